namespace Attune.Analysis;

/// <summary>Analysis of similarities (Clarke 1993): within and between compared by the ranks of the distances.</summary>
public static class Anosim
{
    /// <summary>R = (mean rank between - mean rank within) / (N (N - 1) / 4); 1 when every pair across is farther than every pair within.</summary>
    /// <param name="distances">Distances between leaders; ties share their mean rank.</param>
    /// <param name="sides">Side of each leader; at least one each, and two on one of them.</param>
    /// <param name="options">How far to enumerate.</param>
    /// <returns>R from -1 to 1, with its permutation test.</returns>
    /// <exception cref="ArgumentException">There is no pair within or no pair across.</exception>
    public static TestedValue Of(LeaderPairs distances, IReadOnlyList<Side> sides, ResamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentNullException.ThrowIfNull(sides);
        var ranks = RanksOf(distances);
        var r = R(ranks, [.. sides]);
        return double.IsNaN(r)
            ? throw new ArgumentException("There must be a pair within a side and a pair across.", nameof(sides))
            : new(r, Permutation.Of(sides, assigned => R(ranks, assigned), options));
    }

    private static double R(LeaderPairs ranks, ReadOnlySpan<Side> sides)
    {
        var sums = PairSums.Of(ranks, sides);
        return (sums.MeanBetween - sums.MeanWithin) / (ranks.Leaders * (ranks.Leaders - 1) / 4.0);
    }

    private static LeaderPairs RanksOf(LeaderPairs distances)
    {
        var places = new List<(int, int)>();
        var values = new List<double>();
        _ = new LeaderPairs(distances.Leaders, (i, j) =>
        {
            places.Add((i, j));
            values.Add(distances[i, j]);
            return 0;
        });
        var rankOf = places.Zip(Midranks.Of([.. values])).ToDictionary(pair => pair.First, pair => pair.Second);
        return new(distances.Leaders, (i, j) => rankOf[(i, j)]);
    }
}
