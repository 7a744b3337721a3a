using System.Collections.Immutable;
using Attune.Analysis.MatterReadings;
using Attune.Analysis.Matters;
using Attune.Analysis.Meaning;
using Attune.Analysis.Rounds;
using Attune.Analysis.Trace;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>Traces the themes of the strategy through all answers of a round: who speaks of each theme, and which theme nobody mentions.</summary>
public static class ThemeReader
{
    /// <summary>Reads the themes of a room: a theme is mentioned, perhaps mentioned, or spoken of by nobody (<see cref="ThemeMentions"/>).</summary>
    /// <param name="prepared">The round.</param>
    /// <param name="vectors">The vectors of <see cref="PreparedRound.Themes"/>.</param>
    /// <param name="options">The constants.</param>
    public static ImmutableArray<ThemeTrace> ReadRoom(PreparedRound prepared, SubjectVectors vectors, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentNullException.ThrowIfNull(options);
        var places = PlacesOf(prepared);
        var held = Held(prepared, vectors, places, options);
        SaidPoint[] said = [.. places.Select((place, at) => new SaidPoint(at, prepared.Themes!.Texts[at], vectors.Texts[at].ToArray(), place.Point.Leader, place.Point.Side))];
        SaidTheme[] themes = [.. prepared.Round.Themes.Select((theme, at) => new SaidTheme(theme, vectors.Texts[places.Length + at].ToArray()))];
        return [.. ThemeMentions.Read(said, themes, options.Matters).Select((found, theme) => new ThemeTrace(
            found.Theme, found.Leaders, found.Perhaps,
            [.. found.Mentions.Select(point => Mentioned(point, Mention.Yes)), .. found.Possible.Select(point => Mentioned(point, Mention.CannotTell))])
        {
            Nearest = found.Nearest is { } nearest ? Mentioned(nearest, Mention.No) : null,
            Presence = held[theme],
        })];

        ThemeMention Mentioned(int point, Mention mention) => new(places[point].Question, places[point].Point.Index, null, mention);
    }

    private static IReadOnlyList<ThemePresence> Held(PreparedRound prepared, SubjectVectors vectors, (int Question, Point Point)[] places, ReadingOptions options)
        => Tracing.FindPresences(SubjectSpace.Build(prepared.Themes!, vectors, options.RoomSubject), [.. places.Select(place => (place.Point.Leader, place.Point.Side))], options.RoomTrace);

    private static (int Question, Point Point)[] PlacesOf(PreparedRound prepared)
        => [.. prepared.Questions.SelectMany((question, at) => question.Points.Select(point => (Question: at, Point: point)))];

    /// <summary>Reads the themes of a crowd by probabilities that are calibrated within the round.</summary>
    /// <param name="prepared">The round, which has themes and points.</param>
    /// <param name="vectors">The vectors of <see cref="PreparedRound.Themes"/>.</param>
    /// <param name="options">The constants.</param>
    public static ImmutableArray<ThemeTrace> Read(PreparedRound prepared, SubjectVectors vectors, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(options);
        var places = PlacesOf(prepared);
        var space = SubjectSpace.Build(prepared.Themes!, vectors, options.Subject);
        var tracing = Tracing.Trace(space, [.. places.Select(place => (place.Point.Leader, place.Point.Side))], options.Trace);
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
                mention.Probability >= options.Yes ? Mention.Yes : Mention.CannotTell))])
        {
            Presence = tracing.Themes[at],
        };
    }

    private static HashSet<(string Leader, Side Side)> Leaders(IEnumerable<Point> points) => [.. points.Select(point => (point.Leader, point.Side))];

    private static SideCounts Count(IEnumerable<(string Leader, Side Side)> leaders) => SideCounts.Count(leaders.Select(leader => leader.Side));
}
