namespace Attune.Web.Features.Reveal.Seats;

/// <summary>Where a leader's pages of the sitting are.</summary>
internal static class RoomPaths
{
    public const string Room = "/seat/room";
    public const string Vote = "/seat/room/vote";
    public const string Quotes = "/seat/quotes";
    public const string Report = "/seat/room/report";

    public static string WordOf(string key) => $"/seat/room/word?key={Uri.EscapeDataString(key)}";
}
