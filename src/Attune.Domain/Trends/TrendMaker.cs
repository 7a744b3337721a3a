using Attune.Analysis.Trends;
using Attune.Domain.Rooms;
using Attune.Statistics.Sides;

namespace Attune.Domain.Trends;

/// <summary>
/// Makes what is followed over the rounds, as the room may see it. Numbers stand side by side only where nobody can be singled out by subtracting them. What became
/// of something between two rounds is told in a word of the people who answered both times, also where their numbers are not shown.
/// </summary>
internal sealed class TrendMaker(IReadOnlyList<RoundPanel> rounds, Wordings wordings)
{
    public RoomTrends Make()
        => new([.. rounds.Reverse().SelectMany(round => round.Asked).Distinct().Select(Follow).OfType<RoomTrend>()], new JobsMaker(rounds, wordings).Make(), Standing.Together(rounds))
        {
            Rounds = [.. rounds.Select(round => round.Round.Round.Id)],
        };

    /// <returns>Null for what was asked once.</returns>
    private RoomTrend? Follow(AskedThing thing)
    {
        var asked = rounds.Select(round => round.WordingOf(thing)).ToArray();
        if (asked.Count(wording => wording is not null) < 2) { return null; }
        var lines = wordings.LinesOf(thing.Question, [.. rounds.Zip(asked, (round, wording) => (round.Version, wording))]);
        var values = rounds.Zip(asked, (round, wording) => wording is null ? default(ImmutableArray<PanelValue>?) : round.ValuesOf(thing)).ToArray();
        (string, Side)[]?[] people = [.. values.Select(said => said?.Select(value => (value.Person, value.Side)).ToArray())];
        ImmutableArray<int> bySide = Standing.Shown(rounds, people, isTogether: false), together = Standing.Shown(rounds, people, isTogether: true);
        var isTogether = bySide.Length < 2 && together.Length > bySide.Length;
        var shown = isTogether ? together : bySide;
        int[] places = [.. Enumerable.Range(0, asked.Length).Where(place => asked[place] is not null)];
        return new(
            thing, asked[places[^1]]!, isTogether,
            [.. rounds.Select((_, place) => PointOf(place))],
            Compared(places[^1]).Select(from => ChangeOf(from, places[^1])).LastOrDefault(),
            Compared(places[^1]).Take(Compared(places[^1]).Count() > 1 ? 1 : 0).Select(from => ChangeOf(from, places[^1])).FirstOrDefault());

        IEnumerable<int> Compared(int to) => places.Where(from => from < to && lines[from] == lines[to]);

        RoomTrendPoint PointOf(int place)
            => asked[place] is null ? new(PointState.NotAsked, -1, null, RoomCounts.Protect([]))
                : shown.Contains(place) ? Shown(place)
                : new(people[place]!.Length == 0 || !IsEnough(place) ? PointState.TooFew : PointState.OtherPeople, lines[place], null, RoomCounts.Protect([]));

        bool IsEnough(int place) => Standing.Shown([rounds[place]], [people[place]], isTogether).Length > 0;

        RoomTrendPoint Shown(int place)
        {
            var point = TrendReader.Read(values[place]!.Value, thing.Measure, thing.Scale.Steps, thing.Scale.First);
            var counts = isTogether ? new RoomCounts([], [.. point.Counts.Select(count => count.Total)]) : RoomCounts.Protect(point.Counts);
            return new(PointState.Shown, lines[place], isTogether ? point with { Leaders = default, Counts = [], Business = null, It = null, Measure = thing.Measure == TrendMeasure.Level ? point.Measure : null } : point, counts);
        }

        RoomChange ChangeOf(int from, int to)
        {
            var change = TrendReader.Compare(values[from]!.Value, values[to]!.Value, thing.Measure, thing.IsShare);
            return MayCount(rounds, people, shown, from, to) ? new(from, to, change.Move, change.Doubt, change.Change, change.Test, change.Both) : new(from, to, change.Move, change.Doubt, null, null, change.Both);
        }
    }

    /// <summary>The number of a change stands beside those of two rounds, so it may be told only where it is their difference anyway.</summary>
    internal static bool MayCount(IReadOnlyList<RoundPanel> rounds, IReadOnlyList<IReadOnlyCollection<(string Person, Side Side)>?> people, ImmutableArray<int> shown, int from, int to)
        => (!rounds[from].Round.HidesAuthors && !rounds[to].Round.HidesAuthors)
            || (shown.Contains(from) && shown.Contains(to) && people[from]!.ToHashSet().SetEquals(people[to]!));
}
