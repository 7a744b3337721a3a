namespace Attune.Analysis;

/// <summary>Cliff's delta (1993): how often a rating of one group is above one of the other, minus how often below.</summary>
public static class Cliff
{
    /// <param name="x">Ratings of the first group, at least one, on an ordered scale.</param>
    /// <param name="y">Ratings of the second group, at least one.</param>
    /// <param name="options">How far to enumerate.</param>
    /// <returns>Delta from -1 to 1, above 0 where the first group rates higher; two-sided permutation over leaders on its size.</returns>
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
        return new(Delta(ranks, sides), Permutation.Of(sides, assigned => Math.Abs(Delta(ranks, assigned)), options));
    }

    // Above minus below is what Mann and Whitney's sum of ranks says: one look at each rating a permutation, not at each pair of them.
    // A room of hundreds that votes twice would else cost thousands of millions of comparisons. Doubled, ranks of ties are whole.
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
            // Places from + 1 to "to", counted from 1: their mean, doubled.
            for (var i = from; i < to; i++) { ranks[order[i]] = from + 1 + to; }
        }

        return ranks;
    }
}
