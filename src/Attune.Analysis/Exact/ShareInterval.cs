using MathNet.Numerics.Distributions;

namespace Attune.Analysis;

/// <summary>95 % intervals of a share of leaders, fit for small groups.</summary>
public static class ShareInterval
{
    private const double Outside = 0.025;

    private static readonly double Z = Normal.InvCDF(0, 1, 1 - Outside);

    /// <summary>Wilson's score interval (1927): 3 of 3 is .44 to 1.</summary>
    /// <param name="leaders">Leaders who did, 0 to <paramref name="of"/>.</param>
    /// <param name="of">Leaders in all, at least 1.</param>
    /// <returns>The share with its interval, which always contains it.</returns>
    public static Estimate Wilson(int leaders, int of)
    {
        MustBeShare(leaders, of);
        double share = (double)leaders / of, z2 = Z * Z;
        var middle = (leaders + (z2 / 2)) / (of + z2);
        var half = Z / (of + z2) * Math.Sqrt((of * share * (1 - share)) + (z2 / 4));
        // At 0 and at all the ends are exact; rounding must not push them inside.
        return new(share, leaders == 0 ? 0 : middle - half, leaders == of ? 1 : middle + half);
    }

    /// <summary>Equal-tailed interval under Jeffreys' prior, Beta(k + 1/2, n - k + 1/2).</summary>
    /// <param name="leaders">Leaders who did, 0 to <paramref name="of"/>.</param>
    /// <param name="of">Leaders in all; 0 gives the prior.</param>
    /// <returns>The posterior mean (k + 1/2) / (n + 1) with its interval, which always contains it.</returns>
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
