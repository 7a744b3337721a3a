namespace Attune.Analysis.Clouds;

/// <summary>The two borders between which the words of both sides stand.</summary>
internal static class CloudBorders
{
    public static int Gap(CloudOptions options) => (int)Math.Ceiling(options.BorderGap * options.Width);

    /// <summary>Makes each field as wide as its widest word needs and shares out the remaining width by how much the fields hold.</summary>
    public static (int Left, int Right) Measure(IReadOnlyList<MeasuredWord> words, CloudOptions options)
    {
        var (left, middle, right) = (Need(CloudField.Left), Need(CloudField.Middle), Need(CloudField.Right));
        var all = Math.Max(1, left.Area + middle.Area + right.Area);
        var free = Math.Max(0, options.Width - left.Widest - middle.Widest - right.Widest);
        return ((int)Math.Round(left.Widest + free * left.Area / all),
            options.Width - (int)Math.Round(right.Widest + free * right.Area / all));

        (double Widest, double Area) Need(CloudField field)
        {
            var inks = words.Where(word => CloudPiece.FieldOf(word.Word) == field).Select(word => word.Ink).ToList();
            var widest = inks.Select(ink => ink.Width).DefaultIfEmpty(0).Max() + 2 * Gap(options);
            return (Math.Max(widest, options.SmallestField * options.Width), inks.Sum(ink => (double)ink.Width * ink.Height));
        }
    }
}
