using System.Globalization;
using Attune.Print.Boxes;
using Attune.Print.Css;

namespace Attune.Print.Layout;

/// <summary>A table whose columns take what their content needs, and share what is left.</summary>
internal sealed class TableLayout(Formatter formatter)
{
    /// <summary>The rows, those of the head first.</summary>
    public static IEnumerable<Box> Rows(Box table) => table.Children.SelectMany(child => child.Style.Display switch
    {
        Display.Row => [child],
        Display.HeadGroup or Display.RowGroup => child.Children.Where(row => row.Style.Display == Display.Row),
        _ => Enumerable.Empty<Box>(),
    });

    public double Fill(Box table, Fragment fragment, double inside)
    {
        var inset = Formatter.Inset(table.Style);
        var columns = Columns([.. Rows(table).Select(Cells)], inside);
        var y = inset.Top;
        foreach (var child in table.Children.Where(child => child.Text is null))
        {
            Fragment placed;
            if (child.Style.Display == Display.Row) { placed = Row(child, columns, inside); }
            else if (child.Style.Display is Display.HeadGroup or Display.RowGroup) { placed = Group(child, columns, inside); }
            else { placed = formatter.Format(child, inside); }
            fragment.Add(placed, inset.Left, y);
            y += placed.Height;
        }

        return y;
    }

    private Fragment Group(Box group, double[] columns, double inside)
    {
        var (fragment, y) = (new Fragment(group) { Width = inside }, 0.0);
        foreach (var row in group.Children.Where(row => row.Style.Display == Display.Row))
        {
            var placed = Row(row, columns, inside);
            fragment.Add(placed, 0, y);
            y += placed.Height;
        }

        fragment.Height = y;
        return fragment;
    }

    private Fragment Row(Box row, double[] columns, double inside)
    {
        var fragment = new Fragment(row) { Width = inside };
        var (cells, column) = (new List<(Fragment Cell, double X)>(), 0);
        foreach (var cell in Cells(row))
        {
            var width = columns.Skip(column).Take(SpanOf(cell)).Sum();
            cells.Add((formatter.Format(cell, width, exact: true), columns.Take(column).Sum()));
            column += SpanOf(cell);
        }

        if (cells.Count == 0) { return fragment; }
        // Lines of cells beside each other stand at one height.
        var line = cells.Where(cell => cell.Cell.Box.Style.VerticalAlign == "baseline").Select(cell => cell.Cell.FirstBaseline ?? 0).DefaultIfEmpty().Max();
        fragment.Height = cells.Max(cell => Down(cell.Cell, line, 0) + cell.Cell.Height);
        foreach (var (cell, x) in cells)
        {
            var down = Down(cell, line, fragment.Height);
            foreach (var child in cell.Children) { child.Y += down; }
            cell.Height = fragment.Height;
            fragment.Add(cell, x, 0);
        }

        return fragment;
    }

    private static double Down(Fragment cell, double line, double height) => cell.Box.Style.VerticalAlign switch
    {
        "baseline" => Math.Max(0, line - (cell.FirstBaseline ?? line)),
        "middle" => Math.Max(0, (height - cell.Height) / 2),
        "bottom" => Math.Max(0, height - cell.Height),
        _ => 0,
    };

    private double[] Columns(List<List<Box>> rows, double inside)
    {
        var count = rows.Select(cells => cells.Sum(SpanOf)).DefaultIfEmpty().Max();
        var (least, most, asked) = (new double[count], new double[count], new double[count]);
        foreach (var cells in rows)
        {
            var column = 0;
            foreach (var cell in cells)
            {
                if (SpanOf(cell) == 1)
                {
                    least[column] = Math.Max(least[column], formatter.Widths.Least(cell));
                    most[column] = Math.Max(most[column], formatter.Widths.Most(cell));
                    if (cell.Style.Width is { } width) { asked[column] = Math.Max(asked[column], width.Of(inside)); }
                }

                column += SpanOf(cell);
            }
        }

        return Shared(least, most, asked, inside);
    }

    /// <summary>Each column gets what it cannot do without, then what it asks for, then a share of what its longest line would take.</summary>
    private static double[] Shared(double[] least, double[] most, double[] asked, double inside)
    {
        if (least.Sum() >= inside) { return [.. least.Select(width => width * inside / least.Sum())]; }
        var wanted = most.Select((width, column) => asked[column] > 0 ? Math.Max(least[column], asked[column]) : Math.Max(least[column], width)).ToArray();
        var over = wanted.Sum() - inside;
        if (over > 0)
        {
            // Those that want most beyond what they need give most.
            var spare = wanted.Zip(least, (wish, need) => wish - need).ToArray();
            return [.. wanted.Select((wish, column) => wish - (over * spare[column] / spare.Sum()))];
        }

        var open = Enumerable.Range(0, wanted.Length).Where(column => asked[column] == 0).ToList();
        if (open.Count == 0) { open = [.. Enumerable.Range(0, wanted.Length)]; }
        var share = open.Sum(column => wanted[column]);
        return [.. wanted.Select((wish, column) => open.Contains(column) ? wish - (share > 0 ? over * wish / share : over / open.Count) : wish)];
    }

    private static List<Box> Cells(Box row) => [.. row.Children.Where(child => child.Style.Display == Display.Cell)];

    private static int SpanOf(Box cell) => int.TryParse(cell["colspan"], CultureInfo.InvariantCulture, out var span) && span > 1 ? span : 1;
}
