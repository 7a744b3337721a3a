using Attune.Analysis.Clouds;
using SkiaSharp;

namespace Attune.Report.Clouds;

/// <summary>The same picture as pixels, for places that cannot show SVG. It is light or dark, because no reader's system can be asked.</summary>
public static class CloudPng
{
    /// <param name="layout">The layout.</param>
    /// <param name="options">Fonts, language and colors; <see cref="CloudTheme.System"/> draws light.</param>
    /// <param name="width">The width of the picture in pixels, margin included; at least 1.</param>
    /// <param name="hasMargin">It has the margin of a standalone picture.</param>
    /// <returns>The bytes of a PNG file.</returns>
    public static byte[] Draw(CloudLayout layout, CloudDrawOptions options, int width, bool hasMargin = true)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        var sheet = CloudSheet.From(layout, options.Culture, options.Fonts);
        var margin = hasMargin ? sheet.Margin : 0;
        var scale = width / (sheet.Width + 2 * margin);
        using var bitmap = new SKBitmap(width, Math.Max(1, (int)Math.Round(scale * (sheet.Height + 2 * margin))));
        using var canvas = new SKCanvas(bitmap);
        var brush = new CloudBrush(canvas, options.Fonts, options.Theme == CloudTheme.Dark, sheet.Width / 1728);
        canvas.Clear(brush.Paper);
        canvas.Scale((float)scale);
        canvas.Translate((float)margin, (float)margin);
        brush.Draw(sheet);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
