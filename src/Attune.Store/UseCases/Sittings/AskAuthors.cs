using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Sittings;

/// <summary>
/// Records in the audit trail that authors are asked to decide on their sentences, which happens once in a round, also if two windows ask at the same
/// moment.
/// </summary>
public sealed class AskAuthors(AttuneDb db)
{
    /// <summary>Returns when the record is on the disk and the letters may go, or with the reason why nobody is asked.</summary>
    public async Task<SittingOutcome> RunAsync(RoundId id, int authors, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        if (authors == 0) { return SittingOutcome.NobodyToAsk; }
        var sitting = await new PrepareSitting(db).RunAsync(await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == id, cancel), cancel);
        if (await db.Audit.AnyAsync(entry => entry.Round == id && entry.Act == AuditAct.AskedAuthors, cancel)) { return SittingOutcome.AlreadyAsked; }
        if (sitting.AskAuthors() is var outcome && outcome != SittingOutcome.Done) { return outcome; }
        db.Audit.Add(new(sitting.Program, id, now, AuditAct.AskedAuthors, by.Role, by.Name, authors));
        return await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved ? SittingOutcome.Done : SittingOutcome.Stale;
    }
}
