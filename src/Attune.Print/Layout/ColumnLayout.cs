using Attune.Print.Boxes;

namespace Attune.Print.Layout;

/// <summary>Blocks in columns of one height, as in a newspaper.</summary>
internal static class ColumnLayout
{
    public static double Fill(BlockLayout blocks, Box box, Fragment fragment, double inside)
    {
        var (style, gap) = (box.Style, box.Style.ColumnGap > 0 ? box.Style.ColumnGap : box.Style.FontSize);
        var count = style.Columns > 1 ? style.Columns : Math.Max(1, (int)((inside + gap) / (style.ColumnWidth + gap)));
        var width = (inside - (gap * (count - 1))) / count;
        var parts = BlockLayout.Parts(box).ToList();
        // They are laid out once to know how high they are.
        blocks.Fill(box, new Fragment(box) { Width = inside }, parts, width, 0, out var ends);
        var (bottom, from) = (0.0, 0);
        foreach (var (column, until) in Shares(ends, count).Index())
        {
            bottom = Math.Max(bottom, blocks.Fill(box, fragment, parts.Skip(from).Take(until - from), width, column * (width + gap), out _));
            from = until;
        }

        return bottom;
    }

    /// <summary>Where each column ends, so that the highest is as low as can be.</summary>
    private static List<int> Shares(List<double> ends, int count)
    {
        var total = ends.Count > 0 ? ends[^1] : 0;
        var (low, high) = (total / count, total);
        for (var step = 0; step < 24; step++)
        {
            var middle = (low + high) / 2;
            if (Cut(ends, middle).Count <= count) { high = middle; } else { low = middle; }
        }

        return Cut(ends, high);
    }

    private static List<int> Cut(List<double> ends, double height)
    {
        var (cuts, start) = (new List<int>(), 0.0);
        for (var i = 0; i < ends.Count; i++)
        {
            if (ends[i] - start > height + .01 && i > 0 && (cuts.Count == 0 || cuts[^1] < i))
            {
                cuts.Add(i);
                start = ends[i - 1];
            }
        }

        cuts.Add(ends.Count);
        return cuts;
    }
}
