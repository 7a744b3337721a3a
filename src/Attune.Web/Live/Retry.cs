namespace Attune.Web.Live;

/// <summary>
/// Tells a browser how long to wait before it reconnects. The times differ, because otherwise a node that dies would send its ten thousand clients to the next
/// one in the same moment. The longest time still serves a room again within three seconds.
/// </summary>
internal static class Retry
{
    private const int Shortest = 300;
    private const int Longest = 2000;
    private const int Variants = 32;

    private static readonly byte[][] All =
        [.. Enumerable.Range(0, Variants).Select(i => System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"retry: {Shortest + (i * (Longest - Shortest) / (Variants - 1))}\n\n")))];

    public static byte[] Any() => All[Random.Shared.Next(Variants)];
}
