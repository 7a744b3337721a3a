using System.Globalization;
using Attune.Analysis.Clouds;
using Attune.Report.Clouds;

namespace Attune.Cli.Commands;

/// <summary>Writes a cloud as a file of its own, in the format that the extension of its name asks for.</summary>
internal static class CloudPicture
{
    // The width of a screen of 3840 pixels; at 300 dots to the inch, of a printed double page.
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
        return CloudLayout.Arrange(cloud, raster.Measure, CloudOptions.Default);
    }
}
