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
    /// <summary>Returns when what may still be set is on the disk.</summary>
    public async Task RunAsync(Round round, RulesToSet what, CancellationToken cancel)
    {
        if (round.Phase == RoundPhase.Preparing)
        {
            round.Choose(what.Contract);
            round.Declare(what.Rules);
        }

        round.Schedule(what.LocksAt, what.SittingAt);
        await db.SaveChangesAsync(cancel);
    }
}
