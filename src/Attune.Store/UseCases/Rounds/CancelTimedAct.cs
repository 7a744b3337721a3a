using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Takes back one thing that a round would do by itself.</summary>
public sealed class CancelTimedAct(AttuneDb db)
{
    /// <returns>False if there is none, or it has begun.</returns>
    public async Task<bool> RunAsync(Round round, TimedActKind kind, CancellationToken cancel)
    {
        if (await db.TimedActs.FirstOrDefaultAsync(act => act.Round == round.Id && act.Kind == kind, cancel) is not { IsWaiting: true } waiting) { return false; }
        db.TimedActs.Remove(waiting);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
