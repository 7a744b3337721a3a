using Attune.Analysis.Rounds;
using Attune.Domain.Judging;
using Attune.Domain.Rooms;
using Attune.Statistics.Sides;
using Attune.Web.Components;

namespace Attune.Web.Room.Forecasts;

/// <summary>What the drawings of the forecasts say, in words: for people who cannot see them, and for the phones.</summary>
internal static class ForecastWords
{
    public static string First(string name) => name.Split(' ')[0];

    /// <summary>How many expected each likeness.</summary>
    public static string Likenesses(SittingView view, RoomForecast forecast)
    {
        var counts = Counted(view, forecast.Said, [.. forecast.Counts.Select(count => (RoomTexts.Likeness(count.Likeness), count.Leaders))]);
        return forecast.Facilitator?.Likeness is { } own ? $"{counts} {ForecastsTexts.OwnForecastIs(First(view.Forecaster), RoomTexts.Likeness(own))}" : counts;
    }

    /// <summary>How many expected the other side to choose each horizon.</summary>
    public static string Horizons(SittingView view, RoomForecast forecast)
        => Counted(view, forecast.SaidHorizon, [.. forecast.Horizons.Select(count => (ForecastsTexts.Horizon(count.Horizon), count.Leaders))]);

    /// <summary>The horizons that the facilitator expects of the sides; empty if there are none.</summary>
    public static string OwnHorizons(SittingView view, RoomForecast forecast)
    {
        string?[] said = [Of(Side.Business, forecast.Facilitator?.BusinessHorizon), Of(Side.It, forecast.Facilitator?.ItHorizon)];
        return said.OfType<string>().ToArray() is { Length: > 0 } own ? ForecastsTexts.OwnForecastIs(First(view.Forecaster), string.Join(", ", own)) : "";

        string? Of(Side side, Horizon? horizon) => horizon is { } at ? ForecastsTexts.CountOf(view.Sides.For(side), ForecastsTexts.Horizon(at)) : null;
    }

    /// <summary>What the facilitator expects of the jobs.</summary>
    public static string Jobs(SittingView view, RoomJobs jobs)
    {
        var (own, name, all) = (jobs.Forecast, First(view.Forecaster), Numbers.Word(jobs.Jobs));
        return (own.NobodysJobs, own.JobsOfTwo) switch
        {
            ({ } none, { } two) => ForecastsTexts.OwnJobsBoth(name, Numbers.Word(none), Numbers.Word(two), all),
            ({ } none, _) => ForecastsTexts.OwnJobsNone(name, Numbers.Word(none), all),
            (_, { } two) => ForecastsTexts.OwnJobsTwo(name, Numbers.Word(two), all),
            _ => "",
        };
    }

    /// <summary>What was found of the jobs, in the same order.</summary>
    public static string JobsFound(RoomJobs jobs)
    {
        var (own, none, two) = (jobs.Forecast, Numbers.Word(jobs.Found.Nobodys), Numbers.Word(jobs.Found.Twice));
        return (own.NobodysJobs, own.JobsOfTwo) switch
        {
            (not null, not null) => ForecastsTexts.JobsFoundBoth(none, two),
            (not null, _) => ForecastsTexts.JobsFoundNone(none),
            _ => ForecastsTexts.JobsFoundTwo(two),
        };
    }

    private static string Counted(SittingView view, SideCounts said, (string Name, SideCounts Leaders)[] counts)
        => SmallCells.ShowsSides(said)
            ? ForecastsTexts.ForecastLabel(view.Sides.Business, Said(counts, Side.Business), view.Sides.It, Said(counts, Side.It))
            : ForecastsTexts.ForecastLabelAll(string.Join(", ", counts.Where(count => count.Leaders.Total > 0).Select(count => ForecastsTexts.CountOf(count.Leaders.Total, count.Name))));

    private static string Said((string Name, SideCounts Leaders)[] counts, Side side)
        => string.Join(", ", counts.Where(count => count.Leaders.On(side) > 0).Select(count => ForecastsTexts.CountOf(count.Leaders.On(side), count.Name)));
}
