using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Domain.Years;
using Attune.Statistics.Sides;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Years;

/// <summary>
/// Makes the round whose planned time has come, from the one before it, with everything that it is to do by itself; or says why it waits. All of it is one write, so
/// that of several nodes one makes it and nothing is left half done.
/// </summary>
public sealed class MakePlannedRound(AttuneDb db)
{
    /// <returns>True if the round is there now; false if it waits, was made or changed elsewhere, or is not due.</returns>
    public async Task<bool> RunAsync(PlannedRoundId id, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.PlannedRounds.FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } planned || !planned.IsDue(now)) { return false; }
        var last = await db.Rounds.Where(round => round.Program == planned.Program && round.Kind == RoundKind.Real).OrderByDescending(round => round.Number).FirstAsync(cancel);
        var number = last.Phase == RoundPhase.Preparing ? last.Number : last.Number + 1;
        var leaders = (await db.Leaders.AsNoTracking().Where(leader => leader.Program == planned.Program).ToListAsync(cancel)).FindAll(leader => leader.IsIn(number));
        var trouble = planned.TroubleNow(last, SideCounts.Count(leaders.Select(leader => leader.Side)), leaders.Count(leader => leader.Mail.Length > 0), now);
        if (trouble != PlanTrouble.None)
        {
            if (planned.Wait(trouble, now)) { await db.SaveIfUnchangedAsync(cancel); }
            return false;
        }

        var round = await FollowAsync(planned, last, now, cancel);
        planned.Make(round.Id);
        db.Audit.Add(new(planned.Program, round.Id, now, AuditAct.RoundMadeByPlan, Viewer.ByTime.Role, Viewer.ByTime.Name, 0));
        return await SaveAsync(cancel);
    }

    private async Task<Round> FollowAsync(PlannedRound planned, Round last, DateTimeOffset now, CancellationToken cancel)
    {
        var dates = planned.Dates;
        var prepared = last.Phase == RoundPhase.Preparing;
        var round = prepared ? last : last.Next(RoundId.New());
        if (!prepared) { db.Rounds.Add(round); }
        // Whoever prepared it by hand may have announced other dates, and those stand.
        if (round.LocksAt is null || round.LocksAt <= now) { round.Schedule(dates.LocksAt, dates.SittingAt); }
        var there = prepared ? await db.TimedActsOfAsync(round.Id, cancel) : [];
        foreach (var act in (dates with { LocksAt = round.LocksAt!.Value }).ActsOf(round, planned.Origin, now))
        {
            if (there.TrueForAll(other => other.Kind != act.Kind)) { db.TimedActs.Add(act); }
        }

        return round;
    }

    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        try
        {
            return await db.SaveIfFreeAsync(cancel) == WriteOutcome.Saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node, or a facilitator, was a moment faster.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
