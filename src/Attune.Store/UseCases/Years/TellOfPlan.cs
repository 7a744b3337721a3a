using Attune.Domain.Years;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Years;

/// <summary>Takes the letter that tells a facilitator why a planned round waits, or gives it back if it did not leave.</summary>
public sealed class TellOfPlan(AttuneDb db)
{
    /// <param name="id">The planned round.</param>
    /// <param name="failed">The letter did not leave.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>The planned round, whose letter is this node's now; null if there is nothing to tell.</returns>
    public async Task<PlannedRound?> RunAsync(PlannedRoundId id, bool failed, CancellationToken cancel)
    {
        if (await db.PlannedRounds.FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } planned) { return null; }
        if (failed) { planned.TellingFailed(); }
        else if (!planned.TakeTelling()) { return null; }
        return await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved ? planned : null;
    }
}
