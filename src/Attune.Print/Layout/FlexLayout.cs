using System.Collections.Immutable;
using Attune.Print.Boxes;
using Attune.Print.Css;

namespace Attune.Print.Layout;

/// <summary>Boxes in a row that wraps, or under each other.</summary>
internal sealed class FlexLayout(Formatter formatter)
{
    /// <summary>The boxes of a flexible row or of a grid: text directly in it is one of them.</summary>
    public static IEnumerable<Box> Items(Box box)
    {
        foreach (var child in box.Children)
        {
            if (child.Text is null) { yield return child; continue; }
            if (string.IsNullOrWhiteSpace(child.Text)) { continue; }
            var item = new Box(child.Style with { Display = Display.Block }, null, box);
            item.Children.Add(child);
            yield return item;
        }
    }

    public double Fill(Box box, Fragment fragment, double inside)
    {
        var (style, inset) = (box.Style, Formatter.Inset(box.Style));
        var y = inset.Top;
        if (style.IsStacked)
        {
            foreach (var (place, item) in Items(box).Index())
            {
                var placed = formatter.Format(item, inside);
                y += (place > 0 ? style.RowGap : 0) + placed.MarginTop;
                fragment.Add(placed, inset.Left, y);
                y += placed.Height + placed.MarginBottom;
            }

            return y;
        }

        foreach (var (place, row) in Rows(box, inside).Index())
        {
            y += place > 0 ? style.RowGap : 0;
            y += Place(box, fragment, row, inside, inset.Left, y);
        }

        return y;
    }

    private List<List<(Box Box, double Width)>> Rows(Box box, double inside)
    {
        var (rows, used) = (new List<List<(Box, double)>>(), 0.0);
        foreach (var item in Items(box))
        {
            var width = Math.Min(inside, WidthOf(item, inside));
            if (rows.Count == 0 || (box.Style.Wraps && rows[^1].Count > 0 && used + box.Style.ColumnGap + width > inside + .01)) { rows.Add([]); used = -box.Style.ColumnGap; }
            rows[^1].Add((item, width));
            used += box.Style.ColumnGap + width;
        }

        return rows;
    }

    private double WidthOf(Box item, double inside)
    {
        var margins = (item.Style.Margin.Left?.Of(inside) ?? 0) + (item.Style.Margin.Right?.Of(inside) ?? 0);
        return (item.Style.Width?.Of(inside) ?? formatter.Widths.Most(item)) + margins;
    }

    private double Place(Box box, Fragment fragment, List<(Box Box, double Width)> row, double inside, double left, double y)
    {
        var style = box.Style;
        var placed = Fitted(row, inside - (style.ColumnGap * (row.Count - 1))).Select(item => formatter.Format(item.Box, item.Width, exact: !item.Box.IsDrawing)).ToImmutableArray();
        var used = placed.Sum(item => Outer(item)) + (style.ColumnGap * (row.Count - 1));
        var (left0, gap) = Justified(style.JustifyContent, Math.Max(0, inside - used), row.Count);
        var isBaseline = style.AlignItems is "baseline";
        var ascent = placed.Max(item => item.MarginTop + BaselineOf(item));
        var height = isBaseline ? placed.Max(item => ascent - BaselineOf(item) + item.Height + item.MarginBottom) : placed.Max(item => item.MarginTop + item.Height + item.MarginBottom);
        var x = left + left0;
        foreach (var item in placed)
        {
            var align = item.Box.Style.AlignSelf.Length > 0 ? item.Box.Style.AlignSelf : style.AlignItems;
            var down = align switch
            {
                "baseline" => ascent - BaselineOf(item),
                "center" => item.MarginTop + ((height - item.Height - item.MarginTop - item.MarginBottom) / 2),
                "end" or "flex-end" => height - item.Height - item.MarginBottom,
                _ => item.MarginTop,
            };
            fragment.Add(item, x + (item.Box.Style.Margin.Left?.Of(inside) ?? 0), y + down);
            x += Outer(item) + style.ColumnGap + gap;
        }

        return height;

        double Outer(Fragment item) => item.Width + (item.Box.Style.Margin.Left?.Of(inside) ?? 0) + (item.Box.Style.Margin.Right?.Of(inside) ?? 0);
    }

    /// <summary>Boxes that are too wide together give way, those with text in the measure of their width; what is left goes to those that grow.</summary>
    private static IEnumerable<(Box Box, double Width)> Fitted(List<(Box Box, double Width)> row, double inside)
    {
        var over = row.Sum(item => item.Width) - inside;
        if (over <= 0)
        {
            var grows = row.Sum(item => item.Box.Style.Grows);
            return grows == 0 ? row : row.Select(item => (item.Box, item.Width - (over * item.Box.Style.Grows / grows)));
        }

        var soft = row.Where(item => !item.Box.Style.IsRigid && !item.Box.IsDrawing).Sum(item => item.Width);
        return row.Select(item => item.Box.Style.IsRigid || item.Box.IsDrawing || soft == 0 ? item : (item.Box, Math.Max(0, item.Width - (over * item.Width / soft))));
    }

    private static double BaselineOf(Fragment item) => item.FirstBaseline ?? item.Height;

    private static (double Left, double Gap) Justified(string content, double space, int count) => content switch
    {
        "space-between" when count > 1 => (0, space / (count - 1)),
        "center" => (space / 2, 0),
        "end" or "flex-end" => (space, 0),
        _ => (0, 0),
    };
}
