using Attune.Statistics.Estimates;
using MathNet.Numerics.Distributions;

namespace Attune.Statistics.Exact;

/// <summary>Confidence intervals of 95 % for a share of leaders, by methods that are fit for small groups.</summary>
public static class ShareInterval
{
    private const double Outside = 0.025;

    private static readonly double Z = Normal.InvCDF(0, 1, 1 - Outside);

    /// <summary>Computes the score interval of Wilson (1927). For three leaders of three it is .44 to 1.</summary>
    /// <param name="leaders">The number of leaders who did something, from 0 to <paramref name="of"/>.</param>
    /// <param name="of">The number of all leaders, at least 1.</param>
    /// <returns>The share of leaders, from 0 to 1, with its interval, which always contains it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public static Estimate Wilson(int leaders, int of)
    {
        MustBeShare(leaders, of);
        double share = (double)leaders / of, z2 = Z * Z;
        var middle = (leaders + (z2 / 2)) / (of + z2);
        var half = Z / (of + z2) * Math.Sqrt((of * share * (1 - share)) + (z2 / 4));
        // The interval of nobody begins at exactly 0 and that of everybody ends at exactly 1, whatever rounding does.
        return new(share, leaders == 0 ? 0 : middle - half, leaders == of ? 1 : middle + half);
    }

    /// <summary>
    /// Computes the equal-tailed interval under the prior of Jeffreys (Brown, Cai and DasGupta 2001). If k of n leaders did something, the share is
    /// distributed as Beta(k + 1/2, n - k + 1/2).
    /// </summary>
    /// <param name="leaders">The number k of leaders who did something, from 0 to <paramref name="of"/>.</param>
    /// <param name="of">The number n of all leaders, 0 or more; 0 gives the prior.</param>
    /// <returns>The posterior mean (k + 1/2) / (n + 1) with its interval, which always contains it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public static Estimate Jeffreys(int leaders, int of)
    {
        MustBeShare(leaders, Math.Max(of, 1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leaders, of);
        var posterior = new Beta(leaders + 0.5, of - leaders + 0.5);
        return new(posterior.Mean, posterior.InverseCumulativeDistribution(Outside), posterior.InverseCumulativeDistribution(1 - Outside));
    }

    private static void MustBeShare(int leaders, int of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(leaders);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leaders, of);
    }
}
