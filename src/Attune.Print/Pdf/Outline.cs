using System.Text;
using System.Text.RegularExpressions;
using Attune.Print.Layout;
using Attune.Print.Pages;

namespace Attune.Print.Pdf;

/// <summary>The headings of a document as its bookmarks, those of parts below those of the whole.</summary>
internal sealed partial class Outline
{
    private readonly List<(int Level, string Text, double Y)> _headings = [];

    /// <summary>Notes where every heading stands on the strip.</summary>
    public void Find(Fragment fragment, double y)
    {
        if (fragment is not (LineFragment or LinesFragment) && fragment.Box.Name is ['h', >= '1' and <= '3' and var level])
        {
            var text = new StringBuilder();
            Say(fragment.Box, text);
            if (Spaces().Replace(text.ToString(), " ").Trim() is { Length: > 0 } said) { _headings.Add((level - '0', said, y)); }
            return;
        }

        foreach (var child in fragment.Children) { Find(child, y + child.Y); }
    }

    /// <returns>The object of the bookmarks; null if there are no headings.</returns>
    public int? Write(PdfFile file, PageSheet sheet, IReadOnlyList<PageCut> cuts, IReadOnlyList<int> pages)
    {
        if (_headings.Count == 0) { return null; }
        var root = file.Reserve();
        var ids = _headings.Select(_ => file.Reserve()).ToList();
        var parents = Enumerable.Range(0, _headings.Count).Select(ParentOf).ToList();
        foreach (var (place, (_, text, y)) in _headings.Index())
        {
            var siblings = Under(parents[place]);
            var at = siblings.IndexOf(place);
            var children = Under(place);
            var inside = children.Count > 0 ? $" /First {ids[children[0]]} 0 R /Last {ids[children[^1]]} 0 R /Count {children.Count}" : "";
            var beside = $"{(at > 0 ? $" /Prev {ids[siblings[at - 1]]} 0 R" : "")}{(at + 1 < siblings.Count ? $" /Next {ids[siblings[at + 1]]} 0 R" : "")}";
            file.Set(ids[place], $"<</Title {PdfFile.Text(text)} /Parent {(parents[place] < 0 ? root : ids[parents[place]])} 0 R /Dest {Links.Destination(y, sheet, cuts, pages)}{beside}{inside}>>");
        }

        var tops = Under(-1);
        file.Set(root, $"<</Type /Outlines /First {ids[tops[0]]} 0 R /Last {ids[tops[^1]]} 0 R /Count {_headings.Count}>>");
        return root;

        List<int> Under(int parent) => [.. Enumerable.Range(0, parents.Count).Where(place => parents[place] == parent)];
    }

    private int ParentOf(int place)
    {
        for (var at = place - 1; at >= 0; at--) { if (_headings[at].Level < _headings[place].Level) { return at; } }
        return -1;
    }

    private static void Say(Boxes.Box box, StringBuilder text)
    {
        text.Append(box.Text);
        foreach (var child in box.Children) { Say(child, text); }
        if (!box.IsInline || box.Style.IsAtom) { text.Append(' '); }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
