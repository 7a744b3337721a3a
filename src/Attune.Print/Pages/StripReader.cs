using Attune.Print.Boxes;
using Attune.Print.Css;
using Attune.Print.Layout;

namespace Attune.Print.Pages;

/// <summary>A stretch of the whole strip within which no page should end.</summary>
/// <param name="Top">Where it begins.</param>
/// <param name="Bottom">Where it ends.</param>
/// <param name="Firmness">3 for a line or a drawing, 2 for a row, an item or a heading with what follows, 1 for a card.</param>
internal readonly record struct Kept(double Top, double Bottom, int Firmness);

/// <summary>A table with a head that stands on each of its pages.</summary>
internal sealed record HeadedTable(Fragment Head, double Left, double HeadTop, double HeadBottom, double Bottom);

/// <summary>Finds in the strip of all content where pages may end, where they must, and which heads of tables return.</summary>
internal sealed class StripReader
{
    public const int Firm = 3;
    private const int Row = 2;
    private const int Card = 1;

    // A heading keeps this many lines of what follows with it; a paragraph leaves no fewer on either page.
    private const int LinesTogether = 2;

    public List<Kept> Kept { get; } = [];

    public List<double> PageBreaks { get; } = [];

    public List<HeadedTable> Tables { get; } = [];

    /// <summary>The tops of everything that shows, in no order.</summary>
    public List<double> Tops { get; } = [];

    public void Read(Fragment fragment, double x, double y)
    {
        var bottom = y + fragment.Height;
        switch (fragment)
        {
            case LineFragment:
                Keep(y, bottom, Firm);
                Tops.Add(y);
                return;
            case DrawingFragment:
                Keep(y, bottom, Firm);
                Tops.Add(y);
                break;
            case LinesFragment:
                KeepEnds(fragment, y);
                break;
            default:
                ReadBox(fragment, x, y);
                break;
        }

        foreach (var (place, child) in fragment.Children.Index())
        {
            if (child is not LinesFragment && IsLeading(child.Box)) { KeepWithNext(fragment, place, y); }
            Read(child, x + child.X, y + child.Y);
        }
    }

    private void ReadBox(Fragment fragment, double x, double y)
    {
        var (style, bottom) = (fragment.Box.Style, y + fragment.Height);
        if (IsFramed(style)) { Tops.Add(y); }
        if (style.BreakBefore == Break.Page && y > 0) { PageBreaks.Add(y); }
        if (style.BreakInside == Break.Avoid) { Keep(y, bottom, fragment.Box.Name is "tr" or "li" or "p" ? Row : Card); }
        if (style.Display is Display.Row) { Keep(y, bottom, Row); }
        if (style.Display == Display.Table && fragment.Children.FirstOrDefault(child => child.Box.Style.Display == Display.HeadGroup) is { } head) { AddTable(fragment, head, x, y); }
    }

    private void AddTable(Fragment table, Fragment head, double x, double y)
    {
        Tables.Add(new(head, x + head.X, y + head.Y, y + head.Y + head.Height, y + table.Height));
        // The head is not alone at the end of a page.
        if (table.Children.SkipWhile(child => child != head).Skip(1).SelectMany(group => group.Children.Take(1).Select(row => (group, row))).FirstOrDefault() is { row: { } first, group: var group })
        {
            Keep(y + head.Y, y + group.Y + first.Y + first.Height, Row);
        }
    }

    private static bool IsLeading(Box box) => box.Name is "h1" or "h2" or "h3" or "h4" or "summary" || box.Style.BreakAfter == Break.Avoid || (box.Element?.ClassList.Contains("kicker") ?? false);

    private void KeepWithNext(Fragment parent, int place, double y)
    {
        var next = parent.Children.Skip(place + 1).FirstOrDefault(child => child.Height > 0);
        if (next is null) { return; }
        // What follows may be a heading itself, which keeps its own.
        var reach = IsLeading(next.Box) ? next.Height : Math.Min(next.Height, FirstLines(next));
        Keep(y + parent.Children[place].Y, y + next.Y + reach, Row);
    }

    /// <summary>How far its first lines, or its first row, reach down.</summary>
    private static double FirstLines(Fragment fragment)
    {
        if (fragment is LineFragment or DrawingFragment || fragment.Box.Style.Display == Display.Row || fragment.Children.Count == 0) { return fragment.Height; }
        if (fragment is LinesFragment) { return fragment.Children.Take(LinesTogether).Max(line => line.Y + line.Height); }
        var first = fragment.Children[0];
        return first.Y + FirstLines(first);
    }

    private void KeepEnds(Fragment paragraph, double y)
    {
        var lines = paragraph.Children;
        if (lines.Count <= 1) { return; }
        var few = Math.Min(LinesTogether, lines.Count);
        Keep(y + lines[0].Y, y + lines[few - 1].Y + lines[few - 1].Height, Row);
        Keep(y + lines[^few].Y, y + lines[^1].Y + lines[^1].Height, Row);
    }

    private void Keep(double top, double bottom, int firmness)
    {
        if (bottom > top) { Kept.Add(new(top, bottom, firmness)); }
    }

    private static bool IsFramed(Style style) => style.Background is not null || style.Border.Top.Space > 0 || style.Border.Left.Space > 0;
}
