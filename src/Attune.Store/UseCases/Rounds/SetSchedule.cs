using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Rounds;

/// <summary>What a round is to do by itself.</summary>
/// <param name="AtLockTime">What happens at the announced time of the lock.</param>
/// <param name="OpensAt">When it opens; null if it is started by hand.</param>
/// <param name="Invites">The invitations go out with the opening.</param>
/// <param name="FirstReminder">How many days before the lock those who have not answered are reminded; null for not at all.</param>
/// <param name="LastReminder">How many days before it they are reminded again; null for not again.</param>
/// <param name="Origin">The address with which the links of these letters begin.</param>
public sealed record ScheduleToSet(AtLockTime AtLockTime, DateTimeOffset? OpensAt, bool Invites, int? FirstReminder, int? LastReminder, string Origin);

/// <summary>Declares what a round does by itself. What has begun or is over stays as it is.</summary>
public sealed class SetSchedule(AttuneDb db)
{
    /// <returns>Saved, when the schedule is on the disk; ChangedElsewhere if another window declared one at the same moment.</returns>
    public async Task<WriteOutcome> RunAsync(Round round, ScheduleToSet what, DateTimeOffset now, CancellationToken cancel)
    {
        if (round.AtLockTime != what.AtLockTime) { round.Choose(what.AtLockTime); }
        var there = await db.TimedActsOfAsync(round.Id, cancel);
        if (round.Phase == RoundPhase.Preparing)
        {
            Put(there, TimedActKind.Opening, what.OpensAt is { } opens ? TimedAct.Open(round.Id, opens, what.Invites, what.Origin) : null);
        }

        Put(there, TimedActKind.FirstReminder, Reminder(TimedActKind.FirstReminder, what.FirstReminder));
        Put(there, TimedActKind.LastReminder, Reminder(TimedActKind.LastReminder, what.LastReminder));

        return await db.SaveIfFreeAsync(cancel);

        TimedAct? Reminder(TimedActKind kind, int? daysBefore)
            => daysBefore is { } days && round.LocksAt is { } locks && locks.AddDays(-days) > now ? TimedAct.Remind(round.Id, kind, locks, days, what.Origin) : null;
    }

    private void Put(List<TimedAct> there, TimedActKind kind, TimedAct? wanted)
    {
        var now = there.FirstOrDefault(act => act.Kind == kind);
        // What is under way cannot be changed, and what reminded does not remind again.
        if (now is { TakenAt: not null } and not { Kind: TimedActKind.Opening, EndedAt: not null }) { return; }
        if (now is not null && wanted is not null) { db.Entry(now).CurrentValues.SetValues(wanted); }
        else if (now is not null && now.IsWaiting) { db.TimedActs.Remove(now); }
        else if (wanted is not null) { db.TimedActs.Add(wanted); }
    }
}
