using Attune.Analysis.Trends;
using Attune.Domain.Trends;
using Attune.Statistics.Estimates;

namespace Attune.Web.Room.OverTime;

/// <summary>One round of a drawing over time.</summary>
/// <param name="State">What is shown of it.</param>
/// <param name="Line">Points with one number are joined.</param>
/// <param name="Both">The value of both sides together, or of what lies between them.</param>
/// <param name="Business">The value of the side on the left; null where the sides are not drawn.</param>
/// <param name="It">The value of the side on the right.</param>
public sealed record TrendSpot(PointState State, int Line, Estimate? Both, Estimate? Business, Estimate? It);

/// <summary>What a drawing over time is made of, so that every place draws it in the same way.</summary>
/// <param name="Spots">Each round.</param>
/// <param name="Low">The lowest value there can be.</param>
/// <param name="High">The highest.</param>
/// <param name="IsShare">The values are shares.</param>
/// <param name="Label">The whole picture in words.</param>
public sealed record TrendLines(ImmutableArray<TrendSpot> Spots, int Low, int High, bool IsShare, string Label)
{
    public static TrendLines Draw(RoomTrend trend, OverTimeView view)
    {
        ArgumentNullException.ThrowIfNull(trend);
        var isUnlikeness = trend.Thing.Measure == TrendMeasure.Unlikeness;
        var isOne = trend.IsTogether || isUnlikeness;
        return new(
            [.. trend.Points.Select(point => new TrendSpot(point.State, point.Line, !isOne ? null : isUnlikeness ? point.Values?.Measure : point.Values?.Room, isOne ? null : point.Values?.Business, isOne ? null : point.Values?.It))],
            trend.Thing.Measure == TrendMeasure.Distance ? trend.Thing.Scale.First : 0,
            trend.Thing switch
            {
                { Measure: TrendMeasure.Unlikeness } or { IsShare: true } => 1,
                // Of an order the last place is the number of things in it.
                { Kind: ThingKind.Ranking } => Math.Max(2, trend.Wording.Among.Split('\n').Length),
                { Scale: var (first, steps) } => first + steps - 1,
            },
            OverTimeWords.IsShare(trend), OverTimeWords.Label(trend, view));
    }

    /// <summary>Of the expectation matrix the share of pairs across the sides who name the same owner.</summary>
    public static TrendLines Draw(RoomJobsTrend jobs, OverTimeView view)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        ArgumentNullException.ThrowIfNull(view);
        return new(
            [.. jobs.Points.Select(point => new TrendSpot(point.State, point.Line, point.Values?.Agreement, null, null))], 0, 1, IsShare: true,
            string.Join(". ", view.Rounds.Select((round, place) => $"{round.ShortDay}: {(jobs.Points[place].Values?.Agreement is { } agreement ? OverTimeWords.Number(agreement, isShare: true) : OverTimeWords.Instead(jobs.Points[place].State))}")));
    }

    /// <summary>The places of the rounds that are drawn.</summary>
    public IEnumerable<int> Shown => Spots.Index().Where(spot => spot.Item.State == PointState.Shown).Select(spot => spot.Index);

    /// <summary>Rounds that follow each other and were asked in the same words.</summary>
    public IEnumerable<(int From, int To)> Joined => Shown.Zip(Shown.Skip(1)).Where(pair => pair.Second == pair.First + 1 && Spots[pair.First].Line == Spots[pair.Second].Line);

    /// <summary>The wording is another than in the round before in which it was asked.</summary>
    public bool IsNewLine(int place)
        => place > 0 && Spots[place] is { State: not PointState.NotAsked, Line: var line } && Spots.Take(place).LastOrDefault(spot => spot.State != PointState.NotAsked) is { } before && before.Line != line;
}

/// <summary>The measures of a drawing over time.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Left">Where the first round stands.</param>
/// <param name="Right">Where the last one stands.</param>
/// <param name="Top">Where the highest value stands.</param>
/// <param name="Bottom">Where the lowest stands.</param>
/// <param name="Mark">Half the size of a mark.</param>
/// <param name="IsNamed">Rounds and scale are named in it.</param>
public sealed record TrendFrame(double Width, double Height, double Left, double Right, double Top, double Bottom, double Mark, bool IsNamed)
{
    // More labels than these run into each other.
    private const int MostLabels = 5;

    public static readonly TrendFrame Page = new(360, 172, 52, 322, 14, 142, 6, IsNamed: true);

    /// <summary>On the Screen the head of the table names the rounds for all drawings below it.</summary>
    public static readonly TrendFrame Screen = new(900, 112, 100, 800, 16, 96, 13, IsNamed: false);

    public double X(int place, int rounds) => rounds < 2 ? Left : Left + ((Right - Left) * place / (rounds - 1));

    public double Y(double value, TrendLines lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Bottom - ((value - lines.Low) / (lines.High - lines.Low) * (Bottom - Top));
    }

    /// <summary>The first and the last are always named, and those between as far as there is room.</summary>
    public static bool IsNamedRound(int place, int rounds) => rounds <= MostLabels || place == 0 || place == rounds - 1;
}
