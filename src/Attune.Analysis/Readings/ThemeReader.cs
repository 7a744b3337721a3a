using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Traces the themes of the strategy through all answers of a round: who speaks of each, and what nobody mentions.</summary>
internal static class ThemeReader
{
    public static ImmutableArray<ThemeTrace> Read(PreparedRound prepared, SubjectVectors vectors, ReadingOptions options)
    {
        var places = prepared.Questions.SelectMany((question, at) => question.Points.Select(point => (Question: at, Point: point))).ToArray();
        var space = SubjectSpace.Of(prepared.Themes!, vectors, options.Subject);
        var tracing = Tracing.Of(space, [.. places.Select(place => (place.Point.Leader, place.Point.Side))], options.Trace);
        return [.. prepared.Round.Themes.Select((theme, at) => Trace(theme, at, tracing, places, options.Trace))];
    }

    private static ThemeTrace Trace(string theme, int at, Tracing tracing, (int Question, Point Point)[] places, TraceOptions options)
    {
        var mentions = Enumerable.Range(0, places.Length)
            .Select(point => (Place: places[point], Probability: Math.Round(tracing.Probability(point, at), 4)))
            .Where(mention => mention.Probability >= options.May)
            .OrderByDescending(mention => mention.Probability).ThenBy(mention => mention.Place.Question).ThenBy(mention => mention.Place.Point.Index)
            .ToArray();
        var sure = Leaders(mentions.Where(mention => mention.Probability >= options.Yes).Select(mention => mention.Place.Point));
        var all = Leaders(mentions.Select(mention => mention.Place.Point));
        return new(
            theme, Count(sure), Count(all.Except(sure)),
            [.. mentions.Select(mention => new ThemeMention(
                mention.Place.Question, mention.Place.Point.Index, mention.Probability,
                mention.Probability >= options.Yes ? Mention.Yes : Mention.CannotTell))]);
    }

    private static HashSet<(string Leader, Side Side)> Leaders(IEnumerable<Point> points) => [.. points.Select(point => (point.Leader, point.Side))];

    private static SideCounts Count(IEnumerable<(string Leader, Side Side)> leaders) => SideCounts.Of(leaders.Select(leader => leader.Side));
}
