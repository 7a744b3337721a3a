using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>Drops a commitment that nobody has confirmed; a confirmed one only its own author can take back.</summary>
public sealed class DropCommitment(AttuneDb db)
{
    /// <returns>NotInvited if the program has no such commitment that waits.</returns>
    public async Task<WriteOutcome> RunAsync(CommitmentId id, ProgramId program, CancellationToken cancel)
        => await db.Commitments.Where(candidate => candidate.Id == id && candidate.Program == program && candidate.ConfirmedAt == null).ExecuteDeleteAsync(cancel) == 1
            ? WriteOutcome.Saved
            : WriteOutcome.NotInvited;
}
