using Attune.Domain.Dues;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Viewers;

namespace Attune.Web.Desk.Reminding;

/// <summary>Whom a letter reaches about what falls due, and what stays for the facilitator to see to.</summary>
internal static class DueReaders
{
    /// <summary>The leaders who have something to be told today, with it.</summary>
    /// <param name="dues">What falls due.</param>
    /// <param name="leaders">The leaders who take part now.</param>
    /// <param name="sight">
    /// How much the facilitator sees of what became of promises. Where it is hidden who has reported, no letter tells of one: it would go to those alone who have not,
    /// and whoever sees that a letter left would know.
    /// </param>
    /// <param name="lastTo">The day of the last letter to a leader.</param>
    /// <param name="today">Today.</param>
    public static ImmutableArray<(Leader Leader, ImmutableArray<DueItem> Items)> Owners(DueList dues, IEnumerable<Leader> leaders, FateSight sight, Func<LeaderId, DateOnly?> lastTo, DateOnly today)
        => [.. from leader in leaders
               where leader.Mail.Length > 0
               let last = lastTo(leader.Id)
               let items = dues.Of(leader.Id).Where(item => item.IsToBeTold(today, last) && !(item.Kind == DueKind.Commitment && sight == FateSight.Nothing)).ToImmutableArray()
               where items.Length > 0
               select (leader, items)];

    /// <summary>
    /// What falls due for somebody whom no letter reaches - a leader without an address or who has left, somebody who is only named, nobody - as far as the
    /// facilitator may know of it.
    /// </summary>
    /// <param name="dues">What falls due.</param>
    /// <param name="reachable">The leaders whom a letter reaches.</param>
    /// <param name="sight">How much the facilitator sees of what became of promises.</param>
    /// <param name="current">The current round.</param>
    public static ImmutableArray<DueItem> Unreached(DueList dues, IReadOnlySet<LeaderId> reachable, FateSight sight, RoundId current)
        => [.. dues.ForFacilitator(sight, current).Where(item => item.Leader is not { } leader || !reachable.Contains(leader))];
}
