namespace Attune.Analysis;

/// <summary>The strongest result a group of this size can show.</summary>
public static class SmallestP
{
    /// <summary>
    /// Smallest two-sided p of an exact permutation test: one assignment of all C(n+m, n), or two where the sides are equally
    /// large, because the sides swapped then give the same result. 3 v 3 is .1, 4 v 4 is .029.
    /// </summary>
    /// <returns>In (0, 1]; 1 where a side has nobody: nothing can be shown.</returns>
    public static double Of(int business, int it)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(business);
        ArgumentOutOfRangeException.ThrowIfNegative(it);
        var smallest = (business == it ? 2 : 1) / Combinations.Count(business + it, business);
        return Math.Min(1, smallest);
    }

    /// <inheritdoc cref="Of(int, int)"/>
    public static double Of(SideCounts leaders) => Of(leaders.Business, leaders.It);
}
