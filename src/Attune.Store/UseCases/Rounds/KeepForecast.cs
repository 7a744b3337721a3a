using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Keeps what the facilitator expects of the answers, sealed until the forecast wall; the trail says that it was kept, and when, never what it says.</summary>
public sealed class KeepForecast(AttuneDb db)
{
    /// <param name="round">The round.</param>
    /// <param name="pack">Its questions.</param>
    /// <param name="forecasts">All forecasts, in place of those kept before.</param>
    /// <param name="known">The revision of the round that the writer saw.</param>
    /// <param name="by">The writer.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Cancels the work.</param>
    public async Task<ForecastOutcome> RunAsync(
        Round round, QuestionPack pack, ImmutableArray<FacilitatorForecast> forecasts, int known, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        if (round.RecordForecasts(forecasts, known, pack) is var outcome && outcome != ForecastOutcome.Kept) { return outcome; }
        db.Audit.Add(new(round.Program, round.Id, now, AuditAct.ForecastKept, by.Role, by.Name, round.Forecasts.Length));
        if (await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved) { return ForecastOutcome.Kept; }
        // Whoever reads the round again is to see what the other window kept.
        db.ChangeTracker.Clear();
        return ForecastOutcome.ChangedElsewhere;
    }
}
