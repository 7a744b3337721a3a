using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Sittings;

/// <summary>
/// Records in the audit trail that leaders are asked by letter to look at what was read of their answers, which happens once in a round, also if two windows ask at the
/// same moment.
/// </summary>
public sealed class AskCorrections(AttuneDb db)
{
    /// <summary>Returns when the record is on the disk and the letters may go, or with the reason why nobody is asked.</summary>
    public async Task<SittingOutcome> RunAsync(RoundId id, int letters, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        if (letters == 0) { return SittingOutcome.NobodyToAsk; }
        if (await db.Audit.AnyAsync(entry => entry.Round == id && entry.Act == AuditAct.AskedCorrections, cancel)) { return SittingOutcome.AlreadyAsked; }
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == id, cancel);
        if (!round.AskToCorrect()) { return SittingOutcome.CorrectionsAreRead; }
        db.Audit.Add(new(round.Program, id, now, AuditAct.AskedCorrections, by.Role, by.Name, letters));
        return await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved ? SittingOutcome.Done : SittingOutcome.Stale;
    }
}
