using Attune.Domain.Agreements;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>Writes down what a word means from now on.</summary>
public sealed class AgreeGlossaryEntry(AttuneDb db)
{
    /// <returns>ChangedElsewhere if another window took its version at the same moment.</returns>
    public async Task<WriteOutcome> RunAsync(GlossaryEntry entry, CancellationToken cancel)
    {
        db.Glossary.Add(entry);
        return await db.SaveIfFreeAsync(cancel);
    }
}
