namespace Attune.Analysis;

/// <summary>Agreement A on an ordered scale (van der Eijk 2001), for any number of peaks.</summary>
public static class VanDerEijk
{
    /// <summary>
    /// The counts are peeled into layers of equally full steps; each layer has A = U (1 - (S - 1) / (K - 1)), where S of K steps are
    /// in use and U compares its one-peaked with its two-peaked triples of steps. A is their mean, weighted by leaders.
    /// </summary>
    /// <param name="counts">Leaders who chose each step, low to high; at least two steps and one leader.</param>
    /// <returns>-1 (half at either end) over 0 (all steps alike) to 1 (all on one step).</returns>
    /// <exception cref="ArgumentException">Fewer than two steps, a count below 0, or nobody rated.</exception>
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

        // A single step in use, or all of them, form no such triple.
        var k = used.Length;
        return one + two == 0 ? 1 : (((k - 2.0) * one) - ((k - 1.0) * two)) / ((k - 2.0) * (one + two));
    }
}
