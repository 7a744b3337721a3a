using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Starts a round: from now on it collects answers, and its promise holds.</summary>
public sealed class StartRound(AttuneDb db)
{
    /// <summary>Returns when the start is on the disk, or with the reason why the round does not start.</summary>
    public async Task<StartOutcome> RunAsync(Round round, SideCounts leaders, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        var outcome = round.Start(leaders, now, await db.QuarterTimesAsync(round, DateOnly.FromDateTime(now.UtcDateTime), cancel));
        if (outcome is not (StartOutcome.Started or StartOutcome.AlreadyStarted)) { return outcome; }

        // Who starts it by hand opens it: nothing of that is left to do at a time.
        db.TimedActs.RemoveRange((await db.TimedActs.Where(act => act.Round == round.Id && act.Kind == TimedActKind.Opening).ToListAsync(cancel)).Where(act => act.IsWaiting));
        await db.SaveChangesAsync(cancel);
        return outcome;
    }
}
