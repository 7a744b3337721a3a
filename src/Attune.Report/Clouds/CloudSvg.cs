using System.Globalization;
using System.Text;
using Attune.Analysis.Clouds;

namespace Attune.Report.Clouds;

/// <summary>A layout as SVG with real text. The same layout gives the same bytes.</summary>
public static class CloudSvg
{
    /// <exception cref="ArgumentException">An address of <see cref="CloudDrawOptions.Href"/> is neither within the page, nor relative, nor http(s).</exception>
    public static string Draw(CloudLayout layout, CloudDrawOptions options)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(options);
        var sheet = CloudSheet.From(layout, options.Culture, options.Fonts);
        var svg = new StringBuilder();
        // A standalone picture has its own margin; in a page, the page has one.
        var margin = options.Standalone ? sheet.Margin : 0;
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"cloud\" viewBox=\"{-margin:0.##} {-margin:0.##} {sheet.Width + 2 * margin:0.##} {sheet.Height + 2 * margin:0.##}\" role=\"group\" aria-labelledby=\"{Escape(options.Id)}-title\">");
        Line(svg, $"<title id=\"{Escape(options.Id)}-title\">{Escape(sheet.Title)}</title>");
        if (options.Standalone)
        {
            svg.Append(CloudStyle.Write(sheet, options));
            Line(svg, $"<rect class=\"paper\" x=\"{-margin:0.##}\" y=\"{-margin:0.##}\" width=\"{sheet.Width + 2 * margin:0.##}\" height=\"{sheet.Height + 2 * margin:0.##}\"/>");
        }

        Write(svg, sheet.Frame, options.Fonts);
        if (!sheet.Bridges.IsEmpty)
        {
            svg.Append("<g aria-hidden=\"true\">");
            Write(svg, sheet.Bridges, options.Fonts);
            svg.Append("</g>\n");
        }

        if (!sheet.Words.IsEmpty)
        {
            svg.Append("<g role=\"list\">\n");
            foreach (var word in sheet.Words) { Write(svg, word, options); }
            svg.Append("</g>\n");
        }

        svg.Append("<g class=\"legend\">");
        Write(svg, sheet.Legend, options.Fonts);
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    private static void Write(StringBuilder svg, WordMarks word, CloudDrawOptions options)
    {
        var href = options.Href(word.Placed.Word);
        svg.Append(CultureInfo.InvariantCulture, $"<g role=\"listitem\" data-key=\"{Escape(word.Placed.Word.Key)}\" aria-label=\"{Escape(word.Label)}\" transform=\"translate({word.X:0.##} {word.Y:0.##})\">");
        if (href is not null) { svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{Escape(Harmless(href))}\">"); }
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(word.Label)}</title>");
        Write(svg, word.Marks, options.Fonts);
        svg.Append(href is null ? "</g>\n" : "</a></g>\n");
    }

    private static void Write(StringBuilder svg, IEnumerable<CloudMark> marks, CloudFonts fonts)
    {
        foreach (var mark in marks) { Write(svg, mark, fonts); }
    }

    private static void Write(StringBuilder svg, CloudMark mark, CloudFonts fonts) => _ = mark switch
    {
        TextMark text => WriteText(svg, text, fonts),
        LineMark line => svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{line.Style}\" d=\"M{line.X1:0.##} {line.Y1:0.##}L{line.X2:0.##} {line.Y2:0.##}\"/>"),
        DiscMark disc => svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"{disc.Style}\" cx=\"{disc.X:0.##}\" cy=\"{disc.Y:0.##}\" r=\"{disc.Radius:0.##}\"/>"),
        SquareMark square => svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{square.Style}\" x=\"{square.X - square.Half:0.##}\" y=\"{square.Y - square.Half:0.##}\" width=\"{2 * square.Half:0.##}\" height=\"{2 * square.Half:0.##}\"/>"),
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "Not a mark of the cloud."),
    };

    private static StringBuilder WriteText(StringBuilder svg, TextMark text, CloudFonts fonts)
    {
        var shown = CloudText.Shown(text.Text);
        svg.Append("<text");
        if (text.Style.Length > 0) { svg.Append(CultureInfo.InvariantCulture, $" class=\"{text.Style}\""); }
        svg.Append(CultureInfo.InvariantCulture, $" x=\"{text.X:0.##}\" y=\"{text.Y:0.##}\" font-size=\"{text.Size:0.##}\"");
        if (text.Anchor != "start") { svg.Append(CultureInfo.InvariantCulture, $" text-anchor=\"{text.Anchor}\""); }
        if (text.Advance is { } advance)
        {
            // Text in a font that was not measured is squeezed into its box, letters included; a measured font only keeps its width.
            var adjust = fonts.Stretches(shown, text.Voice) is null ? " lengthAdjust=\"spacingAndGlyphs\"" : "";
            svg.Append(CultureInfo.InvariantCulture, $" textLength=\"{advance:0.##}\"{adjust}");
        }

        return svg.Append(CultureInfo.InvariantCulture, $">{Escape(shown)}</text>");
    }

    private static string Harmless(string href)
    {
        var scheme = href.AsSpan(0, Math.Max(0, href.IndexOfAny([':', '/', '?', '#'])));
        var harmless = href.Length > 0 && (href[scheme.Length] != ':' || scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase));
        return harmless ? href : throw new ArgumentException($"\"{href}\" is no address a word may open: only within the page, relative, http or https.");
    }

    private static void Line(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                // These characters are not allowed in XML, not even as references.
                < 0x20 and not ('\t' or '\n' or '\r') or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
