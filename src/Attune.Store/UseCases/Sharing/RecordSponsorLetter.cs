using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Model;

namespace Attune.Store.UseCases.Sharing;

/// <summary>Records that the letter with a sponsor's link was sent, or that it may be sent again because it was not.</summary>
public sealed class RecordSponsorLetter(AttuneDb db)
{
    /// <summary>Returns when the record is on the disk.</summary>
    public async Task RunAsync(SponsorLink link, RoundId round, bool wasSent, string facilitator, DateTimeOffset now, CancellationToken cancel)
    {
        if (wasSent) { db.Audit.Add(new(link.Program, round, now, AuditAct.Shared, ViewerRole.Facilitator, facilitator, 1)); }
        else { link.LetterFailed(); }
        await db.SaveChangesAsync(cancel);
    }
}
