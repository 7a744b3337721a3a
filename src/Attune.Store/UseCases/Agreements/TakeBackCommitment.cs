using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>A leader takes a commitment back.</summary>
public sealed class TakeBackCommitment(AttuneDb db)
{
    /// <returns>NotInvited if there is none of this leader.</returns>
    public async Task<WriteOutcome> RunAsync(CommitmentId id, LeaderId leader, CancellationToken cancel)
        => await db.Commitments.Where(candidate => candidate.Id == id && candidate.Leader == leader).ExecuteDeleteAsync(cancel) == 1 ? WriteOutcome.Saved : WriteOutcome.NotInvited;
}
