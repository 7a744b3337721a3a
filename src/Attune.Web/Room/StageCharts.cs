using Attune.Domain.Sittings;

namespace Attune.Web.Room;

/// <summary>Which stages of a sitting draw a chart that can be handed out: the others are words, or a single mark.</summary>
internal static class StageCharts
{
    public static bool AreIn(SittingView view, RunStep step) => step.Stage switch
    {
        SittingStage.Cloud => !view.Reading.Words.IsEmpty,
        SittingStage.ForecastWall => !view.Reading.Forecasts.IsEmpty,
        SittingStage.Success => view.Reading.Success.Take(1).Any(success => success.Horizons.ShowsAny),
        SittingStage.Fit => view.Reading.Fit.Any(area => area.Places.ShowsAny),
        SittingStage.Rated => view.Reading.Ratings.Any(rating => !rating.Reading.Items.IsEmpty),
        _ => false,
    };
}
