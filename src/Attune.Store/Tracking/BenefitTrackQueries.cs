using Attune.Domain.Tracking;
using Attune.Store.Reading;

namespace Attune.Store.Tracking;

/// <summary>The benefits of a program over their quarters, as everybody who asks about them reads them.</summary>
public static class BenefitTrackQueries
{
    /// <summary>All benefits of a program with their figures, the next due first and wishes last.</summary>
    /// <param name="db">The database.</param>
    /// <param name="program">The program.</param>
    /// <param name="today">Today's date.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static Task<ImmutableArray<BenefitTrack>> BenefitTracksAsync(this AttuneDb db, Domain.Programs.Program program, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(program);
        return Together.ReadAsync<ImmutableArray<BenefitTrack>>(
            db,
            asked =>
            {
                var tracks = asked.BenefitTracks(program);
                return () => tracks(today);
            },
            cancel);
    }

    /// <summary>Asks for the same together with something else; what it gives, it gives for a day.</summary>
    public static Func<DateOnly, ImmutableArray<BenefitTrack>> BenefitTracks(this Together asked, Domain.Programs.Program program)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(program);
        var (db, id) = (asked.Db, program.Id);
        var benefits = asked.List(db.Benefits.AsNoTracking().Where(benefit => benefit.Program == id));
        var actuals = asked.List(db.BenefitActuals.AsNoTracking().Where(actual => actual.Program == id));
        var verdicts = asked.List(db.BenefitVerdicts.AsNoTracking().Where(verdict => verdict.Program == id));
        return today => [.. benefits().Select(benefit => BenefitTrack.Follow(benefit, actuals(), verdicts(), today, program.GoLive))
            .OrderBy(track => track.Benefit.IsWish).ThenBy(track => track.Benefit.By is null).ThenBy(track => track.Benefit.By).ThenBy(track => track.Benefit.Text, StringComparer.CurrentCulture)];
    }
}
