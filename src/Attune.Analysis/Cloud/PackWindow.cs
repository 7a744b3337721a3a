namespace Attune.Analysis;

/// <summary>The part of the picture that words fill for now: in its middle, in its shape, as small as they allow.</summary>
internal readonly record struct PackWindow(double Share, int PictureWidth, int PictureHeight)
{
    public int Width => PictureWidth - 2 * Left;

    public int Height => PictureHeight - 2 * Top;

    public int Left => (int)((1 - Share) * PictureWidth / 2);

    public int Top => (int)((1 - Share) * PictureHeight / 2);

    public bool IsWhole => Share >= 1;

    public PackWindow Grown(double by) => this with { Share = Math.Min(1, Share * by) };

    public static PackWindow For(IReadOnlyList<PackWord> words, PackOptions options)
    {
        // With words that stay, the picture is there already: new ones may use all of it.
        if (words.Any(word => word.Pinned is not null)) { return new(1, options.Width, options.Height); }
        var asked = words.Sum(word => (double)(word.Ink.Width + word.Across) * (word.Ink.Height + word.Down));
        var share = Math.Sqrt(asked / options.StartDensity / ((double)options.Width * options.Height));
        return new(Math.Min(1, share), options.Width, options.Height);
    }
}
