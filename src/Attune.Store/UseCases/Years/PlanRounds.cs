using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Domain.Years;
using Attune.Store.Model;
using Attune.Store.Years;

namespace Attune.Store.UseCases.Years;

/// <summary>Puts rounds into the plan of a program.</summary>
public sealed class PlanRounds(AttuneDb db)
{
    /// <returns>How many were planned: those that would overlap with what is planned are left out, and so are those beyond the most that a plan holds.</returns>
    public async Task<int> RunAsync(ProgramId program, IReadOnlyList<PlannedDates> wanted, string origin, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(by);
        var ahead = (await db.PlannedRoundsAsync(program, cancel)).Where(planned => planned.IsAhead).Select(planned => planned.Dates).ToList();
        var planned = 0;
        foreach (var dates in wanted)
        {
            if (ahead.Count >= PlannedRound.Most || dates.Problem(now, ahead) is not null) { continue; }
            db.PlannedRounds.Add(new(PlannedRoundId.New(), program, dates, origin));
            ahead.Add(dates);
            planned++;
        }

        if (planned == 0) { return 0; }
        db.Audit.Add(new(program, null, now, AuditAct.RoundsPlanned, by.Role, by.Name, planned));
        await db.SaveChangesAsync(cancel);
        return planned;
    }
}
