using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Sharing;

/// <summary>Revokes the link of a sponsor.</summary>
public sealed class RevokeSponsorLink(AttuneDb db)
{
    /// <returns>NotInvited if the program has no such link.</returns>
    public async Task<WriteOutcome> RunAsync(ProgramId program, SponsorLinkId id, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.SponsorLinks.FirstOrDefaultAsync(link => link.Id == id && link.Program == program, cancel) is not { } found) { return WriteOutcome.NotInvited; }
        found.Revoke(now);
        await db.SaveChangesAsync(cancel);
        return WriteOutcome.Saved;
    }
}
