using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>Drops a benefit of a program.</summary>
public sealed class DropBenefit(AttuneDb db)
{
    /// <returns>NotInvited if the program has no such benefit.</returns>
    public async Task<WriteOutcome> RunAsync(BenefitId id, ProgramId program, CancellationToken cancel)
        => await db.Benefits.Where(candidate => candidate.Id == id && candidate.Program == program).ExecuteDeleteAsync(cancel) == 1 ? WriteOutcome.Saved : WriteOutcome.NotInvited;
}
