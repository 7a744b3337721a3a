namespace Attune.Analysis.Votes;

/// <summary>Measures how alike two groupings of the same people are.</summary>
public static class RandIndex
{
    /// <summary>
    /// Computes the index adjusted for chance (Hubert and Arabie 1985): 1 for the same groups, and 0 for groups that are as alike as chance makes
    /// them.
    /// </summary>
    /// <param name="one">The group of each person.</param>
    /// <param name="other">The group of each person in the other grouping.</param>
    public static double Adjusted(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Count != other.Count) { throw new ArgumentException("The groupings are of different people.", nameof(other)); }
        var together = Pairs(one.Zip(other));
        var (first, second, all) = (Pairs(one), Pairs(other), one.Count * (one.Count - 1.0) / 2);
        var expected = all == 0 ? 0 : first * second / all;
        var most = (first + second) / 2;
        // Either both groupings are one large group, or in both everybody is alone. They are the same, and there is nothing to adjust.
        return Math.Abs(most - expected) < 1e-12 ? 1 : (together - expected) / (most - expected);
    }

    private static double Pairs<T>(IEnumerable<T> groups) => groups.GroupBy(group => group).Sum(group => group.Count() * (group.Count() - 1.0) / 2);
}
