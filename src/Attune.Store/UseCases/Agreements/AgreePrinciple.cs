using Attune.Domain.Agreements;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>Writes down the principle that the room agreed to.</summary>
public sealed class AgreePrinciple(AttuneDb db)
{
    /// <returns>ChangedElsewhere if another window took its version at the same moment.</returns>
    public async Task<WriteOutcome> RunAsync(Principle principle, CancellationToken cancel)
    {
        db.Principles.Add(principle);
        return await db.SaveIfFreeAsync(cancel);
    }
}
