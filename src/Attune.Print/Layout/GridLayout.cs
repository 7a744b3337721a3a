using Attune.Print.Boxes;
using Attune.Print.Css;

namespace Attune.Print.Layout;

/// <summary>Boxes in columns, row by row.</summary>
internal sealed class GridLayout(Formatter formatter)
{
    public double Fill(Box box, Fragment fragment, double inside)
    {
        var (style, inset) = (box.Style, Formatter.Inset(box.Style));
        var items = FlexLayout.Items(box).ToList();
        var columns = Widths(style, items, inside);
        var y = inset.Top;
        foreach (var (place, row) in Rows(items, columns.Length).Index())
        {
            y += place > 0 ? style.RowGap : 0;
            y += Place(style, fragment, row, columns, inset.Left, y);
        }

        return y;
    }

    private double Place(Style style, Fragment fragment, List<(Box Box, int Column, int Span)> row, double[] columns, double left, double y)
    {
        var placed = row.Select(cell =>
        {
            var width = columns.Skip(cell.Column).Take(cell.Span).Sum() + (style.ColumnGap * (cell.Span - 1));
            var justify = cell.Box.Style.JustifySelf.Length > 0 ? cell.Box.Style.JustifySelf : style.JustifyItems;
            var item = justify is "" or "stretch" ? formatter.Format(cell.Box, width) : formatter.FormatTight(cell.Box, width);
            var right = justify switch { "center" => (width - item.Width) / 2, "end" => width - item.Width, _ => cell.Box.Style.Margin.Left?.Of(width) ?? 0 };
            return (Item: item, X: left + columns.Take(cell.Column).Sum() + (style.ColumnGap * cell.Column) + right);
        }).ToList();
        var height = placed.Max(cell => cell.Item.MarginTop + cell.Item.Height + cell.Item.MarginBottom);
        foreach (var (item, x) in placed)
        {
            var align = item.Box.Style.AlignSelf.Length > 0 ? item.Box.Style.AlignSelf : style.AlignItems;
            var down = align switch
            {
                "center" => (height - item.Height) / 2,
                "end" => height - item.Height - item.MarginBottom,
                "baseline" => Math.Max(item.MarginTop, placed.Max(other => other.Item.FirstBaseline ?? 0) - (item.FirstBaseline ?? 0)),
                _ => item.MarginTop,
            };
            // A box without a place of its own is as high as its row, so that lines beside each other end at one height.
            if (align is "" or "stretch" && !item.Box.IsDrawing) { item.Height = Math.Max(item.Height, height - item.MarginTop - item.MarginBottom); }
            fragment.Add(item, x, y + down);
        }

        return height;
    }

    private static List<List<(Box Box, int Column, int Span)>> Rows(List<Box> items, int columns)
    {
        var (rows, column) = (new List<List<(Box, int, int)>>(), columns);
        foreach (var item in items)
        {
            var span = item.Style.SpansAll ? columns : Math.Min(columns, item.Style.GridSpan);
            if (column + span > columns) { rows.Add([]); column = 0; }
            rows[^1].Add((item, column, span));
            column += span;
        }

        return rows;
    }

    private double[] Widths(Style style, List<Box> items, double inside)
    {
        if (style.Tracks.IsEmpty) { return [inside]; }
        var left = inside - (style.ColumnGap * (style.Tracks.Length - 1));
        var widths = style.Tracks.Select((track, place) => track.Fixed is { } length ? length.Of(inside) : track.IsAuto ? Content(items, place, style.Tracks.Length) : 0).ToArray();
        var (parts, free) = (style.Tracks.Sum(track => track.Part), left - widths.Sum());
        if (parts > 0) { return [.. widths.Zip(style.Tracks, (width, track) => track.Part > 0 ? Math.Max(0, free) * track.Part / parts : width)]; }
        var automatic = style.Tracks.Count(track => track.IsAuto);
        return automatic == 0 ? widths : [.. widths.Zip(style.Tracks, (width, track) => track.IsAuto ? width + (free / automatic) : width)];
    }

    private double Content(List<Box> items, int column, int columns)
        => items.Where((item, place) => !item.Style.SpansAll && place % columns == column).Select(formatter.Widths.Most).DefaultIfEmpty().Max();
}
