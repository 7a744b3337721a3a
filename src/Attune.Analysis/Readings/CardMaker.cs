using System.Collections.Immutable;
using Attune.Analysis.Meaning;
using Attune.Analysis.Rounds;
using Attune.Analysis.Stance;
using Attune.Analysis.Verdicts;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Estimates;
using Attune.Statistics.Exact;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>Turns what was read of a question into cards, in the order of the reveal.</summary>
internal sealed class CardMaker(
    ImmutableArray<Point> points,
    SubjectSpace space,
    TopicMeaning meaning,
    VocabularyReading vocabulary,
    ImmutableArray<Anchor> anchors,
    SideCounts answered,
    string question,
    ReadingOptions options)
{
    public ImmutableArray<Card> Make(ImmutableArray<Topic> topics)
    {
        WordWithTwoMeanings[] doubles = [.. new TwoMeanings(points, space, meaning, vocabulary, anchors, options).Find()];
        Card[] bridges =
        [
            .. new SameThing(points, space, vocabulary, options).Find(topics).Select(OfWords),
            .. new[] { new ScaleAnchors(anchors, vocabulary, space, options.Cards).Compare(Quotes) }.OfType<Card>(),
        ];
        return
        [
            .. topics.Select(OfBoth).OfType<Card>()
                .Concat(Silences([.. topics.Where(topic => !IsBridged(topic, bridges) && !doubles.Any(word => IsOneSideOf(topic, word)))]))
                .Concat(doubles.Select(OfWord))
                .Concat(bridges)
                .OrderBy(card => card.Kind).ThenBy(card => card.Reason == CardReason.TwoAnswers ? CardReason.Quadrant : card.Reason)
                .ThenByDescending(card => card.Leaders.Total).ThenBy(card => card.Topic ?? int.MaxValue)
                .ThenBy(card => card.BusinessTerm, StringComparer.Ordinal),
        ];
    }

    // A word that only one side says is no gap if it is that side's name for what both want.
    private static bool IsBridged(Topic topic, Card[] bridges) => bridges.Any(bridge
        => bridge.Kind == CardKind.HiddenAgreement && topic.Label.Any(word => word == bridge.BusinessTerm || word == bridge.ItTerm));

    // If only one side speaks of one of the two meanings of a word, as it must, that is no gap of its own: the card of the word shows both meanings.
    private bool IsOneSideOf(Topic topic, WordWithTwoMeanings word)
    {
        var users = topic.Points.Intersect(word.Points).Select(point => points[point].Leader).Distinct().Count();
        return 2 * users >= topic.Leaders.Total;
    }

    private Card? OfBoth(Topic topic)
    {
        if (topic.Reading != TopicReading.CannotTell)
        {
            return Make(KindOf(topic.Reading), CardReason.Quadrant, topic, topic.Meaning.Test);
        }

        if (!Opposition.Decides(topic.Opposites, points, topic.Leaders, options.Stance)) { return null; }

        return Make(CardKind.FalseAgreement, CardReason.MayBeOpposite, topic, null) with
        {
            BusinessPoints = [.. Strong(topic).Select(pair => pair.BusinessPoint).Distinct().Take(options.Cards.Quotes)],
            ItPoints = [.. Strong(topic).Select(pair => pair.ItPoint).Distinct().Take(options.Cards.Quotes)],
        };
    }

    /// <summary>Makes the cards for topics of which only one side speaks. Two topics that answer the same thing become one card.</summary>
    private IEnumerable<Card> Silences(ImmutableArray<Topic> topics)
    {
        Topic[] silences = [.. topics.Where(topic => topic.Reading == TopicReading.CannotTell && Silence(topic.Leaders) is not null)];
        AnswersApart[] pairs = [.. new TwoAnswers(vocabulary, question, options.Cards).Find(silences)];
        var paired = pairs.SelectMany(pair => new[] { pair.Business, pair.It }).ToHashSet();
        return pairs.Select(OfPair).Concat(silences.Where(topic => !paired.Contains(topic)).Select(OfOne));
    }

    // Three who speak where four are silent are a finding that rests on one person, because two of four would be none.
    private Card OfOne(Topic topic) => Make(CardKind.OpenGap, CardReason.OnlyOneSide, topic, Silence(topic.Leaders)) with { DependsOnOnePerson = IsOfOne(topic) };

    private Card OfPair(AnswersApart pair) => new(
        CardKind.OpenGap, CardReason.TwoAnswers, null, pair.BusinessAnswer, pair.ItAnswer,
        new(pair.Business.Leaders.Business, pair.It.Leaders.It), Quotes(pair.Business.Points, Side.Business), Quotes(pair.It.Points, Side.It),
        new[] { Silence(pair.Business.Leaders)!.Value, Silence(pair.It.Leaders)!.Value }.MaxBy(silence => silence.P),
        IsOfOne(pair.Business) || IsOfOne(pair.It));

    private bool IsOfOne(Topic topic) => Silence(OneLess(topic.Leaders)) is null;

    private static IEnumerable<OppositePair> Strong(Topic topic) => topic.Opposites.Where(pair => pair.Confidence == Confidence.High);

    /// <summary>
    /// Computes how often so many leaders would speak on one side only by chance; null where both sides speak of the topic or chance can explain it.
    /// </summary>
    private ExactP? Silence(SideCounts leaders)
    {
        if (Math.Min(leaders.Business, leaders.It) > 0 || leaders.Total == 0) { return null; }

        var chance = Fisher.Exact(leaders.Business, answered.Business - leaders.Business, leaders.It, answered.It - leaders.It);
        var limit = answered.Total <= options.Cards.SmallGroup ? options.Cards.OneSidedChance : options.Cards.OneSidedChanceOfMany;
        return chance.P <= limit ? new(chance.P, SmallestP.Reachable(answered)) : null;
    }

    private static SideCounts OneLess(SideCounts leaders)
        => leaders.Business > 0 ? leaders with { Business = leaders.Business - 1 } : leaders with { It = leaders.It - 1 };

    private Card Make(CardKind kind, CardReason reason, Topic topic, ExactP? test) => new(
        kind, reason, topic.Index, "", "", topic.Leaders, Quotes(topic.Points, Side.Business), Quotes(topic.Points, Side.It), test, topic.DependsOnOnePerson);

    private Card OfWord(WordWithTwoMeanings word) => new(
        CardKind.FalseAgreement, word.ByAnchors ? CardReason.Anchors : CardReason.SameWordTwoMeanings, null, word.Term.Text, word.Term.Text,
        word.Term.Leaders, Quotes(word.Points, Side.Business), Quotes(word.Points, Side.It), word.Test, word.DependsOnOnePerson);

    private Card OfWords(WordsForTheSame words) => new(
        CardKind.HiddenAgreement, CardReason.DifferentWordsSameThing, words.Topic, words.Business.Text, words.It.Text,
        words.Leaders, Quotes(words.Points, Side.Business), Quotes(words.Points, Side.It), null,
        DependsOnOnePerson: Math.Min(words.Leaders.Business, words.Leaders.It) <= options.Cards.LeadersPerWord);

    private ImmutableArray<int> Quotes(IEnumerable<int> from, Side side)
        => [.. from.Where(point => points[point].Side == side).Take(options.Cards.Quotes)];

    private static CardKind KindOf(TopicReading reading) => reading switch
    {
        TopicReading.CommonGround => CardKind.CommonGround,
        TopicReading.HiddenAgreement => CardKind.HiddenAgreement,
        TopicReading.FalseAgreement => CardKind.FalseAgreement,
        TopicReading.OpenGap => CardKind.OpenGap,
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "A topic that cannot be told makes no card."),
    };
}
