using Attune.Domain.Viewers;
using Attune.Domain.Years;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Years;

/// <summary>Changes the dates of a planned round.</summary>
public sealed class MovePlannedRound(AttuneDb db)
{
    /// <returns>False if its time has come meanwhile, or another window changed it first.</returns>
    public async Task<bool> RunAsync(PlannedRound planned, PlannedDates dates, string origin, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(by);
        if (!planned.Move(dates, origin)) { return false; }
        db.Audit.Add(new(planned.Program, null, now, AuditAct.PlanChanged, by.Role, by.Name, 0));
        return await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved;
    }
}
