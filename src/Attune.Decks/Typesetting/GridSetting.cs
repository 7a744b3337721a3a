using Attune.Decks.Slides;

namespace Attune.Decks.Typesetting;

/// <summary>Sets a table into a place: in the largest size at which it is whole, and over several slides if it is whole at none.</summary>
internal static class GridSetting
{
    // Rows of one line with a little air are read faster; by the size of the text.
    private const double LeastRow = 1.9;

    // Somebody at the table reads the smallest size, somebody at the wall two points more.
    private const double Comfort = 2;

    /// <summary>The pages of a table, each with the header row.</summary>
    /// <param name="widths">The widths of the columns in points.</param>
    /// <param name="heads">The header row.</param>
    /// <param name="rows">The rows; there may be none.</param>
    /// <param name="height">The height of the place.</param>
    /// <param name="largest">The size of text from which it is tried.</param>
    /// <param name="least">The smallest size.</param>
    public static ImmutableArray<Grid> Set(ImmutableArray<double> widths, ImmutableArray<Cell> heads, ImmutableArray<ImmutableArray<Cell>> rows, double height, double largest, double least)
    {
        for (var size = largest; size >= least; size--)
        {
            if (At(widths, heads, rows, size) is var whole && whole.Height <= height) { return [whole]; }
        }

        // Where one slide is not enough, the text is not as small as it may be, and as large as it can be on as many slides.
        var best = Math.Min(largest, least + Comfort);
        for (; best > least && !HoldsEveryRow(At(widths, heads, rows, best), height); best--) { }
        var pages = CountOf(best);
        while (best + 1 <= largest && CountOf(best + 1) == pages && HoldsEveryRow(At(widths, heads, rows, best + 1), height)) { best++; }
        return [.. Pages(At(widths, heads, rows, best), height)];

        int CountOf(double size) => Ends(At(widths, heads, rows, size), height, height).Count();
    }

    /// <summary>The table in one size, whatever its height.</summary>
    public static Grid At(ImmutableArray<double> widths, ImmutableArray<Cell> heads, ImmutableArray<ImmutableArray<Cell>> rows, double size)
    {
        var grid = new Grid(widths, heads, rows, [], size);
        return grid with { Heights = [HeightOf(grid, heads, grid.HeadSize), .. rows.Select(row => Math.Max(LeastRow * size, HeightOf(grid, row, size)))] };
    }

    private static bool HoldsEveryRow(Grid grid, double height) => grid.Heights.Skip(1).All(row => grid.Heights[0] + row <= height);

    // A last page with one row looks as if something were missing: the rows are shared out evenly.
    private static IEnumerable<Grid> Pages(Grid grid, double height)
    {
        var pages = Ends(grid, height, height).Count();
        var even = grid.Heights[0] + ((grid.Height - grid.Heights[0]) / pages);
        var from = 0;
        foreach (var to in Ends(grid, even, height))
        {
            yield return grid with { Rows = grid.Rows[from..to], Heights = [grid.Heights[0], .. grid.Heights.AsSpan(from + 1, to - from)] };
            from = to;
        }
    }

    // Where each page ends: at the first row that reaches the wanted height, and before one that exceeds the most.
    private static IEnumerable<int> Ends(Grid grid, double wanted, double most)
    {
        var used = grid.Heights[0];
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            var next = used + grid.Heights[row + 1];
            if (used > grid.Heights[0] && (next > most || used >= wanted))
            {
                yield return row;
                next = grid.Heights[0] + grid.Heights[row + 1];
            }

            used = next;
        }

        yield return grid.Rows.Length;
    }

    private static double HeightOf(Grid grid, ImmutableArray<Cell> cells, double size)
        => (2 * Grid.InsetY) + cells.Zip(grid.Widths).Max(cell => Setting.Height(cell.First.Lines, cell.Second - (2 * Grid.InsetX), size));
}
