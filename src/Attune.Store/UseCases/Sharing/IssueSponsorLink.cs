using Attune.Domain.Programs;

namespace Attune.Store.UseCases.Sharing;

/// <summary>Makes a link for the sponsor of a program.</summary>
public sealed class IssueSponsorLink(AttuneDb db)
{
    /// <returns>The token to hand over, which exists in the clear only here.</returns>
    public async Task<string> RunAsync(ProgramId program, string name, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        var (link, token) = SponsorLink.Issue(program, name, now, expiresAt);
        db.Add(link);
        await db.SaveChangesAsync(cancel);
        return token;
    }
}
