using System.Collections.Immutable;
using Attune.Analysis;

namespace Attune.Report.Tests;

/// <summary>One question of an invented reading: points are sentences, terms and topics are found by their words.</summary>
internal sealed class QuestionBuilder(Question question, ImmutableArray<Answer> answers, int firstAnswer)
{
    private readonly List<TermReading> _terms = [];
    private readonly List<Topic> _topics = [];
    private readonly List<Card> _cards = [];
    private HorizonReading? _horizon;

    public Question Question => question;

    public ImmutableArray<Answer> Answers => answers;

    public ImmutableArray<Point> Points { get; } = PointsOf(answers, firstAnswer);

    public SideCounts Answered => Leaders(Points);

    public IReadOnlyList<Topic> Topics => _topics;

    /// <summary>A word and its variants; who used it is looked up in the answers.</summary>
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

    /// <summary>Every word that no term covers, as heard.</summary>
    public QuestionBuilder OtherWords(params string[] words)
    {
        foreach (var word in words) { Term(word); }
        return this;
    }

    /// <summary>A topic of all points that hold one of the fragments.</summary>
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

    /// <summary>A card about the last topic.</summary>
    public QuestionBuilder Card(CardKind kind, CardReason reason = CardReason.Quadrant)
    {
        var topic = _topics[^1];
        _cards.Add(new(kind, reason, topic.Index, "", "", topic.Leaders, Places(topic.Points, Side.Business), Places(topic.Points, Side.It), topic.Meaning.Test, topic.DependsOnOnePerson));
        return this;
    }

    /// <summary>A card about one or two terms.</summary>
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
            [.. counts.Select((count, at) => new HorizonCount((Analysis.Horizon)at, count))], test,
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
        Horizon = _horizon,
    };

    private ImmutableArray<int> Places(IEnumerable<int> points, Side side) => [.. points.Where(point => Points[point].Side == side)];

    private static SideCounts Leaders(IEnumerable<Point> points)
        => SideCounts.Of(points.DistinctBy(point => point.Leader).Select(point => point.Side));

    private static IEnumerable<int> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
        {
            yield return at;
        }
    }

    private static ImmutableArray<Point> PointsOf(ImmutableArray<Answer> answers, int firstAnswer)
    {
        var points = ImmutableArray.CreateBuilder<Point>();
        for (var answer = 0; answer < answers.Length; answer++)
        {
            var (text, start) = (answers[answer].Text, 0);
            while (start < text.Length)
            {
                var stop = text.IndexOf(". ", start, StringComparison.Ordinal);
                var end = stop < 0 ? text.Length : stop + 1;
                var span = new TextSpan(start, end - start);
                points.Add(new(points.Count, firstAnswer + answer, answers[answer].Leader, answers[answer].Side, span, span.Of(text)));
                start = stop < 0 ? text.Length : stop + 2;
            }
        }

        return points.ToImmutable();
    }
}
