using Attune.Domain.Programs;
using Attune.Domain.Years;

namespace Attune.Store.Years;

/// <summary>The rounds that are planned.</summary>
public static class YearQueries
{
    /// <summary>The plan of a program, in the order of time, without what was taken out of it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="program">The program.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static Task<List<PlannedRound>> PlannedRoundsAsync(this AttuneDb db, ProgramId program, CancellationToken cancel)
        => db.PlannedRounds.Where(planned => planned.Program == program && planned.State != PlanState.TakenOut).OrderBy(planned => planned.OpensAt).ToListAsync(cancel);
}
