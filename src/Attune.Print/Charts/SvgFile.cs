using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using Attune.Print.Drawings;
using Attune.Print.Fonts;

namespace Attune.Print.Charts;

/// <summary>A picture as a file that every program opens: colors and sizes stand on each shape, text is text, and nothing is fetched.</summary>
internal static class SvgFile
{
    public static byte[] Write(Picture picture, string title, string description)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(picture.Width)}\" height=\"{N(picture.Height)}\" viewBox=\"0 0 {N(picture.Width)} {N(picture.Height)}\" role=\"img\" aria-labelledby=\"title desc\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"title\">{Escaped(title)}</title>\n<desc id=\"desc\">{Escaped(description)}</desc>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{N(picture.Width)}\" height=\"{N(picture.Height)}\" fill=\"#ffffff\"/>\n");
        foreach (var shape in picture.Shapes)
        {
            if (shape is PathShape path) { Write(svg, path); }
            else if (shape is TextShape text) { Write(svg, text); }
        }

        return Encoding.UTF8.GetBytes(svg.Append("</svg>\n").ToString());
    }

    private static void Write(StringBuilder svg, PathShape shape)
    {
        var paint = shape.Paint;
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{Data(shape)}\" transform=\"{Matrix(shape.Matrix)}\" fill=\"{paint.Fill?.Hex ?? "none"}\"");
        if (paint.Line is { } line)
        {
            svg.Append(CultureInfo.InvariantCulture, $" stroke=\"{line.Hex}\" stroke-width=\"{N(paint.LineWidth)}\"");
            if (paint.IsRound) { svg.Append(" stroke-linecap=\"round\""); }
            if (!paint.Dashes.IsEmpty) { svg.Append(CultureInfo.InvariantCulture, $" stroke-dasharray=\"{string.Join(' ', paint.Dashes.Select(N))}\""); }
        }

        svg.Append("/>\n");
    }

    private static void Write(StringBuilder svg, TextShape shape)
    {
        var x = shape.X;
        foreach (var stretch in Stretches(shape.Runs))
        {
            var (width, said) = (stretch.Sum(run => run.Width) * shape.Size * shape.Stretched, string.Concat(stretch.Select(Said)));
            if (said.Trim().Length > 0)
            {
                // The width is kept where the reader's machine has another font.
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(shape.Y)}\" transform=\"{Matrix(shape.Matrix)}\" font-family=\"{Family(stretch[0])}\" font-weight=\"{Weight(stretch[0])}\" font-size=\"{N(shape.Size)}\" fill=\"{shape.Color.Hex}\" textLength=\"{N(width)}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">{Escaped(said)}</text>\n");
            }

            x += width;
        }
    }

    /// <summary>Letters of one font that run to the right are one text, so that a sentence stays one where it is edited.</summary>
    private static IEnumerable<List<GlyphRun>> Stretches(IEnumerable<GlyphRun> runs)
    {
        var stretch = new List<GlyphRun>();
        foreach (var run in runs)
        {
            if (stretch.Count > 0 && (stretch[0].Face != run.Face || stretch[0].IsRightToLeft || run.IsRightToLeft))
            {
                yield return stretch;
                stretch = [];
            }

            stretch.Add(run);
        }

        if (stretch.Count > 0) { yield return stretch; }
    }

    private static string Said(GlyphRun run) => string.Concat((run.IsRightToLeft ? run.Glyphs.Reverse() : run.Glyphs).Select(glyph => glyph.Text));

    private static string Family(GlyphRun run) => run.Face.Name.Contains("serif", StringComparison.Ordinal) ? "'Source Serif 4', Georgia, serif" : "'Source Sans 3', Arial, sans-serif";

    private static string Weight(GlyphRun run) => run.Face.Name.Split('-') is [.., var weight, "normal"] ? weight : "400";

    private static string Data(PathShape shape)
    {
        var data = new StringBuilder();
        foreach (var part in shape.Parts)
        {
            _ = part.Stretch switch
            {
                Stretch.Move => data.Append(CultureInfo.InvariantCulture, $"M{Point(part.End)}"),
                Stretch.Line => data.Append(CultureInfo.InvariantCulture, $"L{Point(part.End)}"),
                Stretch.Curve => data.Append(CultureInfo.InvariantCulture, $"C{Point(part.First)} {Point(part.Second)} {Point(part.End)}"),
                _ => data.Append('Z'),
            };
        }

        return data.ToString();
    }

    private static string Point(Vector2 point) => $"{N(point.X)} {N(point.Y)}";

    private static string Matrix(Matrix3x2 matrix) => FormattableString.Invariant($"matrix({matrix.M11:0.####} {matrix.M12:0.####} {matrix.M21:0.####} {matrix.M22:0.####} {matrix.M31:0.##} {matrix.M32:0.##})");

    private static string N(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static string N(float value) => N((double)value);

    // Characters that no file of XML may hold do not reach this place: what people wrote is shown with signs in their stead.
    private static string Escaped(string text) => WebUtility.HtmlEncode(string.Concat(text.Where(character => character is '\t' or '\n' or >= ' ' and not ('\uFFFE' or '\uFFFF'))));
}
