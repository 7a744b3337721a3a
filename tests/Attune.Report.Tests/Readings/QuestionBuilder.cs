using System.Collections.Immutable;
using Attune.Analysis.Asking;
using Attune.Analysis.Horizons;
using Attune.Analysis.Meaning;
using Attune.Analysis.NonAnswers;
using Attune.Analysis.Positions;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Stance;
using Attune.Analysis.Text;
using Attune.Analysis.Verdicts;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Report.Tests.Readings;

/// <summary>One question of an invented reading: points are sentences, and terms and topics are found by their words.</summary>
internal sealed class QuestionBuilder(Question question, ImmutableArray<Answer> answers, int firstAnswer)
{
    private readonly List<TermReading> _terms = [];
    private readonly List<Topic> _topics = [];
    private readonly List<Card> _cards = [];
    private readonly List<Ask> _asks = [];
    private HorizonReading? _horizon;

    public Question Question => question;

    public ImmutableArray<Answer> Answers => answers;

    public ImmutableArray<Point> Points { get; } = Read(answers, firstAnswer).Points;

    private ImmutableArray<NonAnswer> Nothing { get; } = Read(answers, firstAnswer).Nothing;

    public SideCounts Answered => Leaders(Points);

    public IReadOnlyList<Topic> Topics => _topics;

    /// <summary>Adds a word and its variants; who used it is looked up in the answers.</summary>
    public QuestionBuilder Term(params string[] variants)
    {
        var places = (from answer in Enumerable.Range(0, answers.Length)
                      from variant in variants
                      from start in Places(answers[answer].Text, variant)
                      orderby answer, start
                      let point = Points.FirstOrDefault(point => point.Answer == firstAnswer + answer && point.Span.Start <= start && start < point.Span.End)
                      where point is not null
                      select new Occurrence(firstAnswer + answer, point.Index, new TextSpan(start, variant.Length))).ToImmutableArray();
        var leaders = Leaders(places.Select(place => Points[place.Point]));
        var whose = leaders switch
        {
            { Total: 1 } => Whose.HeardOnce,
            { It: 0 } => Whose.Business,
            { Business: 0 } => Whose.It,
            _ => Whose.Both,
        };
        _terms.Add(new(variants[0].ToLowerInvariant(), variants[0], [.. variants], leaders, whose, leaders.Business - leaders.It, places));
        return this;
    }

    /// <summary>Adds every word that no term covers, in the given form.</summary>
    public QuestionBuilder OtherWords(params string[] words)
    {
        foreach (var word in words) { Term(word); }
        return this;
    }

    /// <summary>Adds a topic of all points that contain one of the fragments.</summary>
    public QuestionBuilder Topic(
        TopicReading reading, string[] label, string[] fragments, ExactP? test = null, bool fragile = false,
        string[]? business = null, string[]? it = null, string[]? shared = null, (string Business, string It)? opposite = null)
    {
        var points = Points.Where(point => fragments.Any(fragment => point.Text.Contains(fragment, StringComparison.Ordinal))).ToImmutableArray();
        var (vocabulary, meaning) = reading switch
        {
            TopicReading.CommonGround => (Verdict.Shared, Verdict.Shared),
            TopicReading.HiddenAgreement => (Verdict.NotShared, Verdict.Shared),
            TopicReading.FalseAgreement => (Verdict.Shared, Verdict.NotShared),
            TopicReading.OpenGap => (Verdict.NotShared, Verdict.NotShared),
            _ => (Verdict.CannotTell, Verdict.CannotTell),
        };
        var opposites = opposite is { } pair
            ? new OppositePair(points.First(point => point.Side == Side.Business).Index, points.First(point => point.Side == Side.It).Index, pair.Business, pair.It, StanceRule.Actor, Confidence.High)
            : null;
        _topics.Add(new(
            _topics.Count, [.. label], [.. points.Select(point => point.Index)], Leaders(points),
            new VocabularyAxis(vocabulary == Verdict.Shared ? .42 : .08, vocabulary),
            new MeaningAxis(new Estimate(meaning == Verdict.Shared ? -.02 : -.24, -.31, .05), test, meaning),
            reading, [.. business ?? []], [.. shared ?? []], [.. it ?? []], opposites is null ? [] : [opposites], fragile));
        return this;
    }

    /// <summary>Adds a topic of a room, of all points that contain one of the fragments; it is named by a clause of the first of them.</summary>
    public QuestionBuilder Matter(TopicReading reading, string[] label, string clause, params string[] fragments)
    {
        Topic(reading, label, fragments);
        var points = _topics[^1].Points;
        _topics[^1] = _topics[^1] with
        {
            Meaning = new MeaningAxis(null, null, _topics[^1].Meaning.Verdict),
            Clause = clause,
            ClausePoint = points.First(point => Points[point].Text.Contains(clause, StringComparison.Ordinal)),
        };
        return this;
    }

    /// <summary>Adds a card without an exact test about the last topic, with what came nearest to a gap.</summary>
    public QuestionBuilder Told(CardKind kind, CardReason reason, params string[] nearest)
    {
        Card(kind, reason);
        _cards[^1] = _cards[^1] with { Test = null, Nearest = [.. nearest.Select(Place)] };
        return this;
    }

    /// <summary>Adds a question about points that contain the fragments.</summary>
    public QuestionBuilder Ask(AskKind kind, string term, string[] business, string[] it)
    {
        ImmutableArray<int> left = [.. business.Select(Place)], right = [.. it.Select(Place)];
        _asks.Add(new(kind, left, right, term, kind == AskKind.Contradiction ? [PositionCue.Denial] : [], Leaders(left.Concat(right).Select(place => Points[place])), .7));
        return this;
    }

    private int Place(string fragment) => Points.First(point => point.Text.Contains(fragment, StringComparison.Ordinal)).Index;

    /// <summary>Adds a card about the last topic.</summary>
    public QuestionBuilder Card(CardKind kind, CardReason reason = CardReason.Quadrant)
    {
        var topic = _topics[^1];
        _cards.Add(new(kind, reason, topic.Index, "", "", topic.Leaders, Places(topic.Points, Side.Business), Places(topic.Points, Side.It), topic.Meaning.Test, topic.DependsOnOnePerson));
        return this;
    }

    /// <summary>Adds a card about one or two terms.</summary>
    public QuestionBuilder TermCard(CardKind kind, CardReason reason, string business, string it, ExactP? test = null, bool fragile = false)
    {
        var left = _terms.First(term => term.Text == business);
        var right = _terms.First(term => term.Text == it);
        _cards.Add(new(kind, reason, null, business, it, new(left.Leaders.Business, right.Leaders.It),
            Places(left.Occurrences.Select(place => place.Point).Distinct(), Side.Business),
            Places(right.Occurrences.Select(place => place.Point).Distinct(), Side.It), test, fragile));
        return this;
    }

    public QuestionBuilder Horizon(ExactP? test, params SideCounts[] counts)
    {
        var answered = new SideCounts(counts.Sum(count => count.Business), counts.Sum(count => count.It));
        _horizon = new(
            [.. counts.Select((count, at) => new HorizonCount((Analysis.Rounds.Horizon)at, count))], test,
            new(new(3, 2), new(1, 2), new(1, 3), answered));
        return this;
    }

    public QuestionReading Build() => new()
    {
        Question = question,
        Answered = Answered,
        Points = Points,
        VocabularyOverlap = .23,
        Terms = [.. _terms.OrderByDescending(term => term.Leaders.Total).ThenBy(term => term.Key, StringComparer.Ordinal)],
        Topics = [.. _topics],
        Cards = [.. _cards.OrderBy(card => card.Kind)],
        Asks = [.. _asks],
        NonAnswerSentences = Nothing,
        NonAnswerLeaders = NonAnswerCounts.ByKind(NonAnswerCounts.Count(Nothing, Points.Select(point => point.Leader)).Values),
        Horizon = _horizon,
    };

    private ImmutableArray<int> Places(IEnumerable<int> points, Side side) => [.. points.Where(point => Points[point].Side == side)];

    private static SideCounts Leaders(IEnumerable<Point> points)
        => SideCounts.Count(points.DistinctBy(point => point.Leader).Select(point => point.Side));

    private static IEnumerable<int> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
        {
            yield return at;
        }
    }

    private static (ImmutableArray<Point> Points, ImmutableArray<NonAnswer> Nothing) Read(ImmutableArray<Answer> answers, int firstAnswer)
    {
        var points = ImmutableArray.CreateBuilder<Point>();
        var nothing = ImmutableArray.CreateBuilder<NonAnswer>();
        for (var answer = 0; answer < answers.Length; answer++)
        {
            var (text, start) = (answers[answer].Text, 0);
            while (start < text.Length)
            {
                var stop = text.IndexOf(". ", start, StringComparison.Ordinal);
                var end = stop < 0 ? text.Length : stop + 1;
                var span = new TextSpan(start, end - start);
                if (NonAnswerCheck.Classify(span.Cut(text)) is { } kind) { nothing.Add(new(firstAnswer + answer, answers[answer].Leader, answers[answer].Side, span, kind)); }
                else { points.Add(new(points.Count, firstAnswer + answer, answers[answer].Leader, answers[answer].Side, span, span.Cut(text))); }

                start = stop < 0 ? text.Length : stop + 2;
            }
        }

        return (points.ToImmutable(), nothing.ToImmutable());
    }
}
