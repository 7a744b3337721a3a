using Attune.Domain.Agreements;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>A leader promises something. The leader wrote it, so it needs no further confirmation.</summary>
public sealed class PromiseCommitment(AttuneDb db)
{
    /// <returns>ChangedElsewhere if another window took its place at the same moment.</returns>
    public async Task<WriteOutcome> RunAsync(Commitment commitment, DateTimeOffset now, CancellationToken cancel)
    {
        commitment.Confirm(commitment.Leader, now);
        db.Commitments.Add(commitment);
        return await db.SaveIfFreeAsync(cancel);
    }
}
