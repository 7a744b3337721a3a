using Attune.Domain.Viewers;
using Attune.Domain.Years;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Years;

/// <summary>What is done with a planned round beside moving it.</summary>
public enum PlanChange
{
    Skip,
    BringBack,
    TakeOut,
}

/// <summary>Skips a planned round, brings it back, or takes it out of the plan.</summary>
public sealed class ChangePlan(AttuneDb db)
{
    /// <returns>False if it cannot be done, or another window changed it first.</returns>
    public async Task<bool> RunAsync(PlannedRound planned, PlanChange change, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(by);
        var isDone = change switch
        {
            PlanChange.Skip => planned.Skip(),
            PlanChange.BringBack => planned.BringBack(now),
            PlanChange.TakeOut => planned.TakeOut(),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "This is no change of a plan."),
        };
        if (!isDone) { return false; }
        db.Audit.Add(new(planned.Program, null, now, AuditAct.PlanChanged, by.Role, by.Name, 0));
        return await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved;
    }
}
