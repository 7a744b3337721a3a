namespace Attune.Analysis;

/// <summary>Where the borders stand, and so where each word may.</summary>
internal sealed class PackFields
{
    private readonly PackOptions _options;

    public PackFields(IReadOnlyList<PackWord> words, PackOptions options)
    {
        _options = options;
        (LeftBorder, RightBorder) = options.Borders ?? Share(words, options);
    }

    public int LeftBorder { get; }

    public int RightBorder { get; }

    /// <summary>Where the corner of a word's ink may lie.</summary>
    public Field Of(PackWord word, GlyphMask ink, PackWindow window)
    {
        var (left, right) = word.Field switch
        {
            CloudField.Whole => (window.Left, window.Left + window.Width),
            CloudField.Left => (window.Left, LeftBorder - _options.BorderGap),
            CloudField.Middle => (LeftBorder + _options.BorderGap, RightBorder - _options.BorderGap),
            CloudField.Right => (RightBorder + _options.BorderGap, window.Left + window.Width),
            CloudField.Bridge => (word.FixedX, word.FixedX + ink.Width),
            _ => throw new ArgumentOutOfRangeException(nameof(word), word.Field, "Not a field of the cloud."),
        };
        return new(left, window.Top, right - ink.Width, window.Top + window.Height - ink.Height);
    }

    /// <summary>The width shared by what the fields hold, none less than it needs to be read.</summary>
    private static (int Left, int Right) Share(IReadOnlyList<PackWord> words, PackOptions options)
    {
        double Asked(CloudField field) => words.Where(word => word.Field == field)
            .Sum(word => (double)(word.Ink.Width + word.Across) * (word.Ink.Height + word.Down));
        var (left, middle, right) = (Asked(CloudField.Left), Asked(CloudField.Middle), Asked(CloudField.Right));
        var all = Math.Max(1, left + middle + right);
        var free = 1 - 3 * options.SmallestField;
        return ((int)Math.Round(options.Width * (options.SmallestField + free * left / all)),
            options.Width - (int)Math.Round(options.Width * (options.SmallestField + free * right / all)));
    }
}
