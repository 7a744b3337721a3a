namespace Attune.Analysis;

/// <summary>Energy distance of two groups of leaders (Székely and Rizzo 2004).</summary>
public static class Energy
{
    /// <summary>
    /// nm/(n+m) (2 d_xy - d_xx - d_yy), where d_xy is the mean distance between the sides and d_xx, d_yy the mean within one,
    /// each leader's zero distance to itself included; 0 when the sides are alike, in the unit of the distances.
    /// </summary>
    /// <param name="distances">Distances between leaders.</param>
    /// <param name="sides">Side of each leader; at least one each.</param>
    /// <param name="options">How far to enumerate.</param>
    /// <exception cref="ArgumentException">A side has nobody, or sides and distances do not fit.</exception>
    public static TestedValue Of(LeaderPairs distances, IReadOnlyList<Side> sides, ResamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentNullException.ThrowIfNull(sides);
        return new(Value(distances, [.. sides]), Permutation.Of(sides, assigned => Value(distances, assigned), options));
    }

    /// <inheritdoc cref="Of"/>
    /// <summary>The distance without its test, for groups of any size.</summary>
    public static double Value(LeaderPairs distances, ReadOnlySpan<Side> sides)
    {
        ArgumentNullException.ThrowIfNull(distances);
        var sums = PairSums.Of(distances, sides);
        var (n, m) = ((double)sums.Leaders.Business, (double)sums.Leaders.It);
        if (n == 0 || m == 0)
        {
            throw new ArgumentException("Each side needs a leader.", nameof(sides));
        }

        var between = sums.Between / (n * m);
        var business = 2 * sums.WithinBusiness / (n * n);
        var it = 2 * sums.WithinIt / (m * m);
        return n * m / (n + m) * ((2 * between) - business - it);
    }
}
