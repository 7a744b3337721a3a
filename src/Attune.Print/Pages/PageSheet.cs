using System.Globalization;

namespace Attune.Print.Pages;

/// <summary>A sheet of paper with its margins, in points of 1/72 inch.</summary>
internal sealed record PageSheet(double Width, double Height)
{
    private const double Millimeter = 72 / 25.4;

    // The margins of the stylesheet's @page: a line with the page's number stands in the lower one.
    public const double Top = 16 * Millimeter;
    public const double Bottom = 16 * Millimeter;
    public const double Side = 18 * Millimeter;
    public const double FooterLine = 8.5 * Millimeter;

    /// <summary>CSS counts 96 pixels to the inch.</summary>
    public const double PointsPerPixel = .75;

    private static readonly PageSheet A4 = new(595.276, 841.89);
    private static readonly PageSheet Letter = new(612, 792);

    // Where Unicode's CLDR names US-Letter as the paper people use.
    private static readonly HashSet<string> WithLetter = ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];

    public static PageSheet For(CultureInfo culture) => !culture.IsNeutralCulture && culture.Name.Length > 0 && WithLetter.Contains(new RegionInfo(culture.Name).TwoLetterISORegionName) ? Letter : A4;

    /// <summary>The width of the content in CSS pixels.</summary>
    public double ContentWidth => (Width - (2 * Side)) / PointsPerPixel;

    /// <summary>The height of the content in CSS pixels.</summary>
    public double ContentHeight => (Height - Top - Bottom) / PointsPerPixel;
}
