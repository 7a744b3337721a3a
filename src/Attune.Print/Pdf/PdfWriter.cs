using System.Net;
using System.Text;
using Attune.Print.Css;
using Attune.Print.Drawings;
using Attune.Print.Fonts;
using Attune.Print.Layout;
using Attune.Print.Lines;
using Attune.Print.Pages;

namespace Attune.Print.Pdf;

/// <summary>Writes a strip of content, cut into pages, as a tagged PDF.</summary>
internal sealed class PdfWriter(PageSheet sheet, PictureReader pictures, TextShaper shaper)
{
    private const double FooterSize = 10;

    // The color of captions.
    private static readonly Ink Quiet = new(0x65, 0x61, 0x59);

    private readonly PdfFile _file = new();
    private readonly PdfFonts _fonts = new();
    private readonly Tags _tags = new();
    private readonly Links _links = new();
    private readonly Outline _outline = new();

    /// <param name="strip">All content under each other.</param>
    /// <param name="cuts">Where the pages are.</param>
    /// <param name="title">The title of the document.</param>
    /// <param name="language">The language of the document.</param>
    /// <param name="footer">What stands at the foot of a page, by its number.</param>
    public byte[] Write(Fragment strip, IReadOnlyList<PageCut> cuts, string title, string language, Func<int, (string Left, string Right)> footer)
    {
        _links.Find(strip, 0);
        _outline.Find(strip, 0);
        var (catalog, tree, fonts) = (_file.Reserve(), _file.Reserve(), _file.Reserve());
        var pages = cuts.Select(_ => _file.Reserve()).ToList();
        var contents = cuts.Select((cut, page) => Draw(strip, cut, page, footer(page + 1))).ToList();
        var annotations = _links.Write(_file, sheet, cuts, pages);
        foreach (var (page, content) in contents.Index())
        {
            var drawn = _file.AddStream("", content.Bytes());
            var areas = annotations.Contains(page) ? $" /Annots [{string.Join(' ', annotations[page].Select(id => $"{id} 0 R"))}]" : "";
            _file.Set(pages[page], $"<</Type /Page /Parent {tree} 0 R /MediaBox [0 0 {PdfFile.Number(sheet.Width)} {PdfFile.Number(sheet.Height)}] /Resources <</Font {fonts} 0 R>> /Contents {drawn} 0 R /StructParents {page} /Tabs /S{areas}>>");
        }

        _file.Set(tree, $"<</Type /Pages /Kids [{string.Join(' ', pages.Select(id => $"{id} 0 R"))}] /Count {pages.Count}>>");
        _file.Set(fonts, _fonts.Write(_file));
        var outline = _outline.Write(_file, sheet, cuts, pages);
        var structure = _tags.Write(_file, pages, [.. contents.Select(content => content.Marked)], [.. _links.Nodes]);
        var bookmarks = outline is { } id ? $" /Outlines {id} 0 R /PageMode /UseOutlines" : "";
        var metadata = _file.AddPlainStream("/Type /Metadata /Subtype /XML", Metadata(title, language));
        _file.Set(catalog, $"<</Type /Catalog /Pages {tree} 0 R /Lang ({language}) /MarkInfo <</Marked true>> /StructTreeRoot {structure} 0 R /ViewerPreferences <</DisplayDocTitle true>> /Metadata {metadata} 0 R{bookmarks}>>");
        return _file.Write(catalog, _file.Add($"<</Title {PdfFile.Text(title)} /Producer (Attune)>>"));
    }

    private PageContent Draw(Fragment strip, PageCut cut, int page, (string Left, string Right) footer)
    {
        var content = new PageContent(_fonts, sheet, page);
        new Painter(content, cut, _tags, pictures, _links).Paint(strip);
        content.BelongsTo(null);
        var y = (sheet.Height - PageSheet.Top - PageSheet.FooterLine) / PageSheet.PointsPerPixel;
        var right = Shaped(footer.Right);
        Say(content, right, sheet.ContentWidth - WidthOf(right), y);
        Say(content, Fitting(footer.Left, sheet.ContentWidth - WidthOf(right) - (3 * FooterSize)), 0, y);
        return content;
    }

    private IReadOnlyList<GlyphRun> Fitting(string text, double width)
    {
        var shaped = Shaped(text);
        for (var length = text.Length - 1; WidthOf(shaped) > width && length > 0; length--) { shaped = Shaped($"{text[..length].TrimEnd()}…"); }
        return shaped;
    }

    private IReadOnlyList<GlyphRun> Shaped(string text)
    {
        var levels = Bidi.Levels(text, false, []);
        var (pieces, from) = (new List<(string Text, int Level)>(), 0);
        for (var at = 1; at <= text.Length; at++)
        {
            if (at < text.Length && levels[at] == levels[from]) { continue; }
            pieces.Add((text[from..at], levels[from]));
            from = at;
        }

        return [.. Bidi.Order([.. pieces.Select(piece => piece.Level)]).SelectMany(place => shaper.Shape(pieces[place].Text, false, 400, pieces[place].Level % 2 == 1))];
    }

    private static double WidthOf(IReadOnlyList<GlyphRun> runs) => runs.Sum(run => run.Width) * FooterSize;

    private static void Say(PageContent content, IReadOnlyList<GlyphRun> runs, double x, double y)
    {
        foreach (var run in runs)
        {
            content.Letters(run, x, y, FooterSize, 0, Quiet);
            x += run.Width * FooterSize;
        }
    }

    /// <summary>What the file says of itself, in the form that archives read. There is no date, so that the same document is the same file.</summary>
    private static byte[] Metadata(string title, string language) => Encoding.UTF8.GetBytes($"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{WebUtility.HtmlEncode(title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>{WebUtility.HtmlEncode(language)}</rdf:li></rdf:Bag></dc:language><pdf:Producer>Attune</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """.ReplaceLineEndings("\n"));
}
