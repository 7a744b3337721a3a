using Attune.Statistics.Exact;

namespace Attune.Statistics.Agreement;

/// <summary>The agreement A of a group on an ordered scale (van der Eijk 2001), which also suits distributions with several peaks.</summary>
public static class VanDerEijk
{
    /// <summary>
    /// Computes A. The counts are split into layers in which each step is either empty or equally full. A layer that uses S of K steps has the agreement
    /// U (1 - (S - 1) / (K - 1)), where U compares its triples of steps with one peak and with two. A is the mean over the layers, weighted by leaders.
    /// </summary>
    /// <param name="counts">The number of leaders who chose each step, from low to high; at least two steps and one leader.</param>
    /// <returns>From -1 (half of the leaders at either end) to 1 (all on one step); 0 if all steps were chosen equally often.</returns>
    /// <exception cref="ArgumentException">There are fewer than two steps, a count is below 0, or nobody rated.</exception>
    public static double Agreement(ReadOnlySpan<int> counts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Length, 2, nameof(counts));
        var total = Shares.Total(counts);
        var (left, agreement) = (counts.ToArray(), 0.0);
        while (left.Any(count => count > 0))
        {
            var depth = left.Where(count => count > 0).Min();
            bool[] used = [.. left.Select(count => count > 0)];
            agreement += (double)(depth * used.Count(step => step)) / total * OfLayer(used);
            left = [.. left.Select(count => Math.Max(0, count - depth))];
        }

        return agreement;
    }

    private static double OfLayer(bool[] used)
    {
        var (steps, inUse) = (used.Length, used.Count(step => step));
        return OnePeaked(used) * (1 - ((inUse - 1.0) / (steps - 1)));
    }

    private static double OnePeaked(bool[] used)
    {
        var (one, two) = (0, 0);
        for (var low = 0; low < used.Length; low++)
        {
            for (var middle = low + 1; middle < used.Length; middle++)
            {
                for (var high = middle + 1; high < used.Length; high++)
                {
                    var peaks = (used[low], used[middle], used[high]);
                    one += peaks is (true, true, false) or (false, true, true) ? 1 : 0;
                    two += peaks is (true, false, true) ? 1 : 0;
                }
            }
        }

        // If a single step is used, or all of them, there is no triple with a peak.
        var k = used.Length;
        return one + two == 0 ? 1 : (((k - 2.0) * one) - ((k - 1.0) * two)) / ((k - 2.0) * (one + two));
    }
}
