namespace Attune.Web.Live;

/// <summary>
/// The part of a fragment that belongs to one person: in which of a few variants it is shown, and what stands in the place left open for that person.
/// </summary>
/// <param name="View">
/// The name of the variant. It depends on what is stored about this person, never on what a stranger can type, so there are as many renderings as variants.
/// </param>
/// <param name="Fill">
/// Makes the HTML that is put in place of <see cref="Place"/>, for this person alone. It is called only if the rendering has such a place.
/// </param>
internal sealed record OwnPart(string View, Func<string> Fill)
{
    /// <summary>Marks the place left open. It is random at every start, so that no text that anybody writes can contain it.</summary>
    public static string Place { get; } = $"<!--{Guid.NewGuid():n}-->";

    private static readonly byte[] PlaceBytes = System.Text.Encoding.UTF8.GetBytes(Place);

    /// <summary>The rendering with the open place filled.</summary>
    public ReadOnlyMemory<byte> Filled(byte[] html)
    {
        var at = html.AsSpan().IndexOf(PlaceBytes);
        if (at < 0) { return html; }
        byte[] own = System.Text.Encoding.UTF8.GetBytes(Fill());
        return (byte[])[.. html.AsSpan(0, at), .. own, .. html.AsSpan(at + PlaceBytes.Length)];
    }
}
