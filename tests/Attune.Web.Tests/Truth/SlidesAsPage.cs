using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Attune.Web.Tests.Truth;

/// <summary>A deck as markup, so that it is compared like a page: a section a slide and its notes, a row a row, a paragraph a paragraph.</summary>
internal static class SlidesAsPage
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";

    public static string Of(byte[] deck)
    {
        using var zip = new ZipArchive(new MemoryStream(deck));
        var page = new StringBuilder("<main>");
        foreach (var entry in zip.Entries.Where(entry => IsSlide(entry.FullName)).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var stream = entry.Open();
            page.Append("<section>");
            foreach (var shape in XElement.Load(stream).Descendants(P + "spTree").Single().Elements()) { Write(page, shape); }
            page.Append("</section>");
        }

        return page.Append("</main>").ToString();
    }

    private static bool IsSlide(string name)
        => name.EndsWith(".xml", StringComparison.Ordinal) && (name.StartsWith("ppt/slides/slide", StringComparison.Ordinal) || name.StartsWith("ppt/notesSlides/notesSlide", StringComparison.Ordinal));

    private static void Write(StringBuilder page, XElement shape)
    {
        page.Append("<div>");
        foreach (var row in shape.Descendants(A + "tr"))
        {
            page.Append("<tr>");
            foreach (var cell in row.Elements(A + "tc")) { page.Append("<td>").AppendJoin(' ', cell.Descendants(A + "p").Select(Text)).Append("</td>"); }
            page.Append("</tr>");
        }

        foreach (var paragraph in shape.Descendants(A + "p").Where(paragraph => !paragraph.Ancestors(A + "tc").Any())) { page.Append("<p>").Append(Text(paragraph)).Append("</p>"); }
        page.Append("</div>");
    }

    private static string Text(XElement paragraph) => WebUtility.HtmlEncode(string.Concat(paragraph.Descendants(A + "t").Select(text => text.Value)));
}
