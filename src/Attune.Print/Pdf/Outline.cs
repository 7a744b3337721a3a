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
        var parents = Parents();
        var children = Enumerable.Range(0, parents.Count).ToLookup(place => parents[place]);
        var within = new int[parents.Count];
        foreach (var group in children) { foreach (var (at, place) in group.Index()) { within[place] = at; } }
        var siblings = children.ToDictionary(group => group.Key, group => group.ToList());
        foreach (var (place, (_, text, y)) in _headings.Index())
        {
            var (beside, at) = (siblings[parents[place]], within[place]);
            var inside = siblings.GetValueOrDefault(place) is { } below ? $" /First {ids[below[0]]} 0 R /Last {ids[below[^1]]} 0 R /Count {below.Count}" : "";
            var next = $"{(at > 0 ? $" /Prev {ids[beside[at - 1]]} 0 R" : "")}{(at + 1 < beside.Count ? $" /Next {ids[beside[at + 1]]} 0 R" : "")}";
            file.Set(ids[place], $"<</Title {PdfFile.Text(text)} /Parent {(parents[place] < 0 ? root : ids[parents[place]])} 0 R /Dest {Links.Destination(y, sheet, cuts, pages)}{next}{inside}>>");
        }

        var tops = siblings[-1];
        file.Set(root, $"<</Type /Outlines /First {ids[tops[0]]} 0 R /Last {ids[tops[^1]]} 0 R /Count {_headings.Count}>>");
        return root;
    }

    /// <summary>For each heading the one that it stands below; -1 for none.</summary>
    private List<int> Parents()
    {
        var (parents, open) = (new List<int>(), new Stack<int>());
        foreach (var (place, heading) in _headings.Index())
        {
            while (open.Count > 0 && _headings[open.Peek()].Level >= heading.Level) { open.Pop(); }
            parents.Add(open.Count > 0 ? open.Peek() : -1);
            open.Push(place);
        }

        return parents;
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
