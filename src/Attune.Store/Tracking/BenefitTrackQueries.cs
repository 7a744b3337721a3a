using Attune.Domain.Tracking;

namespace Attune.Store.Tracking;

/// <summary>The benefits of a program over their quarters, as everybody who asks about them reads them.</summary>
public static class BenefitTrackQueries
{
    /// <summary>All benefits of a program with their figures, the next due first and wishes last.</summary>
    /// <param name="db">The database.</param>
    /// <param name="program">The program.</param>
    /// <param name="today">Today's date.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task<ImmutableArray<BenefitTrack>> BenefitTracksAsync(this AttuneDb db, Domain.Programs.Program program, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(program);
        var benefits = await db.Benefits.AsNoTracking().Where(benefit => benefit.Program == program.Id).ToListAsync(cancel);
        if (benefits.Count == 0) { return []; }
        var actuals = await db.BenefitActuals.AsNoTracking().Where(actual => actual.Program == program.Id).ToListAsync(cancel);
        var verdicts = await db.BenefitVerdicts.AsNoTracking().Where(verdict => verdict.Program == program.Id).ToListAsync(cancel);
        return [.. benefits.Select(benefit => BenefitTrack.Follow(benefit, actuals, verdicts, today, program.GoLive))
            .OrderBy(track => track.Benefit.IsWish).ThenBy(track => track.Benefit.By is null).ThenBy(track => track.Benefit.By).ThenBy(track => track.Benefit.Text, StringComparer.CurrentCulture)];
    }
}
