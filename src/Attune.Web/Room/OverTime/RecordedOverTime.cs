using Attune.Analysis.Trends;
using Attune.Domain.Programs;
using Attune.Domain.Trends;
using Attune.Report.Records;
using Attune.Statistics.Sides;

namespace Attune.Web.Room.OverTime;

/// <summary>What moved over the rounds, for the record and the slides: the words of the Screen, and the numbers of the tables.</summary>
internal static class RecordedOverTime
{
    /// <returns>Null where there is nothing to set side by side, or this round is not yet among what the reader may see.</returns>
    public static RecordedTrends? Make(OverTimeView view, RoundId round)
        => !view.HasTwo || view.Rounds[^1].In.Round.Id != round || ScreenRow.Read(view) is not { IsEmpty: false } rows ? null : new(
            OverTimeWords.Heading(view), [.. view.Rounds.Select(round => round.ShortDay)],
            [.. rows.Select(row => new RecordedTrend(row.Name, row.Says, row.HasMoved, [.. view.Rounds.Index().Select(round => Value(row, round.Index, view))]))]);

    private static string Value(ScreenRow row, int place, OverTimeView view)
        => row.Thread is { } thread ? OverTimeWords.Standing(thread.States[place])
            : row.Trend is { } trend ? Said(trend, trend.Points[place], view)
            : row.Jobs is { } jobs ? jobs.Points[place].Values?.Agreement is { } agreement ? OverTimeWords.Number(agreement, isShare: true) : OverTimeWords.Instead(jobs.Points[place].State)
            : "";

    private static string Said(RoomTrend trend, RoomTrendPoint point, OverTimeView view)
        => OverTimeWords.Instead(point.State) is { Length: > 0 } instead ? instead
            : trend.IsTogether ? OverTimeWords.Cell(trend, point, null, view)
            : trend.Thing.Measure == TrendMeasure.Unlikeness ? OverTimeTexts.ApartBy(OverTimeWords.Apart(trend, point))
            : string.Join("; ", Enum.GetValues<Side>().Select(side => $"{view.Sides.For(side)} {OverTimeWords.Cell(trend, point, side, view)}"));
}
