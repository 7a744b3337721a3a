using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Opens a round at the time that was declared for it, or says why it stays closed.</summary>
public sealed class OpenByTime(AttuneDb db)
{
    /// <param name="act">The opening, taken by this node.</param>
    /// <param name="round">The round, as it was read in the same context.</param>
    /// <param name="leaders">How many leaders each side has.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>True if the round is open now. The opening has ended, unless letters go out with it.</returns>
    public async Task<bool> RunAsync(TimedAct act, Round round, SideCounts leaders, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(round);
        // Already open: this node, or another, went down between the opening and its letters.
        var outcome = round.Phase == RoundPhase.Collecting ? StartOutcome.Started : round.Start(leaders, now, await db.QuarterTimesAsync(round, DateOnly.FromDateTime(now.UtcDateTime), cancel));
        var isOpen = outcome == StartOutcome.Started;
        if (!isOpen || !act.Invites)
        {
            act.End(
                outcome switch
                {
                    StartOutcome.Started => TimedOutcome.Done,
                    StartOutcome.TooFewLeaders => TimedOutcome.TooFewLeaders,
                    StartOutcome.NoLockDate => TimedOutcome.NoLockDate,
                    StartOutcome.LockDatePassed => TimedOutcome.LockDatePassed,
                    StartOutcome.TooMuchAsked => TimedOutcome.TooMuchAsked,
                    _ => TimedOutcome.NotCollecting,
                },
                now);
        }

        await db.SaveChangesAsync(cancel);
        return isOpen;
    }
}
