using Attune.Statistics.Estimates;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Statistics.Exact;

/// <summary>
/// Cliff's delta (1993), an effect size for ratings on an ordered scale: the share of pairs in which the rating of the first group is above that of
/// the second, minus the share in which it is below.
/// </summary>
public static class Cliff
{
    /// <summary>Computes delta and tests it by permuting the leaders between the two groups.</summary>
    /// <param name="x">The ratings of the first group, at least one, on an ordered scale; one for each leader.</param>
    /// <param name="y">The ratings of the second group, at least one, on the same scale.</param>
    /// <param name="options">How many permutations are tried at most; the default if null.</param>
    /// <returns>Delta, from -1 to 1 and above 0 where the first group rates higher, with its two-sided permutation test.</returns>
    /// <exception cref="ArgumentNullException">A group is null.</exception>
    /// <exception cref="ArgumentException">A group is empty.</exception>
    public static TestedValue Delta(IReadOnlyList<double> x, IReadOnlyList<double> y, ResamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count == 0 || y.Count == 0)
        {
            throw new ArgumentException("Each group needs a rating.", x.Count == 0 ? nameof(x) : nameof(y));
        }

        int[] ranks = DoubledRanks([.. x, .. y]);
        Side[] sides = [.. x.Select(_ => Side.Business), .. y.Select(_ => Side.It)];
        return new(Delta(ranks, sides), Permutation.Test(sides, assigned => Math.Abs(Delta(ranks, assigned)), options));
    }

    // Delta follows from the rank sum of Mann and Whitney, so a permutation reads each rating once instead of each pair of ratings. With pairs, two
    // votes of some hundred people would take thousands of millions of comparisons. Ranks are doubled because the ranks of ties are halves.
    private static double Delta(int[] ranks, ReadOnlySpan<Side> sides)
    {
        var (sum, first) = (0L, 0L);
        for (var i = 0; i < ranks.Length; i++)
        {
            if (sides[i] != Side.Business) { continue; }
            sum += ranks[i];
            first++;
        }

        var pairs = first * (ranks.Length - first);
        return (double)(sum - (first * (first + 1)) - pairs) / pairs;
    }

    private static int[] DoubledRanks(double[] ratings)
    {
        var order = Enumerable.Range(0, ratings.Length).OrderBy(i => ratings[i]).ToArray();
        var ranks = new int[ratings.Length];
        for (var (from, to) = (0, 0); from < order.Length; from = to)
        {
            while (to < order.Length && ratings[order[to]].CompareTo(ratings[order[from]]) == 0) { to++; }
            // Tied ratings take the places from + 1 to "to", counted from 1; this is twice the mean of those places.
            for (var i = from; i < to; i++) { ranks[order[i]] = from + 1 + to; }
        }

        return ranks;
    }
}
