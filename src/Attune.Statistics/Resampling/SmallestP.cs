using Attune.Statistics.Sides;

namespace Attune.Statistics.Resampling;

/// <summary>The strongest result that a permutation test can give for sides of given sizes.</summary>
public static class SmallestP
{
    /// <summary>
    /// Computes the smallest two-sided p-value of an exact permutation test. It is the share of one assignment among all C(n+m, n), or of two where the
    /// sides are equally large, because swapped sides then give the same result. It is .1 for three leaders against three and .029 for four against four.
    /// </summary>
    /// <param name="business">The number of leaders on the Business side, 0 or more.</param>
    /// <param name="it">The number of leaders on the IT side, 0 or more.</param>
    /// <returns>A p-value above 0 and at most 1; 1 where a side has no leader, because then nothing can be shown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0.</exception>
    public static double Reachable(int business, int it)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(business);
        ArgumentOutOfRangeException.ThrowIfNegative(it);
        var smallest = (business == it ? 2 : 1) / Combinations.Count(business + it, business);
        return Math.Min(1, smallest);
    }

    /// <inheritdoc cref="Reachable(int, int)"/>
    /// <param name="leaders">The number of leaders on each side.</param>
    public static double Reachable(SideCounts leaders) => Reachable(leaders.Business, leaders.It);
}
