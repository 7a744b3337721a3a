using Attune.Analysis.Rounds;
using Attune.Analysis.Trends;
using Attune.Domain.Trends;
using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;
using Attune.Web.Components;
using Attune.Web.Room.Forecasts;

namespace Attune.Web.Room.OverTime;

/// <summary>What is followed over the rounds, in words.</summary>
internal static class OverTimeWords
{
    /// <summary>"Moved towards each other since March: two of five."</summary>
    public static string Heading(OverTimeView view)
    {
        var (compared, closer, apart, stayed) = Count(view);
        if (!view.HasTwo) { return OverTimeTexts.HeadingOne; }
        if (compared.Length == 0) { return OverTimeTexts.HeadingNothing; }
        var since = view.Since(compared.Min(trend => trend.Last!.From));
        return closer > 0 ? OverTimeTexts.HeadingCloser(since, Numbers.Word(closer), Numbers.Word(compared.Length))
            : apart > 0 ? OverTimeTexts.HeadingApart(since, Numbers.Word(apart), Numbers.Word(compared.Length))
            : stayed == compared.Length ? OverTimeTexts.HeadingStayed(since)
            : OverTimeTexts.HeadingUntold(since, Numbers.Word(compared.Length));
    }

    /// <summary>What the heading leaves out, each in a word: apart, stayed, cannot tell.</summary>
    public static string Lede(OverTimeView view)
    {
        var (compared, closer, apart, stayed) = Count(view);
        if (compared.Length == 0) { return view.HasTwo ? OverTimeTexts.LedeNothing : OverTimeTexts.LedeOne; }
        var untold = compared.Length - closer - apart - stayed;
        return string.Join(' ', new[]
        {
            closer > 0 && apart > 0 ? OverTimeTexts.LedeApart(Numbers.Word(apart)) : "",
            stayed > 0 ? OverTimeTexts.LedeStayed(Numbers.Word(stayed)) : "",
            untold > 0 ? OverTimeTexts.LedeUntold(Numbers.Word(untold)) : "",
            view.Trends.Jobs?.Last is { } jobs ? JobsVerdict(jobs, view) : "",
        }.Where(said => said.Length > 0));
    }

    public static string NameOf(RoomTrend trend)
        => trend.Thing.Kind switch
        {
            ThingKind.Forecast => OverTimeTexts.Forecast,
            ThingKind.HorizonForecast => OverTimeTexts.HorizonForecast,
            _ when trend.Wording.Item.Length > 0 => trend.Wording.Item,
            _ => trend.Wording.Prompt.Length > 0 ? trend.Wording.Prompt : trend.Wording.Question,
        };

    /// <summary>What became of it since the round before.</summary>
    public static string Verdict(RoomTrend trend, OverTimeView view)
        => trend.Points[^1].State == PointState.NotAsked ? OverTimeTexts.VerdictNotAsked
            : trend.Last is not { } last ? OverTimeTexts.VerdictNewWording
            : Said(last, trend.Thing, view.Since(last.From));

    /// <summary>What became of it since the first round that can be compared; empty if that is the round before.</summary>
    public static string Whole(RoomTrend trend, OverTimeView view)
        => trend.Whole is { Move: not TrendMove.CannotTell } whole ? Said(whole, trend.Thing, view.Since(whole.From)) : "";

    /// <summary>The change in numbers; empty where they are not shown.</summary>
    public static string Numbered(RoomChange? change, bool isShare)
        => change is { Change: { } by, Test: { } test } ? OverTimeTexts.Change(Signed(by.Value, isShare), Signed(by.Low, isShare), Signed(by.High, isShare), PValue.Say(test.P), PValue.Say(test.Smallest)) : "";

    public static string JobsVerdict(RoomChange change, OverTimeView view) => (change.Move, view.Since(change.From)) switch
    {
        (TrendMove.More, var since) => OverTimeTexts.JobsMore(since),
        (TrendMove.Less, var since) => OverTimeTexts.JobsLess(since),
        (TrendMove.Stayed, var since) => OverTimeTexts.JobsStayed(since),
        _ => OverTimeTexts.JobsUntold(OverTimeTexts.Doubt(change.Doubt)),
    };

    /// <summary>What a round shows of it in place of numbers; empty where there are numbers.</summary>
    public static string Instead(PointState state) => state == PointState.Shown ? "" : OverTimeTexts.Point(state);

    /// <summary>What a side said in one round; both together where the sides are not shown.</summary>
    public static string Cell(RoomTrend trend, RoomTrendPoint point, Side? side, OverTimeView view)
        => point.Values is not { } values ? ""
            : trend.Thing.Kind is ThingKind.Horizon or ThingKind.Owner ? Counts(trend.Thing, point, side, view)
            : (side is { } one ? values.On(one) : values.Room) is { } estimate ? Number(estimate, trend.Thing.IsShare) : "";

    /// <summary>How far the sides lie apart.</summary>
    public static string Apart(RoomTrend trend, RoomTrendPoint point)
        => point.Values?.Measure is { } apart && !trend.IsTogether ? Number(apart, IsShare(trend)) : "";

    /// <summary>"2.3 (1.8 to 3.0)"; a share as a percentage.</summary>
    public static string Number(Estimate estimate, bool isShare) => OverTimeTexts.Interval(Plain(estimate.Value, isShare), Plain(estimate.Low, isShare), Plain(estimate.High, isShare));

    /// <summary>What is measured lies between 0 and 1.</summary>
    public static bool IsShare(RoomTrend trend) => trend.Thing.Measure == TrendMeasure.Unlikeness || trend.Thing.IsShare;

    public static string Standing(ThreadState state) => OverTimeTexts.Standing(state.Standing);

    /// <summary>The whole picture in words, for who does not see it.</summary>
    public static string Label(RoomTrend trend, OverTimeView view)
        => string.Join(". ", view.Rounds.Select((round, place) => (Round: round, Point: trend.Points[place])).Select(one => one.Point.State != PointState.Shown
            ? $"{one.Round.ShortDay}: {Instead(one.Point.State)}"
            : trend.IsTogether ? $"{one.Round.ShortDay}: {Cell(trend, one.Point, null, view)}"
            : trend.Thing.Measure == TrendMeasure.Unlikeness ? $"{one.Round.ShortDay}: {OverTimeTexts.ApartBy(Apart(trend, one.Point))}"
            : $"{one.Round.ShortDay}: {view.Sides.Business} {Cell(trend, one.Point, Side.Business, view)}, {view.Sides.It} {Cell(trend, one.Point, Side.It, view)}"));

    public static string Said(RoomChange change, AskedThing thing, string since) => (change.Move, thing) switch
    {
        (TrendMove.CannotTell, _) => OverTimeTexts.Untold(OverTimeTexts.Doubt(change.Doubt)),
        (TrendMove.Stayed, _) => OverTimeTexts.Stayed(since),
        (TrendMove.More, { Kind: ThingKind.Measure }) => OverTimeTexts.MeasuresMore(since),
        (TrendMove.Less, { Kind: ThingKind.Measure }) => OverTimeTexts.MeasuresFewer(since),
        (TrendMove.Less, { Measure: TrendMeasure.Level }) => OverTimeTexts.ForecastsNearer(since),
        (TrendMove.More, { Measure: TrendMeasure.Level }) => OverTimeTexts.ForecastsFarther(since),
        (TrendMove.Less, _) => OverTimeTexts.Closer(since),
        _ => OverTimeTexts.Apart(since),
    };

    private static (RoomTrend[] Compared, int Closer, int Apart, int Stayed) Count(OverTimeView view)
    {
        RoomTrend[] compared = [.. view.Trends.Compared.Where(trend => trend.Thing.Measure != TrendMeasure.Level)];
        return (compared, Of(TrendMove.Less), Of(TrendMove.More), Of(TrendMove.Stayed));

        int Of(TrendMove move) => compared.Count(trend => trend.Last!.Move == move);
    }

    // What has names is counted by them: nobody reads a mean of horizons.
    private static string Counts(AskedThing thing, RoomTrendPoint point, Side? side, OverTimeView view)
    {
        int[] people = [.. side is { } one ? point.Counts.BySide.Select(count => count.On(one)) : point.Counts.Together.AsEnumerable()];
        return string.Join(", ", people.Index().Where(count => count.Item > 0).Select(count => OverTimeTexts.Counted(count.Item, thing.Kind == ThingKind.Owner
            ? OwnerWords.NameOf((Owner)count.Index, view.Sides) : ForecastsTexts.Horizon((Horizon)count.Index))));
    }

    private static string Plain(double value, bool isShare) => isShare ? value.ToString("P0", CultureInfo.CurrentCulture) : value.ToString("0.0", CultureInfo.CurrentCulture);

    private static string Signed(double value, bool isShare) => value.ToString(isShare ? "+0%;−0%;0%" : "+0.0;−0.0;0.0", CultureInfo.CurrentCulture);
}
