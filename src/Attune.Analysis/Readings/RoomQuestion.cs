using System.Collections.Immutable;
using Attune.Analysis.Asking;
using Attune.Analysis.MatterReadings;
using Attune.Analysis.Matters;
using Attune.Analysis.Meaning;
using Attune.Analysis.Rounds;
using Attune.Analysis.Topics;
using Attune.Analysis.Verdicts;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Estimates;
using Attune.Statistics.Exact;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>What was found in one question of a room: its topics, what is told and what is asked.</summary>
/// <param name="Topics">The topics, those of most leaders first.</param>
/// <param name="Cards">What is told, and what people settled, in the order of the reveal.</param>
/// <param name="Asks">What is asked, in order of rank.</param>
/// <param name="Edited">How far people moved the points from the topics that were proposed; null if they merged and split none.</param>
internal sealed record RoomFindings(ImmutableArray<Topic> Topics, ImmutableArray<Card> Cards, ImmutableArray<Ask> Asks, EditAgreement? Edited);

/// <summary>
/// Reads one question of a room of leaders: topics by sense, then positions, then words (<see cref="MatterReader"/>). A crowd is read by
/// <see cref="CardMaker"/> instead, whose evidence is statistical.
/// </summary>
internal sealed class RoomQuestion(LockedRound round, PreparedQuestion question, VocabularyReading vocabulary, SideCounts answered, ReadingOptions options)
{
    private readonly ImmutableArray<Point> _points = question.Points;
    private readonly Dictionary<string, string> _names = [];
    private EditAgreement? _edited;
    private MatterReader.Draft? _draft;

    /// <summary>How likely the questions that people settled were, and whether it was worth asking them.</summary>
    /// <param name="vectors">One row for each point, by an encoder of whole texts.</param>
    public ImmutableArray<JudgedLikelihood> Judge(TextVectors vectors)
    {
        return Edits().Any(edit => edit.Kind.Answer() is not null) ? Begun(vectors).Judge() : [];
    }

    // Whatever is settled elsewhere, what was found in this question stays.
    private MatterReader.Draft Begun(TextVectors vectors)
    {
        if (_draft is { } begun) { return begun; }
        var edits = Edits();
        var anchors = new AnchorEvidence(round.Anchors.Where(anchor => anchor.Question == question.Question.Id));
        return _draft = MatterReader.Begin(Said(vectors), question.Question.Text, options.Matters, Hands(edits, Settled(edits)), anchors);
    }

    /// <param name="vectors">One row for each point, by an encoder of whole texts.</param>
    /// <param name="shift">What was learned from the settled questions of the round (<see cref="AskCalibration.Shift"/>).</param>
    public RoomFindings Read(TextVectors vectors, double shift)
    {
        var settled = Settled(Edits());
        var reading = Begun(vectors).Read(shift);
        var labels = TopicLabels.Choose([.. reading.Matters.Select(matter => matter.Points)], _points, vocabulary, question.Question.Text, round.Sides);
        ImmutableArray<Topic> topics = [.. reading.Matters.Select((matter, at) => TopicOf(matter, at, labels[at]))];
        var cards = reading.Cards.Select(card => CardOf(card, reading.Matters[card.Matter]))
            .Concat(settled.Select(ask => CardOf(ask, topics, reading.Cards)).OfType<Card>());
        return new(
            topics,
            [.. cards.OrderBy(card => card.Kind).ThenByDescending(card => card.Leaders.Total).ThenBy(card => card.Topic ?? int.MaxValue)],
            [.. reading.Asks.Select(ask => ask with { Likelihood = Math.Round(ask.Likelihood, 4) })], _edited);
    }

    private TopicEdit[] Edits() => [.. (round.TopicEdits ?? []).Where(edit => edit.Question == question.Question.Id)];

    private SaidPoint[] Said(TextVectors vectors) => [.. _points.Select((point, at) => new SaidPoint(at, question.Said[at], vectors[at].ToArray(), point.Leader, point.Side))];

    private MatterHands Hands(TopicEdit[] edits, SettledAsk[] settled)
        => new(edits.Any(edit => edit.Kind.IsOfTopics()) ? groups => Edited(groups, edits) : null, [.. settled]);

    private IEnumerable<EditedGroup> Edited(ImmutableArray<ImmutableArray<int>> groups, TopicEdit[] edits)
    {
        TopicEdit[] ofTopics = [.. edits.Where(edit => edit.Kind.IsOfTopics())];
        _edited = EditedGroups.Agreement(groups, ofTopics, _points);
        foreach (var (points, name) in EditedGroups.Apply(groups, ofTopics, _points))
        {
            if (name.Length > 0) { _names[KeyOf(points)] = name; }
            yield return new(points, name.Length > 0);
        }
    }

    private static string KeyOf(IEnumerable<int> points) => string.Join(',', points.Order());

    // The last word on the same sentences holds.
    private SettledAsk[] Settled(TopicEdit[] edits)
        => [.. from edit in edits
               where edit.Kind.Answer() is not null
               let points = edit.PlacesIn(_points)
               where points.Length > 0
               group (edit, points) by KeyOf(points) into same
               let last = same.Last()
               select new SettledAsk([.. last.points], last.edit.Kind.Answer()!.Value)];

    private Topic TopicOf(Matter matter, int at, ImmutableArray<string> label)
    {
        var uses = vocabulary.WordsOf(matter.Points);
        var words = vocabulary.AxisOf(matter.Points);
        var name = _names.GetValueOrDefault(KeyOf(matter.Points));
        return new(
            at, name is null ? label : [name], matter.Points, matter.Leaders, words with { Overlap = Math.Round(words.Overlap, 4) },
            new MeaningAxis(null, null, VerdictOf(matter.Standing)), ReadingOf(matter.Standing), uses.Business, uses.Shared, uses.It, [], DependsOnOnePerson: false)
        {
            Clause = name is null ? matter.Name : "",
            ClausePoint = name is null ? matter.NamedBy : null,
        };
    }

    private Card CardOf(MatterCard card, Matter matter)
    {
        var isGap = card.Standing == MatterStanding.OpenGap;
        return new(
            isGap ? CardKind.OpenGap : CardKind.CommonGround, isGap ? CardReason.OnlyOneSide : CardReason.SameWords, card.Matter, "", "",
            isGap ? card.Leaders : matter.Leaders, Quotes(card.Business, matter), Quotes(card.It, matter), isGap ? Silence(card.Leaders) : null, DependsOnOnePerson: false)
        {
            Nearest = card.Nearest,
        };
    }

    private ImmutableArray<int> Quotes(ImmutableArray<int> points, Matter matter) => [.. matter.Points.Where(points.Contains).Take(options.Cards.Quotes)];

    // How often so many leaders would speak on one side only by chance, beside the smallest such number that this room can reach.
    private ExactP Silence(SideCounts leaders)
        => new(Fisher.Exact(leaders.Business, answered.Business - leaders.Business, leaders.It, answered.It - leaders.It).P, SmallestP.Reachable(answered));

    private Card? CardOf(SettledAsk ask, ImmutableArray<Topic> topics, ImmutableArray<MatterCard> told)
    {
        ImmutableArray<int> business = [.. ask.Points.Where(point => _points[point].Side == Side.Business)], it = [.. ask.Points.Where(point => _points[point].Side == Side.It)];
        if (KindOf(ask, business, it) is not { } kind) { return null; }
        var home = topics.Where(topic => told.All(card => card.Matter != topic.Index)).MaxBy(topic => topic.Points.Count(ask.Points.Contains));
        var topic = home is not null && 2 * home.Points.Count(ask.Points.Contains) > ask.Points.Length ? home : null;
        var leaders = ask.Points.Concat(topic?.Points ?? []).Select(point => _points[point]).DistinctBy(point => point.Leader).Select(point => point.Side);
        var term = kind == CardKind.FalseAgreement ? SharedTerm(business, it) : "";
        return new(kind, CardReason.Settled, topic?.Index, term, term, SideCounts.Count(leaders), business, it, null, DependsOnOnePerson: false);
    }

    private CardKind? KindOf(SettledAsk ask, ImmutableArray<int> business, ImmutableArray<int> it) => ask.Answer switch
    {
        AskAnswer.Same => MatterReader.ShareWords(Texts(business), Texts(it), options.Matters) ? CardKind.CommonGround : CardKind.HiddenAgreement,
        AskAnswer.Opposed => CardKind.Contradiction,
        AskAnswer.Different when MatterReader.ShareATerm(Texts(business), Texts(it)) => CardKind.FalseAgreement,
        _ => null,
    };

    // The word of two meanings is the one of most leaders that stands in the sentences of both sides, and not a word of the question.
    private string SharedTerm(ImmutableArray<int> business, ImmutableArray<int> it)
    {
        var echoes = LightWords.EchoesOf(question.Question.Text).ToHashSet();
        return vocabulary.Terms.Where(term => Uses(term, business) && Uses(term, it) && !LightWords.Are(term.Key, echoes)).Select(term => term.Text).FirstOrDefault() ?? "";

        static bool Uses(TermReading term, ImmutableArray<int> points) => term.Occurrences.Any(use => points.Contains(use.Point));
    }

    private IEnumerable<string> Texts(ImmutableArray<int> points) => points.Select(point => question.Said[point]);

    private static Verdict VerdictOf(MatterStanding standing) => standing switch
    {
        MatterStanding.CommonGround => Verdict.Shared,
        MatterStanding.OpenGap => Verdict.NotShared,
        _ => Verdict.CannotTell,
    };

    private static TopicReading ReadingOf(MatterStanding standing) => standing switch
    {
        MatterStanding.CommonGround => TopicReading.CommonGround,
        MatterStanding.OpenGap => TopicReading.OpenGap,
        _ => TopicReading.CannotTell,
    };
}
