using System.Globalization;
using Attune.Print.Boxes;
using Attune.Print.Layout;
using Attune.Print.Pages;

namespace Attune.Print.Pdf;

/// <summary>Links with the areas in which they are pressed, and the places within the document to which they lead.</summary>
internal sealed class Links
{
    private readonly Dictionary<string, double> _places = new(StringComparer.Ordinal);
    private readonly List<Area> _areas = [];

    /// <summary>The links in the order of their areas, with the parts of the document that they are.</summary>
    public IEnumerable<TagNode> Nodes => _areas.Select(area => area.Node);

    /// <summary>Notes where everything with a name stands on the strip.</summary>
    public void Find(Fragment fragment, double y)
    {
        if (fragment is not (LineFragment or LinesFragment) && fragment.Box["id"] is { } id) { _places.TryAdd(id, y); }
        foreach (var child in fragment.Children) { Find(child, y + child.Y); }
    }

    /// <summary>Adds an area; those of one link that touch on one line become one.</summary>
    public void Add(Box link, int page, double x, double y, double width, double height, TagNode node)
    {
        if (link["href"] is not { } href || !LeadsSomewhere(href)) { return; }
        if (_areas.Count > 0 && _areas[^1] is var last && last.Link == link && last.Page == page && last.Y == y)
        {
            var left = Math.Min(last.X, x);
            _areas[^1] = last with { X = left, Width = Math.Max(last.X + last.Width, x + width) - left };
            return;
        }

        _areas.Add(new(link, href, page, x, y, width, height, node));
    }

    /// <returns>The annotations of each page.</returns>
    public ILookup<int, int> Write(PdfFile file, PageSheet sheet, IReadOnlyList<PageCut> cuts, IReadOnlyList<int> pages)
        => _areas.Index().Select(area =>
        {
            var (place, one) = area;
            var target = one.Href[0] == '#' ? $"/Dest {Destination(_places[one.Href[1..]], sheet, cuts, pages)}" : $"/A <</S /URI /URI ({Escaped(one.Href)})>>";
            var id = file.Add($"<</Type /Annot /Subtype /Link /Rect [{Rectangle(one, sheet)}] /Border [0 0 0] /StructParent {pages.Count + place} {target} /Contents {PdfFile.Text(one.Link.Element!.TextContent.Trim())}>>");
            one.Node.Kids.Add(new(null, one.Page, 0, id));
            return (one.Page, Id: id);
        }).ToLookup(annotation => annotation.Page, annotation => annotation.Id);

    /// <summary>A place on the strip as a place on a page.</summary>
    public static string Destination(double y, PageSheet sheet, IReadOnlyList<PageCut> cuts, IReadOnlyList<int> pages)
    {
        var page = Math.Max(0, cuts.Index().LastOrDefault(cut => cut.Item.Top <= y + .01).Index);
        var top = sheet.Height - PageSheet.Top - ((y - cuts[page].Top + cuts[page].HeadHeight) * PageSheet.PointsPerPixel);
        return string.Create(CultureInfo.InvariantCulture, $"[{pages[page]} 0 R /XYZ null {PdfFile.Number(Math.Min(sheet.Height, top + 8))} null]");
    }

    // What is not on paper is not led to: the sheets of sentences, other pages of the host.
    private bool LeadsSomewhere(string href) => href switch
    {
        ['#', .. var id] => _places.ContainsKey(id),
        _ => Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto",
    };

    private static string Rectangle(Area area, PageSheet sheet)
    {
        var (left, top) = (PageSheet.Side + (area.X * PageSheet.PointsPerPixel), sheet.Height - PageSheet.Top - (area.Y * PageSheet.PointsPerPixel));
        return $"{PdfFile.Number(left)} {PdfFile.Number(top - (area.Height * PageSheet.PointsPerPixel))} {PdfFile.Number(left + (area.Width * PageSheet.PointsPerPixel))} {PdfFile.Number(top)}";
    }

    private static string Escaped(string href) => new Uri(href).AbsoluteUri.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);

    private readonly record struct Area(Box Link, string Href, int Page, double X, double Y, double Width, double Height, TagNode Node);
}
