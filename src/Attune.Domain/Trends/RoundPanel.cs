using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Analysis.Trends;
using Attune.Statistics.Sides;

namespace Attune.Domain.Trends;

/// <summary>What the people of one round said, under keys that are the same in every round, as far as it is stored who they are.</summary>
/// <param name="round">The round.</param>
/// <param name="found">How alike the answers to each question were found, by its id; absent where that cannot be told.</param>
internal sealed class RoundPanel(RoundInTime round, IReadOnlyDictionary<string, Likeness> found)
{
    private readonly LockedRound _locked = round.Read.Reading.Round;
    private readonly Dictionary<AskedThing, AskedWording> _asked = AskedWording.AllOf(round.Read.Pack).DistinctBy(asked => asked.Thing).ToDictionary(asked => asked.Thing, asked => asked.Wording);

    public RoundInTime Round => round;

    public int Version => round.Round.PackVersion;

    /// <summary>What was asked, in the order of the questions.</summary>
    public IEnumerable<AskedThing> Asked => AskedWording.AllOf(round.Read.Pack).Select(asked => asked.Thing);

    public AskedWording? WordingOf(AskedThing thing) => _asked.GetValueOrDefault(thing);

    /// <summary>The text of the matrix; null if it was not asked.</summary>
    public (string Question, string Text)? Matrix
        => round.Read.Pack.Questions.FirstOrDefault(question => question.Kind == Questions.QuestionKind.Matrix) is { } matrix ? (matrix.Id, matrix.Text) : null;

    public ImmutableArray<(string Activity, Stage Stage)> Jobs => AskedWording.JobsOf(round.Read.Pack);

    /// <summary>One value for each person; what an edited answer replaced does not count.</summary>
    public ImmutableArray<PanelValue> ValuesOf(AskedThing thing) => thing.Kind switch
    {
        ThingKind.Horizon => Anchors(thing, AnchorKind.Horizon, value => (double)Enum.Parse<Horizon>(value)),
        ThingKind.Owner => Anchors(thing, AnchorKind.Owner, value => (double)Enum.Parse<Owner>(value)),
        ThingKind.Standard => Anchors(thing, AnchorKind.Standard, Number),
        ThingKind.Rating => Anchors(thing, AnchorKind.Rating, Number),
        ThingKind.Ranking => Anchors(thing, AnchorKind.Ranking, Number),
        ThingKind.Measure => Measures(thing),
        ThingKind.Forecast => Forecasts(thing, forecast => forecast.Likeness is { } expected && found.TryGetValue(thing.Question, out var came) ? Math.Abs((int)expected - (int)came) : null),
        ThingKind.HorizonForecast => HorizonForecasts(thing),
        _ => throw new ArgumentOutOfRangeException(nameof(thing), thing.Kind, "Nothing of this kind is asked."),
    };

    /// <summary>Whom each person named for each of these jobs.</summary>
    public ImmutableArray<PanelOwners> OwnersOf(IReadOnlyList<(string Activity, Stage Stage)> jobs)
        => [.. from expectation in _locked.Expectations
               group expectation by (expectation.Leader, expectation.Side) into person
               let named = person.GroupBy(one => (one.Activity, one.Stage)).ToDictionary(job => job.Key, job => (Owner?)job.Last().Owner)
               select new PanelOwners(KeyOf(person.Key.Leader), person.Key.Side, [.. jobs.Select(job => named.GetValueOrDefault(job))])];

    /// <summary>Who the people are behind some values.</summary>
    /// <returns>Null where that is not known.</returns>
    public IReadOnlySet<(string Person, Side Side)>? MembersOf(IReadOnlyCollection<(string Person, Side Side)> people)
    {
        if (people.All(one => !IsNobodyKnown(one.Person))) { return people.ToHashSet(); }
        // Under an unattributed promise it is known who was done, and no more. Where everybody of these answered, it is these.
        return SideCounts.Count(round.Done.Select(one => one.Side)) == SideCounts.Count(people.Select(one => one.Side))
            ? round.Done.Select(one => ($"{one.Leader}", one.Side)).ToHashSet()
            : null;
    }

    private bool IsNobodyKnown(string person) => person.StartsWith($"{round.Round.Id}|", StringComparison.Ordinal);

    private string KeyOf(string leader)
        => round.Read.Voices[leader] is var voice && round.People.TryGetValue(voice, out var known) ? $"{known}" : $"{round.Round.Id}|{voice}";

    private ImmutableArray<PanelValue> Anchors(AskedThing thing, AnchorKind kind, Func<string, double> value)
        => [.. from anchor in _locked.Anchors
               where anchor.Question == thing.Question && anchor.Kind == kind && anchor.Item == thing.Item
               group anchor by (anchor.Leader, anchor.Side) into person
               select new PanelValue(KeyOf(person.Key.Leader), person.Key.Side, value(person.Last().Value))];

    // Who answered the question and named no measure is as much a part of it as who did.
    private ImmutableArray<PanelValue> Measures(AskedThing thing)
        => [.. from person in _locked.Answers.Where(answer => answer.Question == thing.Question).Select(answer => (answer.Leader, answer.Side))
                   .Concat(_locked.Anchors.Where(anchor => anchor.Question == thing.Question).Select(anchor => (anchor.Leader, anchor.Side))).Distinct()
               let names = _locked.Anchors.Any(anchor => anchor.Leader == person.Leader && anchor.Question == thing.Question && anchor.Kind == AnchorKind.Measure && !string.IsNullOrWhiteSpace(anchor.Value))
               select new PanelValue(KeyOf(person.Leader), person.Side, names ? 1 : 0)];

    private ImmutableArray<PanelValue> Forecasts(AskedThing thing, Func<Forecast, double?> off)
        => [.. from forecast in _locked.Forecasts
               where forecast.Question == thing.Question && forecast.Side is not null
               group forecast by (forecast.Leader, Side: forecast.Side!.Value) into person
               let missed = off(person.Last())
               where missed is not null
               select new PanelValue(KeyOf(person.Key.Leader), person.Key.Side, missed.Value)];

    // The other side chose what the one in its middle chose; with an even number it is the earlier of the two, which promises less.
    private ImmutableArray<PanelValue> HorizonForecasts(AskedThing thing)
    {
        var chosen = Anchors(new(thing.Question, ThingKind.Horizon, ""), AnchorKind.Horizon, value => (double)Enum.Parse<Horizon>(value)).ToLookup(value => value.Side, value => value.Value);
        return Forecasts(thing, forecast => forecast.OtherHorizon is { } expected && MiddleOf([.. chosen[forecast.Side == Side.Business ? Side.It : Side.Business].Order()]) is { } middle
            ? Math.Abs((double)expected - middle) : null);

        static double? MiddleOf(double[] sorted) => sorted.Length == 0 ? null : sorted[(sorted.Length - 1) / 2];
    }

    private static double Number(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
