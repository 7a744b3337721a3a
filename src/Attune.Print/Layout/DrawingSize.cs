using System.Globalization;
using Attune.Print.Boxes;

namespace Attune.Print.Layout;

/// <summary>How large a drawing stands on the page: as its style says, in the proportions of its view box.</summary>
internal static class DrawingSize
{
    // What a browser takes for a drawing that says nothing of its size.
    private const double UsualWidth = 300;
    private const double UsualHeight = 150;

    public static DrawingFragment Place(Box box, double available, double? exact)
    {
        var (style, ratio) = (box.Style, Ratio(box));
        var width = exact ?? style.Width?.Of(available) ?? Attribute(box, "width");
        var height = style.Height is { Percent: 0 } tall ? tall.Pixels : Attribute(box, "height");
        width ??= height is { } known && ratio is { } shape ? known * shape : ratio is not null ? available : UsualWidth;
        width = Math.Min(width.Value, style.MostWidth is { } most ? Math.Min(most.Of(available), available) : available);
        height ??= ratio is { } proportion ? width / proportion : UsualHeight;
        return new(box) { Width = width.Value, Height = height.Value };
    }

    /// <summary>The width that the drawing takes in a place that follows its content.</summary>
    public static double Natural(Box box)
        => box.Style.Width is { Percent: 0 } width ? width.Pixels : Attribute(box, "width") ?? (box.Style.Height is { Percent: 0 } height && Ratio(box) is { } ratio ? height.Pixels * ratio : UsualWidth);

    private static double? Ratio(Box box)
        => box["viewBox"]?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [_, _, var width, var height]
            && double.TryParse(width, CultureInfo.InvariantCulture, out var wide) && double.TryParse(height, CultureInfo.InvariantCulture, out var high) && wide > 0 && high > 0 ? wide / high : null;

    private static double? Attribute(Box box, string name) => double.TryParse(box[name], CultureInfo.InvariantCulture, out var value) ? value : null;
}
