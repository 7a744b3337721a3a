using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>A leader accepts what a leaver left and was handed over.</summary>
public sealed class AcceptHandover(AttuneDb db)
{
    /// <returns>NotInvited if it was handed to somebody else.</returns>
    public async Task<WriteOutcome> RunAsync(HandoverId id, LeaderId leader, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Handovers.FirstOrDefaultAsync(candidate => candidate.Id == id && candidate.ToLeader == leader, cancel) is not { } found) { return WriteOutcome.NotInvited; }
        found.Accept(leader, now);
        await db.SaveChangesAsync(cancel);
        return WriteOutcome.Saved;
    }
}
