namespace Attune.Web.Live;

/// <summary>What of a fragment is one person's own: which of a few manners it is shown in, and what stands in the place left for that person.</summary>
/// <param name="View">Names the manner: of what is kept for this person, never of what a stranger can type. As many renderings as there are manners.</param>
/// <param name="Fill">What is put where the rendering has <see cref="Place"/>: HTML, and nobody else's. Asked for only where there is a place.</param>
internal sealed record OwnPart(string View, Func<string> Fill)
{
    /// <summary>The place left open. Drawn at every start, so that no words of anybody can hold it.</summary>
    public static string Place { get; } = $"<!--{Guid.NewGuid():n}-->";

    private static readonly byte[] PlaceBytes = System.Text.Encoding.UTF8.GetBytes(Place);

    /// <summary>The rendering with the place filled.</summary>
    public ReadOnlyMemory<byte> Filled(byte[] html)
    {
        var at = html.AsSpan().IndexOf(PlaceBytes);
        if (at < 0) { return html; }
        byte[] own = System.Text.Encoding.UTF8.GetBytes(Fill());
        return (byte[])[.. html.AsSpan(0, at), .. own, .. html.AsSpan(at + PlaceBytes.Length)];
    }
}
