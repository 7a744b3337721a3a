namespace Attune.Statistics.Sides;

/// <summary>A number of leaders on each side.</summary>
/// <param name="Business">The number of leaders on the Business side, 0 or more.</param>
/// <param name="It">The number of leaders on the IT side, 0 or more.</param>
public readonly record struct SideCounts(int Business, int It)
{
    /// <summary>The number of leaders on both sides together.</summary>
    public int Total => Business + It;

    /// <summary>Returns the number of leaders on one side.</summary>
    /// <param name="side">The side asked for.</param>
    /// <returns>The count of that side, 0 or more.</returns>
    public int On(Side side) => side == Side.Business ? Business : It;

    /// <summary>Counts the leaders of each side.</summary>
    /// <param name="sides">The side of each leader, in any order; an empty sequence gives 0 and 0.</param>
    /// <returns>The two counts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sides"/> is null.</exception>
    public static SideCounts Count(IEnumerable<Side> sides)
    {
        ArgumentNullException.ThrowIfNull(sides);
        var (business, it) = (0, 0);
        foreach (var side in sides)
        {
            if (side == Side.Business) { business++; } else { it++; }
        }

        return new(business, it);
    }
}
