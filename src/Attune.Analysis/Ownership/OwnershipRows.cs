using System.Collections.Immutable;

namespace Attune.Analysis.Ownership;

/// <summary>The rows of a table of expectations in the order in which a room should look at them.</summary>
public static class OwnershipRows
{
    /// <summary>The state is a job that nobody will do.</summary>
    public static bool IsNobodys(this OwnershipState state) => state is OwnershipState.Orphan or OwnershipState.HandOff;

    /// <summary>The states that are a problem, the loudest first: what nobody will do, because nobody in the room misses it, and then what both sides will.</summary>
    public static ImmutableArray<OwnershipState> Loud { get; } = [OwnershipState.Orphan, OwnershipState.HandOff, OwnershipState.Collision];

    /// <summary>The state is a problem: nobody will do the job, or both sides will.</summary>
    public static bool IsLoud(this OwnershipState state) => Loud.Contains(state);

    /// <summary>
    /// The cells by activity: first the activities with jobs that nobody will do, because nobody in the room misses them; then those that both sides claim;
    /// else as they were asked.
    /// </summary>
    /// <param name="cells">What the sides expect of each activity at each stage.</param>
    public static ImmutableArray<IGrouping<string, OwnershipCell>> NobodysFirst(IEnumerable<OwnershipCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return [.. cells.GroupBy(cell => cell.Activity, StringComparer.Ordinal)
            .OrderByDescending(activity => activity.Count(cell => cell.State.IsNobodys()))
            .ThenByDescending(activity => activity.Count(cell => cell.State == OwnershipState.Collision))];
    }
}
