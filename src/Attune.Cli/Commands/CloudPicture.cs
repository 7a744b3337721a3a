using System.Globalization;
using Attune.Analysis;
using Attune.Report;

namespace Attune.Cli.Commands;

/// <summary>A cloud as a file of its own, in the form that the ending of its name asks for.</summary>
internal static class CloudPicture
{
    // Across a screen of 3840 pixels, and at 300 dots to the inch across a printed spread.
    private const int PngWidth = 3840;

    public const string SvgEnding = ".svg";
    public const string PngEnding = ".png";

    public static byte[] Svg(Cloud cloud, CultureInfo culture)
        => System.Text.Encoding.UTF8.GetBytes(CloudSvg.Draw(Layout(cloud), CloudDrawOptions.Default with { Culture = culture }));

    public static byte[] Png(Cloud cloud, CultureInfo culture)
        => CloudPng.Draw(Layout(cloud), CloudDrawOptions.Default with { Culture = culture }, PngWidth);

    private static CloudLayout Layout(Cloud cloud)
    {
        using var raster = new WordRaster(CloudFonts.Default);
        return CloudLayout.Of(cloud, raster.Measure, CloudOptions.Default);
    }
}
