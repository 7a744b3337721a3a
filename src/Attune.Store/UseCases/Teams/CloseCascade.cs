using Attune.Domain.Teams;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Teams;

/// <summary>Closes a cascade, by hand or by its time. What was given until then is read together, and nothing is added to it.</summary>
public sealed class CloseCascade(AttuneDb db)
{
    /// <returns>Closed if it was closed already, by somebody else or by another node.</returns>
    public async Task<CascadeOutcome> RunAsync(CascadeId id, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Cascades.FirstOrDefaultAsync(cascade => cascade.Id == id, cancel) is not { } cascade) { return CascadeOutcome.Closed; }
        if (cascade.Close(now) is var outcome && outcome != CascadeOutcome.Done) { return outcome; }
        // The number is that of the teams: how many people answered is said by the guard alone.
        db.Audit.Add(new(cascade.Program, cascade.Round, now, AuditAct.CascadeClosed, by.Role, by.Name, await db.CascadeTeams.CountAsync(team => team.Cascade == id, cancel)));
        return await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved ? CascadeOutcome.Done : CascadeOutcome.ChangedElsewhere;
    }
}
