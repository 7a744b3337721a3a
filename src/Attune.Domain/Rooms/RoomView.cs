using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Domain.Answers;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Quotes;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>Turns a whole reading into what the room sees: keys in place of authors, and words only where they are released.</summary>
internal sealed partial class RoomView(Round round, ClosedReading read, Sight sight, IReadOnlySet<string> withheld, bool isWallShown)
{
    private readonly Reading _reading = RoomNonAnswers.Shown(read.Reading);
    private readonly Dictionary<string, RoomQuote> _quotes = [];

    public ShownReading Make()
    {
        var questions = _reading.Questions.Select((question, place) => (Question: question, Number: read.Numbers[place])).ToArray();
        var topics = questions.SelectMany(candidate => TopicsOf(candidate.Question, candidate.Number)).ToImmutableArray();
        var cards = questions.SelectMany(candidate => CardsOf(candidate.Question)).ToImmutableArray();
        var words = Words(cards);
        return new()
        {
            Sides = _reading.Round.Sides,
            Leaders = _reading.Leaders,
            Corrected = SmallCells.ShowsTotal(new(read.Corrected, 0)) ? read.Corrected : null,
            WereCorrected = read.Corrected > 0,
            FollowsAnother = round.Binds && round.Number > 1,
            InputsHash = _reading.InputsHash,
            Numbers = questions.Where(candidate => candidate.Number is not null).ToImmutableDictionary(candidate => candidate.Question.Question.Id, candidate => candidate.Number!.Value, StringComparer.Ordinal),
            ShowsSentences = sight >= Sight.ReleasedQuotes,
            Topics = topics,
            Cards = cards,
            Words = words,
            HeardOnce = HeardOnce(),
            FunctionWords = FunctionWords(),
            Spellings = Spellings(),
            Cloud = CloudOf(words, cards),
            Forecasts = Forecasts(),
            Ownership = _reading.Ownership,
            Success = Success(),
            Roles = Roles(),
            Strategy = Strategy(),
            Fit = Fit(),
            Jobs = Jobs(),
            HasOwnForecast = !round.Forecasts.IsEmpty,
            Ratings = [.. Ratings()],
            Rankings = [.. Rankings()],
            Cultures = Cultures(),
            Drifts = Drifts(),
            Weights = [.. Weights()],
            NonAnswers = [.. _reading.Questions.Where(question => !question.NonAnswerLeaders.IsEmpty).Select(question => new RoomNonAnswers(question.Question.Id, question.Question.Text, question.NonAnswerLeaders))],
            NotAsked = [.. _reading.Round.NotAsked ?? []],
            Kept = [.. _reading.Round.Kept ?? []],
            Quotes = [.. _quotes.Values],
            // These come after the sentences of topics and words, because they need not belong to one.
            Perception = Perceive(ImmutableDictionary<string, JudgedCard>.Empty),
            Alone = [.. _reading.Questions.Select(Alone)],
        };
    }

    /// <param name="judged">The cards that the leaders judged, as the room saw them, by their keys; their judgement takes the place of the analysis.</param>
    /// <param name="words">What stands in place of sentences and behind them.</param>
    public Reading MakeReport(IReadOnlyDictionary<string, JudgedCard> judged, ReleasedWords words) => ReleasedReading.Release(
        ClosedForReport(_reading with
        {
            Questions = [.. _reading.Questions.Select(question => Judged(question, judged) with { Weight = ShownOf(question.Weight) })],
            Perception = [.. Perceive(judged).Select(perception => perception.Reading)],
            Ratings = [.. Ratings().Select(rating => rating.Reading)],
            Rankings = [.. Rankings().Select(ranking => ranking.Reading)],
            Cultures = Cultures(),
            Predictions = [.. _reading.Predictions.Where(ShowsNamed)],
            // What was opened again stands in the record of the sitting, with what came of it.
            Drifts = null,
        }),
        (_, point) => QuoteOf(point),
        forecast => QuoteOf(forecast).Text,
        (anchor, start) => QuoteOf(anchor, start).Text,
        words);

    // A card that the leaders read in another way is theirs, and one on which they are of two minds is none.
    private QuestionReading Judged(QuestionReading question, IReadOnlyDictionary<string, JudgedCard> judged)
    {
        var changed = question.Cards.Select(Change).ToArray();
        return question with
        {
            Cards = [.. from change in changed
                        where change.Now != TopicReading.CannotTell
                        select change.Now is { } now ? change.Card with { Kind = KindOf(now)!.Value, Reason = CardReason.Settled, Test = null } : change.Card],
            Asks = [.. question.Asks.Select(ask => ask with { Leaders = Make(question, ask).Leaders })],
            Topics = [.. question.Topics.Select(topic => Reading(topic) is { } now ? topic with { Reading = now } : topic)],
        };

        // What was judged of a topic, or of sentences that lie in it, is what the topic is.
        TopicReading? Reading(Topic topic)
            => changed.FirstOrDefault(change => change.Card.Topic == topic.Index && change.Now is not null).Now
                ?? changed.Where(change => change.Card is { Reason: CardReason.Settled, Topic: null } && new Face(question, change.Card.BusinessPoints, change.Card.ItPoints).Home()?.Index == topic.Index)
                    .Select(change => change.Now ?? ReadingOf(change.Card)).Cast<TopicReading?>().FirstOrDefault();

        (Card Card, TopicReading? Now) Change(Card card)
        {
            var shown = CardOf(question, card);
            return judged.TryGetValue(shown.Key, out var said) ? (As(card, said.Card), said.Reading != ReadingOf(card) ? said.Reading : null) : (As(card, shown), null);
        }

        // What the room saw of a card, the report says of it, too: its word, and who is counted.
        static Card As(Card card, RoomCard shown) => card.Reason == CardReason.Settled
            ? card with { Leaders = shown.Leaders, BusinessTerm = shown.BusinessTerm, ItTerm = shown.ItTerm }
            : card with { Leaders = shown.Leaders };
    }

    /// <returns>Null for a reading that makes no card.</returns>
    internal static CardKind? KindOf(TopicReading reading) => reading switch
    {
        TopicReading.CommonGround => CardKind.CommonGround,
        TopicReading.HiddenAgreement => CardKind.HiddenAgreement,
        TopicReading.FalseAgreement => CardKind.FalseAgreement,
        TopicReading.Contradiction => CardKind.Contradiction,
        TopicReading.OpenGap => CardKind.OpenGap,
        _ => null,
    };

    private IEnumerable<RoomTopic> TopicsOf(QuestionReading question, int? number)
    {
        var asked = question.Asks.SelectMany(ask => ask.BusinessPoints.Concat(ask.ItPoints)).ToHashSet();
        return from topic in question.Topics
               let card = question.Cards.FirstOrDefault(card => card.Topic == topic.Index)
               let points = topic.Points.Select(point => QuoteOf(question.Points[point]).Key).ToImmutableArray()
               select new RoomTopic(
                   TopicKey(question, topic), question.Question.Id, number, Name(question, topic), card is null ? topic.Reading : ReadingOf(card), card is not null,
                   topic.Leaders, question.Answered, question.Shown(topic.BusinessWords), question.Shown(topic.SharedWords), question.Shown(topic.ItWords), points)
               {
                   Words = Words(question, topic),
                   QuestionText = question.Question.Text,
                   IsAsked = 2 * topic.Points.Count(asked.Contains) >= topic.Points.Length,
               };
    }

    private RoomAlone Alone(QuestionReading question)
    {
        var held = question.Topics.SelectMany(topic => topic.Points).ToHashSet();
        // Of a word that everybody explained no topics are made: its sentences stand on its card.
        if (question.Question.Word is not null) { held.UnionWith(question.Asks.SelectMany(ask => ask.BusinessPoints.Concat(ask.ItPoints)).Concat(question.Cards.SelectMany(card => card.BusinessPoints.Concat(card.ItPoints)))); }
        return new(question.Question.Id, question.Question.Text, [.. question.Points.Where(point => !held.Contains(point.Index)).Select(QuoteOf).OrderBy(quote => quote.Key, StringComparer.Ordinal)]);
    }

    private IEnumerable<RoomCard> CardsOf(QuestionReading question)
        => question.Cards.Select(card => CardOf(question, card)).Concat(question.Asks.Select(ask => Make(question, ask)));

    private RoomCard CardOf(QuestionReading question, Card card)
    {
        var topic = card.Topic is { } at ? question.Topics[at] : null;
        return card.Reason == CardReason.Settled ? Settled(question, topic, card) : Make(question, topic, card);
    }

    private RoomCard Make(QuestionReading question, Topic? topic, Card card)
    {
        var (business, it) = (card.BusinessTerm, card.ItTerm);
        var topicKey = topic is null ? "" : TopicKey(question, topic);
        return new()
        {
            Key = QuotedSentences.KeyOf($"{round.Id}|card|{question.Question.Id}|{card.Reason}|{topicKey}|{business}|{it}"),
            Reading = ReadingOf(card),
            Reason = card.Reason,
            Question = question.Question.Id,
            QuestionText = question.Question.Text,
            Topic = topicKey,
            Name = topic is null ? business : Name(question, topic),
            Words = topic is null ? business : Words(question, topic),
            KeyWords = topic is null ? [] : KeyWordsOf(question, topic),
            BusinessTerm = business,
            ItTerm = it,
            Leaders = card.Leaders,
            Answered = question.Answered,
            Business = Quotes(question, card.BusinessPoints),
            It = Quotes(question, card.ItPoints),
            Nearest = Quotes(question, card.Nearest),
            BusinessWords = topic is null ? [] : question.Shown(topic.BusinessWords),
            SharedWords = topic is null ? SaidByBoth(business, it) : question.Shown(topic.SharedWords),
            ItWords = topic is null ? [] : question.Shown(topic.ItWords),
            Vocabulary = card.Reason switch
            {
                CardReason.SameWordTwoMeanings or CardReason.Anchors => Verdict.Shared,
                CardReason.DifferentWordsSameThing or CardReason.SameAnchors or CardReason.OppositeAnchors or CardReason.TwoAnswers => Verdict.NotShared,
                _ => topic?.Vocabulary.Verdict ?? Verdict.CannotTell,
            },
            DependsOnOnePerson = card.DependsOnOnePerson,
            Test = card.Test,
            Sureness = card.Sureness,
        };
    }

    private ImmutableArray<RoomQuote> Quotes(QuestionReading question, IEnumerable<int> points) => [.. points.Select(point => QuoteOf(question.Points[point]))];

    private static TopicReading ReadingOf(Card card) => card.Kind switch
    {
        CardKind.CommonGround => TopicReading.CommonGround,
        CardKind.HiddenAgreement => TopicReading.HiddenAgreement,
        CardKind.FalseAgreement => TopicReading.FalseAgreement,
        CardKind.Contradiction => TopicReading.Contradiction,
        CardKind.OpenGap => TopicReading.OpenGap,
        _ => throw new ArgumentOutOfRangeException(nameof(card), card.Kind, "No card of a question is of this kind."),
    };

    private string TopicKey(QuestionReading question, Topic topic)
        => QuotedSentences.KeyOf($"{round.Id}|topic|{string.Join('|', topic.Points.Select(point => KeyOf(question.Points[point])).Order(StringComparer.Ordinal))}|{string.Join(' ', topic.Label)}");

    // A word that only one person used could point to that person, so a topic described by such words alone gets no name.
    // A clause is a sentence of its author, so it names the topic only where that sentence is shown word for word.
    private string Name(QuestionReading question, Topic topic)
        => topic is { Clause.Length: > 0, ClausePoint: { } point } && QuoteOf(question.Points[point]) is { State: QuoteState.Verbatim, Text: not null } ? topic.ClauseAsName
            : Words(question, topic);

    private string Words(QuestionReading question, Topic topic) => string.Join(", ", question.ShownLabel(topic, _reading.Round.TopicEdits));

    // The name that somebody gave a topic need not be of words that anybody used.
    private ImmutableArray<string> KeyWordsOf(QuestionReading question, Topic topic)
        => question.ShownLabel(topic, _reading.Round.TopicEdits);

    // A card about words without a topic: two words, or one word that both sides used.
    private static ImmutableArray<string> SaidByBoth(string business, string it) => business == it ? [business] : [];

    private string KeyOf(Point point) => QuotedSentences.KeyOf(round.Id, read.Voices[point.Leader], _reading.Round.Answers[point.Answer].Question, point.Span.Start);

    private RoomQuote QuoteOf(Point point) => QuoteOf(KeyOf(point), read.Voices[point.Leader], point.Side, point.Text, point.Span.Start >= _reading.Round.Answers[point.Answer].AddedFrom);

    private RoomQuote QuoteOf(Forecast forecast)
        => QuoteOf(QuotedSentences.KeyOf(round.Id, read.Voices[forecast.Leader], forecast.Question, QuoteKeys.ForecastAt), read.Voices[forecast.Leader], forecast.Side!.Value, forecast.OtherSide);

    private RoomQuote QuoteOf(Anchor anchor, int start)
        => QuoteOf(QuotedSentences.KeyOf(round.Id, read.Voices[anchor.Leader], anchor.Question, start), read.Voices[anchor.Leader], anchor.Side, anchor.Value);

    private RoomQuote QuoteOf(string key, ParticipantKey author, Side side, string text, bool isAdded = false)
    {
        if (_quotes.TryGetValue(key, out var known)) { return known; }
        var word = read.Releases.GetValueOrDefault(key) ?? AuthorsWord.Undecided(round.Contract);
        var state = word.Choice switch
        {
            QuoteChoice.Private => QuoteState.Private,
            _ when withheld.Contains(key) => QuoteState.Withheld,
            QuoteChoice.Rewrite when word.Rewrite.Length > 0 => QuoteState.Rewrite,
            QuoteChoice.Rewrite => QuoteState.Private,
            _ => QuoteState.Verbatim,
        };
        var shown = sight < Sight.ReleasedQuotes ? null : state switch { QuoteState.Rewrite => word.Rewrite, QuoteState.Verbatim => text, _ => null };
        return _quotes[key] = new(key, side, state, shown)
        {
            Author = shown is not null && round.Contract == Contract.Attributed ? author : null,
            IsDecided = word.IsDecided,
            IsAdded = isAdded,
        };
    }
}
