namespace Attune.Analysis;

/// <summary>How alike two groupings of the same people are.</summary>
public static class RandIndex
{
    /// <summary>Adjusted for chance (Hubert and Arabie 1985): 1 the same groups, 0 as alike as chance makes them.</summary>
    /// <param name="one">Group of each person.</param>
    /// <param name="other">Group of each person in the other grouping.</param>
    public static double Adjusted(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Count != other.Count) { throw new ArgumentException("The groupings are of different people.", nameof(other)); }
        var together = Pairs(one.Zip(other));
        var (first, second, all) = (Pairs(one), Pairs(other), one.Count * (one.Count - 1.0) / 2);
        var expected = all == 0 ? 0 : first * second / all;
        var most = (first + second) / 2;
        // Both one big group, or both everybody alone: the same, and nothing to adjust.
        return Math.Abs(most - expected) < 1e-12 ? 1 : (together - expected) / (most - expected);
    }

    private static double Pairs<T>(IEnumerable<T> groups) => groups.GroupBy(group => group).Sum(group => group.Count() * (group.Count() - 1.0) / 2);
}
