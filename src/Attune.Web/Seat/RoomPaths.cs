namespace Attune.Web.Seat;

/// <summary>The paths of a leader's pages of the sitting.</summary>
internal static class RoomPaths
{
    public const string Room = "/seat/room";
    public const string Vote = "/seat/room/vote";
    public const string Quotes = "/seat/quotes";
    public const string Corrections = "/seat/corrections";
    public const string Report = "/seat/room/report";

    /// <summary>The place of a card on a page.</summary>
    public static string CardPlace(Domain.Rooms.RoomCard card) => $"card-{card.Key}";

    public static string WordOf(string key) => $"/seat/room/word?key={Uri.EscapeDataString(key)}";
}
