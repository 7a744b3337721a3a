using Attune.Decks.Slides;
using Attune.Decks.Typesetting;

namespace Attune.Decks.Story;

/// <summary>A table with rows of one height, so that a chart stands beside it row by row.</summary>
internal static class BesideChart
{
    // A row higher than this is torn off from the next.
    private const double MostRow = 110;

    // The header row holds the names of the chart's steps, too.
    private const double Head = 38;

    /// <summary>The rows of one slide: with more, a text of two lines is smaller than can be read.</summary>
    public const int MostRows = 4;

    /// <summary>How long a text may be that fills its row at the smallest size, over the whole width of the table.</summary>
    public static int LongestText(int rows) => rows switch { 1 => Teller.LongestCell, 2 => 260, 3 => 200, _ => 130 };

    public static Grid Set(ImmutableArray<double> widths, ImmutableArray<Cell> heads, ImmutableArray<ImmutableArray<Cell>> rows, double height, double largest, double least)
    {
        var row = Math.Min(MostRow, (height - Head) / rows.Length);
        for (var size = largest; ; size -= .5)
        {
            var grid = GridSetting.At(widths, heads, rows, size);
            // At the smallest size a row may become higher than it should: better a chart that is a little off than a text that is not read.
            if (grid.Heights.Skip(1).Max() <= row || size <= least) { return grid with { Heights = [Head, .. rows.Select(_ => Math.Max(row, size <= least ? grid.Heights.Skip(1).Max() : row))] }; }
        }
    }
}
