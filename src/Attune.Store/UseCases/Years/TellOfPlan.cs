using Attune.Domain.Years;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Years;

/// <summary>Takes the letter that tells a facilitator why a planned round waits, and keeps what came of it.</summary>
public sealed class TellOfPlan(AttuneDb db)
{
    /// <param name="id">The planned round.</param>
    /// <param name="left">Whether the letter left; null to take it before it is sent.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>The planned round; null if there is nothing to tell, or another node tells it.</returns>
    public async Task<PlannedRound?> RunAsync(PlannedRoundId id, bool? left, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.PlannedRounds.FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } planned) { return null; }
        if (left is { } came) { planned.Told(came, now); }
        else if (!planned.TakeTelling(now)) { return null; }
        return await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved ? planned : null;
    }
}
