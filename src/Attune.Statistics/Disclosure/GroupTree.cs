using System.Collections.Immutable;

namespace Attune.Statistics.Disclosure;

/// <summary>Groups under groups, for instance teams under teams under leaders. The first group is the top of all; every group stands after the one above it.</summary>
public sealed class GroupTree
{
    /// <param name="above">For each group the place of the group above it; -1 for the first group alone.</param>
    /// <exception cref="ArgumentException">There is no group, or one does not stand after the group above it.</exception>
    public GroupTree(ImmutableArray<int> above)
    {
        if (above.IsDefaultOrEmpty || above[0] != -1) { throw new ArgumentException("The first group is the top of all.", nameof(above)); }
        var depth = new int[above.Length];
        for (var group = 1; group < above.Length; group++)
        {
            if (above[group] < 0 || above[group] >= group) { throw new ArgumentException($"Group {group} does not stand after the group above it.", nameof(above)); }
            depth[group] = depth[above[group]] + 1;
        }

        (Above, Depth) = (above, [.. depth]);
    }

    /// <summary>For each group the one above it.</summary>
    public ImmutableArray<int> Above { get; }

    /// <summary>For each group how many groups stand above it.</summary>
    public ImmutableArray<int> Depth { get; }

    /// <summary>The number of groups.</summary>
    public int Count => Above.Length;

    /// <summary>The lowest group that holds both.</summary>
    internal int Meet(int one, int other)
    {
        while (one != other)
        {
            if (Depth[one] >= Depth[other]) { one = Above[one]; } else { other = Above[other]; }
        }

        return one;
    }
}
