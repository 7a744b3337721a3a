using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>A leader accepts to be accountable for a benefit.</summary>
public sealed class AcceptBenefit(AttuneDb db)
{
    /// <returns>NotInvited if the leader has no such benefit; ChangedElsewhere if it changed since it stood on the page.</returns>
    public async Task<WriteOutcome> RunAsync(BenefitId id, int revision, LeaderId leader, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Benefits.FirstOrDefaultAsync(candidate => candidate.Id == id && candidate.OwnerLeader == leader, cancel) is not { } found) { return WriteOutcome.NotInvited; }
        if (found.Revision != revision) { return WriteOutcome.ChangedElsewhere; }
        found.Accept(leader, now);
        await db.SaveChangesAsync(cancel);
        return WriteOutcome.Saved;
    }
}
