using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>A leader confirms a commitment that the room proposed.</summary>
public sealed class ConfirmCommitment(AttuneDb db)
{
    /// <param name="id">The commitment.</param>
    /// <param name="revision">The revision that stood on the page.</param>
    /// <param name="leader">Whose commitment it is.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>NotInvited if it is nobody's or another's; ChangedElsewhere if it changed since it stood on the page.</returns>
    public async Task<WriteOutcome> RunAsync(CommitmentId id, int revision, LeaderId leader, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Commitments.FirstOrDefaultAsync(candidate => candidate.Id == id && candidate.Leader == leader, cancel) is not { } found) { return WriteOutcome.NotInvited; }
        if (found.Revision != revision) { return WriteOutcome.ChangedElsewhere; }
        found.Confirm(leader, now);
        await db.SaveChangesAsync(cancel);
        return WriteOutcome.Saved;
    }
}
