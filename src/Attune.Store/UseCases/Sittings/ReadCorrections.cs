using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Sittings;

/// <summary>Takes no more corrections of what was read, and lets those that came be read together; the leaders can read in the audit trail when.</summary>
public sealed class ReadCorrections(AttuneDb db)
{
    /// <returns>Done also if they were read before: pressed twice, it happens once.</returns>
    public async Task<WriteOutcome> RunAsync(RoundId id, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == id, cancel);
        if (!round.ReadCorrections(now)) { return WriteOutcome.SavedBefore; }
        db.Audit.Add(new(round.Program, id, now, AuditAct.ReadCorrections, by.Role, by.Name, 0));
        return await db.SaveIfUnchangedAsync(cancel);
    }
}
