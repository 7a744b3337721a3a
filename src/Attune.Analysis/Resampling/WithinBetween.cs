namespace Attune.Analysis;

/// <summary>Are leaders of one side closer to each other than to the other side?</summary>
/// <param name="Within">Mean similarity over all pairs of leaders of the same side; null if neither side has two leaders.</param>
/// <param name="Between">Mean similarity over all pairs across; null if a side has nobody.</param>
/// <param name="G">Within minus between, in the unit of the similarity; above 0 the sides differ; null if either is.</param>
/// <param name="Test">Permutation of leaders over G; null if G is.</param>
public sealed record WithinBetween(double? Within, double? Between, double? G, ExactP? Test)
{
    /// <param name="similarities">Similarity of each pair of leaders.</param>
    /// <param name="sides">Side of each leader, in the same order.</param>
    /// <param name="options">How far to enumerate.</param>
    /// <exception cref="ArgumentException">Sides and similarities do not fit.</exception>
    public static WithinBetween Of(LeaderPairs similarities, IReadOnlyList<Side> sides, ResamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(similarities);
        ArgumentNullException.ThrowIfNull(sides);
        var sums = PairSums.Of(similarities, [.. sides]);
        double? within = sums.WithinPairs > 0 ? sums.MeanWithin : null;
        double? between = sums.BetweenPairs > 0 ? sums.MeanBetween : null;
        var test = within is null || between is null ? null : Permutation.Of(sides, GOf, options);
        return new(within, between, within - between, test);

        double GOf(ReadOnlySpan<Side> assigned)
        {
            var permuted = PairSums.Of(similarities, assigned);
            return permuted.MeanWithin - permuted.MeanBetween;
        }
    }
}
