using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Ends something that a round does by itself, because there is nothing to do.</summary>
public sealed class EndTimedAct(AttuneDb db)
{
    /// <summary>Returns when the end and its reason are on the disk.</summary>
    public async Task RunAsync(TimedAct act, TimedOutcome outcome, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(act);
        act.End(outcome, now);
        await db.SaveChangesAsync(cancel);
    }
}
