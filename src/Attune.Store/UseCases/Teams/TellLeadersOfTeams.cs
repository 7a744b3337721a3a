using Attune.Domain.Teams;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Teams;

/// <summary>Records in the audit trail that the leaders are told by letter that their teams are asked, which happens once, also if two windows tell at the same moment.</summary>
public sealed class TellLeadersOfTeams(AttuneDb db)
{
    /// <summary>Returns when the record is on the disk and the letters may go, or with the reason why nobody is told.</summary>
    public async Task<CascadeOutcome> RunAsync(Cascade cascade, int letters, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        ArgumentNullException.ThrowIfNull(by);
        if (letters == 0) { return CascadeOutcome.NobodyToTell; }
        if (await db.Audit.AnyAsync(entry => entry.Round == cascade.Round && entry.Act == AuditAct.ToldOfTeams, cancel)) { return CascadeOutcome.AlreadyTold; }
        if (cascade.Tell(now) is var outcome && outcome != CascadeOutcome.Done) { return outcome; }
        db.Audit.Add(new(cascade.Program, cascade.Round, now, AuditAct.ToldOfTeams, by.Role, by.Name, letters));
        return await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved ? CascadeOutcome.Done : CascadeOutcome.ChangedElsewhere;
    }
}
