namespace Attune.Analysis;

/// <summary>
/// Did the same people move between two votes (McNemar 1947)? Only those who moved tell: <c>there</c> changed one way,
/// <c>back</c> the other.
/// </summary>
public static class McNemar
{
    /// <summary>Two-sided exact binomial test that both ways are as likely.</summary>
    /// <returns>p in (0, 1]; 1 if nobody moved.</returns>
    public static ExactP Exact(int there, int back)
    {
        MustBeCounts(there, back);
        var moved = there + back;
        var smallest = Math.Min(1, 2 * Math.Pow(0.5, moved));
        var p = Math.Min(1, 2 * Binomial.AtLeast(Math.Max(there, back), moved, 0.5));
        return new(Math.Max(p, smallest), smallest);
    }

    /// <summary>(b - c)^2 / (b + c), one degree of freedom; 0 if nobody moved. For large groups only.</summary>
    public static double ChiSquared(int there, int back)
    {
        MustBeCounts(there, back);
        return there + back == 0 ? 0 : Math.Pow(there - back, 2) / (there + back);
    }

    /// <summary>The same with Edwards' continuity correction, (|b - c| - 1)^2 / (b + c); 0 if as many moved each way.</summary>
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
