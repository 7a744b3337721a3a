using Attune.Print.Boxes;
using Attune.Print.Css;

namespace Attune.Print.Layout;

/// <summary>A part of a block: a block within it, or what stands in lines between two of them.</summary>
internal readonly record struct BlockPart(Box? Block, List<Box> Line);

/// <summary>Blocks under each other; where two margins meet, the larger counts.</summary>
internal sealed class BlockLayout(Formatter formatter)
{
    // A point stands this far from its item in parts of its size, and a number as far as a word from the next.
    private const double PointGap = .5;
    private const double NumberGap = .22;

    /// <summary>Text directly beside blocks stands in lines of its own.</summary>
    public static IEnumerable<BlockPart> Parts(Box box)
    {
        var line = new List<Box>();
        foreach (var child in box.Children)
        {
            if (child.IsInline) { line.Add(child); continue; }
            if (line.Any(Shows)) { yield return new(null, line); }
            line = [];
            yield return new(child, []);
        }

        if (line.Any(Shows)) { yield return new(null, line); }
    }

    /// <returns>The height of what is inside, from the top of the box.</returns>
    public double Fill(Box box, Fragment fragment, double inside) => Fill(box, fragment, Parts(box), inside, 0, out _);

    /// <param name="box">The block.</param>
    /// <param name="fragment">Where its parts are placed.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="inside">The width of the content.</param>
    /// <param name="right">How far the parts are moved to the right.</param>
    /// <param name="fills">Where each part ends.</param>
    public double Fill(Box box, Fragment fragment, IEnumerable<BlockPart> parts, double inside, double right, out List<double> fills)
    {
        var inset = Formatter.Inset(box.Style);
        var (y, margin, isFirst, marker) = (inset.Top, 0.0, true, box.Marker);
        fills = [];
        foreach (var part in parts)
        {
            var placed = part.Block is { } block ? formatter.Format(block, inside) : formatter.Lines.Format(box, part.Line, inside);
            var x = inset.Left + right + (part.Block is { } indented ? Indent(indented, placed.Width, inside) : 0);
            if (isFirst && inset.Top == 0 && IsOpen(box)) { fragment.MarginTop = Math.Max(fragment.MarginTop, placed.MarginTop); }
            else { y += isFirst ? placed.MarginTop : Met(margin, placed.MarginTop); }
            fragment.Add(placed, x, y);
            if (marker.Length > 0 && FirstLine(placed) is { } line) { (line.Marker, marker) = (Marker(box, marker), ""); }
            y += placed.Height;
            (margin, isFirst) = (placed.MarginBottom, false);
            fills.Add(y);
        }

        if (isFirst) { return y; }
        if (inset.Bottom == 0 && IsOpen(box)) { fragment.MarginBottom = Math.Max(fragment.MarginBottom, margin); }
        else { y += margin; }
        return y;
    }

    // Margins of a block and of its first or last child meet, unless the block lays out its inside by itself.
    private static bool IsOpen(Box box) => box.Style is { Display: Display.Block or Display.ListItem or Display.Inline, IsAtom: false, Columns: 1, ColumnWidth: 0 } && box.Parent?.Style.Display is not (Display.Flex or Display.Grid) && box.Name is not "body";

    private static double Met(double below, double above) => below < 0 || above < 0 ? below + above : Math.Max(below, above);

    // Automatic margins on both sides set it in the middle.
    private static double Indent(Box block, double width, double inside) => block.Style.Margin switch
    {
        { Left: null, Right: null } => Math.Max(0, (inside - width) / 2),
        { Left: null, Right: { } right } => Math.Max(0, inside - width - right.Of(inside)),
        { Left: { } left } => left.Of(inside),
    };

    private static LineFragment? FirstLine(Fragment fragment) => fragment as LineFragment ?? fragment.Children.Select(FirstLine).FirstOrDefault(line => line is not null);

    private PlacedRun Marker(Box item, string marker)
    {
        var run = formatter.Shaper.Shape(marker, item.Style.IsSerif, item.Style.FontWeight)[0];
        var box = new Box(item.Style, null, item) { Text = marker };
        return new(box, run, -(run.Width + (char.IsAsciiDigit(marker[0]) ? NumberGap : PointGap)) * item.Style.FontSize);
    }

    private static bool Shows(Box box) => box.Text is { } text ? !string.IsNullOrWhiteSpace(text) : box.Element is not null && box.Children.Count == 0 && !box.IsDrawing && !box.IsLineBreak && !box.Style.IsAtom ? false : box.IsDrawing || box.IsLineBreak || box.Style.IsAtom || box.Children.Any(Shows);
}
