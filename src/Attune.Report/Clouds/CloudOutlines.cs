using System.Text;
using Attune.Analysis.Clouds;
using SkiaSharp;

namespace Attune.Report.Clouds;

/// <summary>
/// The same picture as SVG in which every letter is its outline: for programs that know neither style sheets nor the fonts it was measured in, such as those that show
/// slides. It is light, on no background, and without a margin.
/// </summary>
public static class CloudOutlines
{
    /// <param name="layout">The layout.</param>
    /// <param name="options">Fonts and language.</param>
    /// <returns>The picture and its width by its height.</returns>
    public static (string Svg, double Ratio) Draw(CloudLayout layout, CloudDrawOptions options)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(options);
        var sheet = CloudSheet.From(layout, options.Culture, options.Fonts);
        using var bytes = new MemoryStream();
        // The canvas writes its end when it is disposed.
        using (var stream = new SKManagedWStream(bytes))
        using (var canvas = SKSvgCanvas.Create(SKRect.Create((float)sheet.Width, (float)sheet.Height), stream))
        {
            new CloudBrush(canvas, options.Fonts, dark: false, sheet.Width / 1728, outlines: true).Draw(sheet);
        }

        var svg = Encoding.UTF8.GetString(bytes.ToArray());
        // A picture without a view box is not scaled but cut.
        var box = FormattableString.Invariant($" viewBox=\"0 0 {sheet.Width:0.##} {sheet.Height:0.##}\"");
        return (svg.Contains("viewBox", StringComparison.Ordinal) ? svg : svg.Replace("<svg", $"<svg{box}", StringComparison.Ordinal), sheet.Width / sheet.Height);
    }
}
