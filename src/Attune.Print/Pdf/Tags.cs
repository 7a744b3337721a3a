using System.Globalization;
using System.Text;
using Attune.Print.Boxes;

namespace Attune.Print.Pdf;

/// <summary>The structure of the document, from its elements: with it, a program reads aloud in order, and finds headings and the heads of tables.</summary>
internal sealed class Tags
{
    private readonly Dictionary<Box, TagNode> _nodes = [];
    private readonly Dictionary<Box, TagNode> _paragraphs = [];

    public TagNode Root { get; } = new("Document", null);

    /// <summary>The part that a box belongs to.</summary>
    /// <param name="box">The box.</param>
    /// <param name="block">The block in whose lines it stands, which is a paragraph where nothing else holds its letters.</param>
    public TagNode For(Box box, Box block)
    {
        if (box == block || box.Parent is null) { return NodeOf(box); }
        if (_nodes.TryGetValue(box, out var known)) { return known; }
        var parent = For(box.Parent, block);
        if (TagOf(box) is not { } tag) { return parent; }
        return _nodes[box] = Child(parent.IsContainer ? ParagraphIn(parent, block) : parent, tag, box);
    }

    /// <summary>The part that the letters of a box belong to.</summary>
    public TagNode ForLetters(Box box, Box block)
    {
        var node = For(box, block);
        return node.IsContainer ? ParagraphIn(node, block) : node;
    }

    /// <summary>What stands before an item of a list.</summary>
    public TagNode Label(Box item)
    {
        var node = NodeOf(item);
        var list = node.Tag == "LBody" ? node.Parent! : node;
        if (list.Kids.FirstOrDefault(kid => kid.Node?.Tag == "Lbl").Node is { } known) { return known; }
        var label = new TagNode("Lbl", list);
        list.Kids.Insert(0, new(label, 0, 0));
        return label;
    }

    private TagNode NodeOf(Box box)
    {
        if (_nodes.TryGetValue(box, out var known)) { return known; }
        var parent = box.Parent is null ? Root : NodeOf(box.Parent);
        return TagOf(box) is { } tag ? _nodes[box] = Child(parent, tag, box) : _nodes[box] = parent;
    }

    private TagNode ParagraphIn(TagNode parent, Box block)
    {
        if (_paragraphs.TryGetValue(block, out var known) && known.Parent == parent) { return known; }
        return _paragraphs[block] = Add(new(parent.Tag == "LI" ? "LBody" : parent.Tag == "TR" ? "TD" : "P", parent));
    }

    private static TagNode Child(TagNode parent, string tag, Box box)
    {
        var node = Add(new(tag, parent)
        {
            Alternative = tag == "Figure" ? NameOf(box) : "",
            Scope = tag == "TH" ? box["scope"] == "row" ? "Row" : "Column" : "",
            Columns = int.TryParse(box["colspan"], CultureInfo.InvariantCulture, out var columns) ? columns : 1,
        });
        return tag == "LI" ? Add(new("LBody", node)) : node;
    }

    private static TagNode Add(TagNode node)
    {
        node.Parent!.Kids.Add(new(node, 0, 0));
        return node;
    }

    /// <summary>What a drawing says to who cannot see it; nothing if what stands beside it says the same.</summary>
    public static string NameOf(Box drawing)
    {
        if (drawing["aria-hidden"] == "true") { return ""; }
        var title = drawing.Element?.Children.FirstOrDefault(child => child.LocalName == "title")?.TextContent;
        return (drawing["aria-label"] ?? title ?? "").Trim();
    }

    private static string? TagOf(Box box) => box.Name switch
    {
        "h1" => "H1",
        "h2" => "H2",
        "h3" => "H3",
        "h4" => "H4",
        "h5" => "H5",
        "h6" => "H6",
        "p" or "dt" or "dd" or "summary" => "P",
        "ul" or "ol" => "L",
        "li" => "LI",
        "table" => "Table",
        "thead" => "THead",
        "tbody" => "TBody",
        "tr" => "TR",
        "th" => "TH",
        "td" => "TD",
        "article" or "section" => "Sect",
        "aside" => "Sect",
        "figcaption" or "caption" => "Caption",
        "a" when box["href"] is not null => "Link",
        "svg" when NameOf(box).Length > 0 => "Figure",
        _ => null,
    };

    /// <summary>Writes the tree, and for each page and link the way back to its parts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="pages">The objects of the pages.</param>
    /// <param name="marked">The parts that each page marks, by their numbers.</param>
    /// <param name="links">The links with their parts, numbered after the pages.</param>
    public int Write(PdfFile file, IReadOnlyList<int> pages, IReadOnlyList<IReadOnlyList<TagNode>> marked, IReadOnlyList<TagNode> links)
    {
        var tree = file.Reserve();
        Number(file, Root);
        WriteNode(file, Root, tree, pages);
        var numbers = new StringBuilder();
        foreach (var (page, nodes) in marked.Index()) { numbers.Append(CultureInfo.InvariantCulture, $"{page} [{string.Join(' ', nodes.Select(node => $"{node.Id} 0 R"))}]\n"); }
        foreach (var (place, node) in links.Index()) { numbers.Append(CultureInfo.InvariantCulture, $"{marked.Count + place} {node.Id} 0 R\n"); }
        var parents = file.Add($"<</Nums [{numbers}]>>");
        file.Set(tree, $"<</Type /StructTreeRoot /K {Root.Id} 0 R /ParentTree {parents} 0 R /ParentTreeNextKey {marked.Count + links.Count}>>");
        return tree;
    }

    private static void Number(PdfFile file, TagNode node)
    {
        node.Id = file.Reserve();
        foreach (var kid in node.Kids) { if (kid.Node is { } inside) { Number(file, inside); } }
    }

    private static void WriteNode(PdfFile file, TagNode node, int parent, IReadOnlyList<int> pages)
    {
        var kids = node.Kids.Select(kid => kid switch
        {
            { Node: { } inside } => $"{inside.Id} 0 R",
            { Link: > 0 } => $"<</Type /OBJR /Obj {kid.Link} 0 R /Pg {pages[kid.Page]} 0 R>>",
            _ => $"<</Type /MCR /Pg {pages[kid.Page]} 0 R /MCID {kid.Mark}>>",
        });
        var said = node.Alternative.Length > 0 ? $" /Alt {PdfFile.Text(node.Alternative)}" : "";
        var attributes = node.Scope.Length > 0 || node.Columns > 1 ? $" /A <</O /Table{(node.Scope.Length > 0 ? $" /Scope /{node.Scope}" : "")}{(node.Columns > 1 ? $" /ColSpan {node.Columns}" : "")}>>" : "";
        file.Set(node.Id, $"<</Type /StructElem /S /{node.Tag} /P {parent} 0 R /K [{string.Join(' ', kids)}]{said}{attributes}>>");
        foreach (var kid in node.Kids) { if (kid.Node is { } inside) { WriteNode(file, inside, node.Id, pages); } }
    }
}
