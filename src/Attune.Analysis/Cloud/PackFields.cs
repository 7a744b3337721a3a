namespace Attune.Analysis;

/// <summary>Where in a window each word may stand, between the borders.</summary>
internal static class PackFields
{
    /// <summary>Where the corner of a word's ink may lie; empty where the field is too narrow for it.</summary>
    public static Field Of(PackWord word, GlyphMask ink, PackWindow window, PackOptions options)
    {
        var ((leftBorder, rightBorder), gap) = (options.Borders, options.BorderGap);
        var (left, right) = word.Field switch
        {
            CloudField.Whole => (window.Left, window.Left + window.Width),
            CloudField.Left => (window.Left, leftBorder - gap),
            CloudField.Middle => (leftBorder + gap, rightBorder - gap),
            CloudField.Right => (rightBorder + gap, window.Left + window.Width),
            CloudField.Bridge => (word.FixedX, word.FixedX + ink.Width),
            _ => throw new ArgumentOutOfRangeException(nameof(word), word.Field, "Not a field of the cloud."),
        };
        return new(left, window.Top, right - ink.Width, window.Top + window.Height - ink.Height);
    }
}
