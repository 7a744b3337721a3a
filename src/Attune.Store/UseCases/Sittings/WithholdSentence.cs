using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;

namespace Attune.Store.UseCases.Sittings;

/// <summary>Shows or withholds a sentence that its author released; the leaders can read in the audit trail that it happened.</summary>
public sealed class WithholdSentence(AttuneDb db)
{
    /// <summary>Returns when the choice is on the disk.</summary>
    public async Task<SittingOutcome> RunAsync(RoundId id, string quote, bool withhold, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        var sitting = await new PrepareSitting(db).RunAsync(await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == id, cancel), cancel);
        var outcome = sitting.Withhold(quote, withhold);
        db.ChangeRoom(id);
        db.Audit.Add(new(sitting.Program, id, now, withhold ? AuditAct.Withheld : AuditAct.ShownAgain, by.Role, by.Name, 1));
        await db.SaveChangesAsync(cancel);
        return outcome;
    }
}
