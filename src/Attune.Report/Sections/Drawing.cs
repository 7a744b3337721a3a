using System.Xml;
using System.Xml.Linq;
using Attune.Report.Markup;

namespace Attune.Report.Sections;

/// <summary>Takes in a drawing made elsewhere, but only if it can do nothing except be looked at and followed within the page.</summary>
internal static class Drawing
{
    private static readonly HashSet<string> Elements =
        ["svg", "g", "a", "text", "tspan", "title", "desc", "path", "line", "rect", "circle", "ellipse", "polyline", "polygon", "defs", "symbol", "use"];

    /// <exception cref="ArgumentException">The text is not an SVG, or one with scripts, styles, or links out of the page.</exception>
    public static Html Embed(string svg)
    {
        XElement root;
        try { root = XElement.Parse(svg, LoadOptions.PreserveWhitespace); }
        catch (XmlException unreadable) { throw new ArgumentException($"The drawing is not well formed: {unreadable.Message}", nameof(svg)); }
        if (root.Name.LocalName != "svg") { throw new ArgumentException($"The drawing is a '{root.Name.LocalName}', not an svg.", nameof(svg)); }
        foreach (var element in root.DescendantsAndSelf()) { Check(element); }
        return Html.Checked(root.ToString(SaveOptions.DisableFormatting));
    }

    private static void Check(XElement element)
    {
        if (!Elements.Contains(element.Name.LocalName)) { throw new ArgumentException($"A drawing may not hold '{element.Name.LocalName}'."); }
        foreach (var attribute in element.Attributes())
        {
            var name = attribute.Name.LocalName;
            var leaves = name is "href" && !attribute.Value.StartsWith('#');
            if (leaves || name is "style" || name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase))
            {
                throw new ArgumentException($"A drawing may not hold '{name}=\"{WrittenText.Cut(attribute.Value, 40)}\"'.");
            }
        }
    }
}
