using Attune.Domain.Leaders;
using Attune.Domain.Programs;

namespace Attune.Domain.Agreements;

/// <summary>A duty for which nobody answers since its owner left.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Left">The leader who has left; null if the leader was erased, so that nothing tells who it was.</param>
public sealed record Orphan(Duty Duty, Leader? Left);

/// <summary>
/// What is open again because its owner has left or was erased. It stays open until somebody else is named, or until it is let go; what nobody was ever named for
/// is no orphan.
/// </summary>
public static class Orphans
{
    /// <param name="duties">Everything that somebody answers for.</param>
    /// <param name="leaders">All leaders of the program, also those who have left.</param>
    /// <returns>The orphans in the order of the record.</returns>
    public static ImmutableArray<Orphan> Find(Duties duties, IEnumerable<Leader> leaders)
    {
        ArgumentNullException.ThrowIfNull(duties);
        ArgumentNullException.ThrowIfNull(leaders);
        var known = leaders.ToDictionary(leader => leader.Id);
        // A promise keeps the name of whoever made it, so a row beside it tells what became of it.
        var settled = duties.Handovers.Where(handover => handover.Kind == DutyKind.Commitment).Select(handover => handover.Key).ToHashSet(StringComparer.Ordinal);
        return [.. from each in duties.All()
                   let left = each.Duty.Owner is { } owner && known.GetValueOrDefault(owner) is { LeftBefore: not null } leader ? leader : null
                   where (left is not null || each.HasNobody) && !(each.Duty.Kind == DutyKind.Commitment && settled.Contains(each.Duty.Key))
                   select new Orphan(each.Duty, left)];
    }

    /// <summary>How many duties each leaver left open, the one who left most first; those of erased leaders come last, under no name.</summary>
    public static ImmutableArray<(Leader? Left, int Count)> CountByLeaver(IEnumerable<Orphan> orphans)
        => [.. orphans.GroupBy(orphan => orphan.Left?.Id).Select(group => (group.First().Left, Count: group.Count()))
            .OrderBy(each => each.Left is null).ThenByDescending(each => each.Count).ThenBy(each => each.Left?.Name, StringComparer.Ordinal)];

    /// <summary>The orphans that one leader left behind.</summary>
    public static ImmutableArray<Orphan> LeftBy(LeaderId leader, IEnumerable<Orphan> orphans) => [.. orphans.Where(orphan => orphan.Left?.Id == leader)];
}
