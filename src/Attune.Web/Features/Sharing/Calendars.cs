using Attune.Report;

namespace Attune.Web.Features.Sharing;

/// <summary>Days to remember, for a calendar: when decisions are looked at again, commitments are due, benefits are judged.</summary>
internal static class Calendars
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <param name="db">The store.</param>
    /// <param name="program">The program.</param>
    /// <param name="only">This leader's own days; null for those of the room, without anybody's own commitments.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task<IReadOnlyList<CalendarDay>> DaysAsync(AttuneDb db, Domain.Program program, LeaderId? only, CancellationToken cancel)
    {
        var names = await db.Leaders.AsNoTracking().Where(leader => leader.Program == program.Id).ToDictionaryAsync(leader => leader.Id, leader => leader.Name, cancel);
        var decisions = await db.Decisions.AsNoTracking().Where(decision => decision.Program == program.Id).ToListAsync(cancel);
        var benefits = await db.Benefits.AsNoTracking().Where(benefit => benefit.Program == program.Id).ToListAsync(cancel);
        var commitments = only is { } leader ? await db.Commitments.AsNoTracking().Where(each => each.Program == program.Id && each.Leader == leader).ToListAsync(cancel) : [];
        return [
            // What was superseded is looked at no more.
            .. from decision in decisions
               where decisions.All(later => later.Supersedes != decision.Id) && (only is null || decision.OwnerLeader == only)
               orderby decision.ReviewOn, decision.Number
               select new CalendarDay($"decision-{decision.Id}", 0, decision.ReviewOn, ShareStrings.Tell("Day_review", program.Name, decision.Number),
                   $"{decision.Text}\n{ShareStrings.Tell("Day_owner", SittingRecords.NameOf(decision.Owner, names))}"),
            .. from commitment in commitments
               // Moved to another day it is still promised; done or dropped it is not.
               where commitment.IsDue
               orderby commitment.DueNow
               select new CalendarDay($"commitment-{commitment.Id}", commitment.Revision, commitment.DueNow, ShareStrings.Tell("Day_due", program.Name), commitment.Text),
            .. from benefit in benefits
               where !benefit.IsWish && benefit.By is not null && (only is null || benefit.OwnerLeader == only)
               orderby benefit.By
               select new CalendarDay($"benefit-{benefit.Id}", benefit.Revision, benefit.By!.Value.LastDay, ShareStrings.Tell("Day_benefit", program.Name, benefit.Text), benefit.Measure)];
    }
}
