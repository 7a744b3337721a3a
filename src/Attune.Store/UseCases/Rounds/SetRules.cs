using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>What the facilitator sets for a round.</summary>
/// <param name="Contract">The promise; it holds from the start.</param>
/// <param name="Rules">The rules; they hold from the start.</param>
/// <param name="LocksAt">When the round locks; null if no day is set.</param>
/// <param name="SittingAt">When the leaders meet; null if no day is set.</param>
public sealed record RulesToSet(Contract Contract, RoundRules Rules, DateTimeOffset? LocksAt, DateTimeOffset? SittingAt);

/// <summary>Sets the promise and the rules of a round until it starts, and its dates until it is locked.</summary>
public sealed class SetRules(AttuneDb db)
{
    /// <summary>Returns when what may still be set is on the disk. Reminders that wait keep their distance from the lock.</summary>
    public async Task RunAsync(Round round, RulesToSet what, DateTimeOffset now, CancellationToken cancel)
    {
        if (round.Phase == RoundPhase.Preparing)
        {
            round.Choose(what.Contract);
            round.Declare(what.Rules);
            // Under this promise a reminder would tell who is missing.
            if (what.Contract == Contract.Unattributed) { db.TimedActs.RemoveRange((await db.TimedActsOfAsync(round.Id, cancel)).Where(act => act is { IsReminder: true, IsWaiting: true })); }
        }

        if (round.Schedule(what.LocksAt, what.SittingAt) == SetUpOutcome.Changed) { await db.FollowLockAsync(round, now, cancel); }
        await db.SaveChangesAsync(cancel);
    }
}
