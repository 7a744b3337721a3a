using Attune.Domain.Agreements;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>Writes down a decision of the room.</summary>
public sealed class RecordDecision(AttuneDb db)
{
    /// <returns>ChangedElsewhere if another window took its number at the same moment.</returns>
    public async Task<WriteOutcome> RunAsync(Decision decision, CancellationToken cancel)
    {
        db.Decisions.Add(decision);
        return await db.SaveIfFreeAsync(cancel);
    }
}
