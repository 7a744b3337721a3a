namespace Attune.Analysis;

/// <summary>Analysis of variance on distances (Anderson 2001) for two sides.</summary>
/// <param name="F">Variation between over variation within, by their degrees of freedom; infinite if nobody differs within a side.</param>
/// <param name="R2">Share of all variation that lies between the sides, 0 to 1.</param>
/// <param name="Test">Permutation of leaders; F and R2 order the assignments alike.</param>
public sealed record Permanova(double F, double R2, ExactP? Test)
{
    /// <param name="distances">Distances between leaders.</param>
    /// <param name="sides">Side of each leader; at least one each and three in all.</param>
    /// <param name="options">How far to enumerate.</param>
    /// <exception cref="ArgumentException">Too few leaders, or all distances are 0: there is no variation to divide.</exception>
    public static Permanova Of(LeaderPairs distances, IReadOnlyList<Side> sides, ResamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentNullException.ThrowIfNull(sides);
        var squares = distances.Map(distance => distance * distance);
        var r2 = R2Of(squares, [.. sides]);
        if (double.IsNaN(r2) || sides.Count < 3)
        {
            throw new ArgumentException("Three leaders, one of each side, and a distance above 0 are needed.", nameof(sides));
        }

        var test = Permutation.Of(sides, assigned => R2Of(squares, assigned), options);
        return new(r2 / ((1 - r2) / (sides.Count - 2)), r2, test);
    }

    private static double R2Of(LeaderPairs squares, ReadOnlySpan<Side> sides)
    {
        var sums = PairSums.Of(squares, sides);
        var total = (sums.WithinBusiness + sums.WithinIt + sums.Between) / sides.Length;
        var within = (sums.WithinBusiness / sums.Leaders.Business) + (sums.WithinIt / sums.Leaders.It);
        return 1 - (within / total);
    }
}
