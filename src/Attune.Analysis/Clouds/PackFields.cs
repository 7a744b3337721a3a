namespace Attune.Analysis.Clouds;

/// <summary>Says where in a window each word may stand with respect to the borders.</summary>
internal static class PackFields
{
    /// <summary>Returns where the corner of a word's ink may lie; the result is empty if the field is too narrow for the word.</summary>
    public static Field Draw(PackWord word, GlyphMask ink, PackWindow window, PackOptions options)
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
