using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Report.Records;
using Attune.Store;

namespace Attune.Web.Room;

/// <summary>Days to remember, for a calendar: when decisions are reviewed, commitments are due, and benefits are measured.</summary>
internal static class Calendars
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <param name="db">The database.</param>
    /// <param name="program">The program.</param>
    /// <param name="only">A leader whose own days are wanted; null for those of the room, without anybody's own commitments.</param>
    /// <param name="cancel">Cancels the work.</param>
    public static async Task<IReadOnlyList<CalendarDay>> DaysAsync(AttuneDb db, Domain.Programs.Program program, LeaderId? only, CancellationToken cancel)
    {
        var names = await db.Leaders.AsNoTracking().Where(leader => leader.Program == program.Id).ToDictionaryAsync(leader => leader.Id, leader => leader.Name, cancel);
        var decisions = await db.Decisions.AsNoTracking().Where(decision => decision.Program == program.Id).ToListAsync(cancel);
        var benefits = await db.Benefits.AsNoTracking().Where(benefit => benefit.Program == program.Id).ToListAsync(cancel);
        var commitments = only is { } leader ? await db.Commitments.AsNoTracking().Where(candidate => candidate.Program == program.Id && candidate.Leader == leader).ToListAsync(cancel) : [];
        return [
            // A decision that was superseded is no longer reviewed.
            .. from decision in Decision.Standing(decisions)
               where only is null || decision.OwnerLeader == only
               orderby decision.ReviewOn, decision.Number
               select new CalendarDay($"decision-{decision.Id}", 0, decision.ReviewOn, RoomTexts.DayReview(program.Name, decision.Number),
                   $"{decision.Text}\n{RoomTexts.DayOwner(SittingRecords.NameOf(decision.Owner, names))}"),
            .. from commitment in commitments
               // A commitment that was moved to another day is still promised; one that is done or dropped is not.
               where commitment.IsDue
               orderby commitment.DueNow
               select new CalendarDay($"commitment-{commitment.Id}", commitment.Revision, commitment.DueNow, RoomTexts.DayDue(program.Name), commitment.Text),
            .. from benefit in benefits
               where !benefit.IsWish && benefit.By is not null && (only is null || benefit.OwnerLeader == only)
               orderby benefit.By
               select new CalendarDay($"benefit-{benefit.Id}", benefit.Revision, benefit.By!.Value.LastDay, RoomTexts.DayBenefit(program.Name, benefit.Text), benefit.Measure)];
    }
}
