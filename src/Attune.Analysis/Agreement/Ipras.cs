namespace Attune.Analysis;

/// <summary>Disagreement by the interpercentile range adjusted for symmetry (RAND/UCLA appropriateness method, Fitch et al. 2001).</summary>
/// <param name="Median">Median rating.</param>
/// <param name="P30">30th percentile, between ratings linear.</param>
/// <param name="P70">70th percentile, between ratings linear.</param>
/// <param name="Asymmetry">Distance of the middle of the two percentiles from the middle of the scale.</param>
/// <param name="Adjusted">2.35 + 1.5 times the asymmetry: the range that still counts as agreement.</param>
public sealed record Ipras(double Median, double P30, double P70, double Asymmetry, double Adjusted)
{
    // RAND/UCLA: the range of a symmetric distribution, the correction for an asymmetric one, the middle of 1 to 9.
    private const double Symmetric = 2.35;
    private const double Correction = 1.5;
    private const double Middle = 5;

    /// <summary>70th minus 30th percentile.</summary>
    public double Range => P70 - P30;

    /// <summary>The range is wider than the adjusted one.</summary>
    public bool Disagreement => Range > Adjusted;

    /// <param name="ratings">One a leader, 1 to 9, at least one.</param>
    /// <exception cref="ArgumentException">No rating, or one off the scale.</exception>
    public static Ipras Of(IReadOnlyList<int> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Count == 0 || ratings.Any(rating => rating is < 1 or > 9))
        {
            throw new ArgumentException("Ratings of 1 to 9 are needed, at least one.", nameof(ratings));
        }

        int[] sorted = [.. ratings.Order()];
        var (p30, p70) = (Percentile(sorted, 0.3), Percentile(sorted, 0.7));
        var asymmetry = Math.Abs(Middle - ((p30 + p70) / 2));
        return new(Percentile(sorted, 0.5), p30, p70, asymmetry, Symmetric + (Correction * asymmetry));
    }

    private static double Percentile(int[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
