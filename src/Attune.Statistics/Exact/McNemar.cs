using Attune.Statistics.Estimates;

namespace Attune.Statistics.Exact;

/// <summary>
/// The test of McNemar (1947) whether the answers of the same people moved between two votes. Only those who changed their answer count: <c>there</c>
/// is how many changed it one way and <c>back</c> how many changed it the other way.
/// </summary>
public static class McNemar
{
    /// <summary>Tests exactly and two-sided, by the binomial distribution, whether both ways are equally likely.</summary>
    /// <param name="there">How many changed one way, 0 or more.</param>
    /// <param name="back">How many changed the other way, 0 or more.</param>
    /// <returns>The p-value with the smallest one that this many changes can reach; both are 1 if nobody changed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public static ExactP Exact(int there, int back)
    {
        MustBeCounts(there, back);
        var moved = there + back;
        var smallest = Math.Min(1, 2 * Math.Pow(0.5, moved));
        var p = Math.Min(1, 2 * Binomial.AtLeast(Math.Max(there, back), moved, 0.5));
        return new(Math.Max(p, smallest), smallest);
    }

    /// <summary>Computes (there - back)^2 / (there + back), which has one degree of freedom. It approximates the exact test for large groups only.</summary>
    /// <param name="there">How many changed one way, 0 or more.</param>
    /// <param name="back">How many changed the other way, 0 or more.</param>
    /// <returns>Chi-squared, 0 or more; 0 if nobody changed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public static double ChiSquared(int there, int back)
    {
        MustBeCounts(there, back);
        return there + back == 0 ? 0 : Math.Pow(there - back, 2) / (there + back);
    }

    /// <summary>Computes chi-squared with the continuity correction of Edwards (1948): (|there - back| - 1)^2 / (there + back).</summary>
    /// <param name="there">How many changed one way, 0 or more.</param>
    /// <param name="back">How many changed the other way, 0 or more.</param>
    /// <returns>Chi-squared, 0 or more; 0 if equally many changed each way.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public static double ChiSquaredCorrected(int there, int back)
    {
        MustBeCounts(there, back);
        return there == back ? 0 : Math.Pow(Math.Abs(there - back) - 1, 2) / (there + back);
    }

    private static void MustBeCounts(int there, int back)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(there);
        ArgumentOutOfRangeException.ThrowIfNegative(back);
    }
}
