using Attune.Domain.Agreements;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>Writes down a commitment proposed in the room for a person; it is nobody's promise until that person confirms it.</summary>
public sealed class ProposeCommitment(AttuneDb db)
{
    /// <returns>ChangedElsewhere if another window took its place at the same moment.</returns>
    public async Task<WriteOutcome> RunAsync(Commitment commitment, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        db.Commitments.Add(commitment);
        // The Seat of the person says that something waits.
        db.ChangeRoom(commitment.Round);
        return await db.SaveIfFreeAsync(cancel);
    }
}
