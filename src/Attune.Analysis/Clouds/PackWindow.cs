namespace Attune.Analysis.Clouds;

/// <summary>The part of the picture that words may fill for now. It lies in the middle and is as small as the words allow.</summary>
/// <param name="Across">The share of the picture's width.</param>
/// <param name="Down">The share of the picture's height.</param>
internal readonly record struct PackWindow(double Across, double Down, int PictureWidth, int PictureHeight)
{
    public int Width => PictureWidth - 2 * Left;

    public int Height => PictureHeight - 2 * Top;

    public int Left => (int)((1 - Across) * PictureWidth / 2);

    public int Top => (int)((1 - Down) * PictureHeight / 2);

    public bool IsWhole => Across >= 1 && Down >= 1;

    public PackWindow Grown(double by) => this with { Across = Math.Min(1, Across * by), Down = Math.Min(1, Down * by) };

    public static PackWindow For(IReadOnlyList<PackWord> words, PackOptions options)
    {
        var asked = 0L;
        for (var i = 0; i < words.Count; i++)
        {
            // If some words stay in their places, the picture is already spread out, and new words may use all of it.
            if (words[i].Pinned is not null) { return new(1, 1, options.Width, options.Height); }
            asked += words[i].Room;
        }

        var share = Math.Min(1, asked / options.StartDensity / ((double)options.Width * options.Height));
        return options.FullWidth
            ? new(1, share, options.Width, options.Height)
            : new(Math.Sqrt(share), Math.Sqrt(share), options.Width, options.Height);
    }
}
