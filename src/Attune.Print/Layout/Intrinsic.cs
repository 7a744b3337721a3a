using Attune.Print.Boxes;
using Attune.Print.Css;

namespace Attune.Print.Layout;

/// <summary>The widths of boxes as their content asks for them.</summary>
internal sealed class Intrinsic(Formatter formatter)
{
    /// <summary>The width at which nothing breaks, without margins.</summary>
    public double Most(Box box) => Of(box).Most;

    /// <summary>The width below which something sticks out, without margins.</summary>
    public double Least(Box box) => Of(box).Least;

    private (double Least, double Most) Of(Box box)
    {
        if (box.Widths is { } known) { return known; }
        var widths = Measured(box);
        box.Widths = widths;
        return widths;
    }

    private (double Least, double Most) Measured(Box box)
    {
        if (box.IsDrawing) { return (box.Style.Width is { Percent: > 0 } ? 0 : DrawingSize.Natural(box), DrawingSize.Natural(box)); }
        var inset = Formatter.Inset(box.Style);
        var (around, style) = (inset.Left + inset.Right, box.Style);
        if (style.Width is { Percent: 0 } width) { return (width.Pixels, width.Pixels); }
        var (least, most) = style.Display switch
        {
            Display.Flex when !style.IsStacked => Row(Parts(box), style.ColumnGap, style.Wraps),
            Display.Grid when style.Tracks.Length > 1 => Row(Parts(box), style.ColumnGap, false),
            Display.Table => Row(Columns(box), 0, false),
            _ => Stack(box),
        };
        if (style.MostWidth is { Percent: 0 } limit) { (least, most) = (Math.Min(least, limit.Pixels - around), Math.Min(most, limit.Pixels - around)); }
        return (Math.Max(least, 0) + around, Math.Max(most, 0) + around);
    }

    private (double Least, double Most) Stack(Box box)
    {
        var (least, most) = (0.0, 0.0);
        foreach (var part in BlockLayout.Parts(box))
        {
            var (narrow, wide) = part.Block is { } block ? WithMargins(block) : formatter.Lines.Widths(box, part.Line);
            (least, most) = (Math.Max(least, narrow), Math.Max(most, wide));
        }

        return (least, most);
    }

    private (double Least, double Most) WithMargins(Box box)
    {
        var margins = (box.Style.Margin.Left?.Pixels ?? 0) + (box.Style.Margin.Right?.Pixels ?? 0);
        var (least, most) = Of(box);
        return (least + margins, most + margins);
    }

    private List<(double Least, double Most)> Parts(Box box) => [.. FlexLayout.Items(box).Select(WithMargins)];

    private List<(double Least, double Most)> Columns(Box table)
    {
        var columns = new List<(double Least, double Most)>();
        foreach (var row in TableLayout.Rows(table))
        {
            foreach (var (place, cell) in row.Children.Where(child => child.Style.Display == Display.Cell).Index())
            {
                if (place == columns.Count) { columns.Add((0, 0)); }
                columns[place] = (Math.Max(columns[place].Least, Least(cell)), Math.Max(columns[place].Most, Most(cell)));
            }
        }

        return columns;
    }

    private static (double Least, double Most) Row(List<(double Least, double Most)> parts, double gap, bool wraps)
    {
        var gaps = gap * Math.Max(0, parts.Count - 1);
        return (wraps ? parts.Select(part => part.Least).DefaultIfEmpty().Max() : parts.Sum(part => part.Least) + gaps, parts.Sum(part => part.Most) + gaps);
    }
}
