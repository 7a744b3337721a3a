namespace Attune.Domain;

/// <summary>Makes what the room sees from a whole reading: keys in place of authors, and words only where they are released.</summary>
internal sealed partial class RoomView(Round round, ReadRound read, Sight sight, IReadOnlySet<string> withheld)
{
    private readonly Reading _reading = read.Reading;
    private readonly Dictionary<string, RoomQuote> _quotes = [];

    public ShownReading Make()
    {
        var questions = _reading.Questions.Select((question, place) => (Question: question, Number: place + 1)).ToArray();
        var topics = questions.SelectMany(each => TopicsOf(each.Question, each.Number)).ToImmutableArray();
        var cards = questions.SelectMany(each => CardsOf(each.Question)).ToImmutableArray();
        var words = Words(cards);
        return new()
        {
            Sides = _reading.Round.Sides,
            Leaders = _reading.Leaders,
            InputsHash = _reading.InputsHash,
            ShowsSentences = sight >= Sight.ReleasedQuotes,
            Topics = topics,
            Cards = cards,
            Words = words,
            HeardOnce = HeardOnce(),
            Cloud = CloudOf(words, cards),
            Forecasts = Forecasts(),
            Ownership = _reading.Ownership,
            Perception = [.. from perception in _reading.Perception
                             let question = _reading.Round.Questions.First(each => each.Id == perception.Question)
                             select new RoomPerception(question.Text, perception)],
            Quotes = [.. _quotes.Values],
            // After the sentences of topics and words: these are of none.
            Alone = [.. _reading.Questions.Select(Alone)],
        };
    }

    public Reading MakeReport(string hidden) => ReleasedReading.Of(
        _reading,
        (_, point) => QuoteOf(point),
        forecast => QuoteOf(forecast).Text,
        hidden);

    private IEnumerable<RoomTopic> TopicsOf(QuestionReading question, int number)
        => from topic in question.Topics
           let card = question.Cards.FirstOrDefault(card => card.Topic == topic.Index)
           let points = topic.Points.Select(point => QuoteOf(question.Points[point]).Key).ToImmutableArray()
           select new RoomTopic(
               TopicKey(question, topic), question.Question.Id, number, Name(question, topic), card is null ? topic.Reading : ReadingOf(card), card is not null,
               topic.Leaders, question.Answered, question.Shown(topic.BusinessWords), question.Shown(topic.SharedWords), question.Shown(topic.ItWords), points);

    private RoomAlone Alone(QuestionReading question)
    {
        var held = question.Topics.SelectMany(topic => topic.Points).ToHashSet();
        return new(question.Question.Id, question.Question.Text, [.. question.Points.Where(point => !held.Contains(point.Index)).Select(QuoteOf).OrderBy(quote => quote.Key, StringComparer.Ordinal)]);
    }

    private IEnumerable<RoomCard> CardsOf(QuestionReading question)
    {
        foreach (var card in question.Cards)
        {
            var topic = card.Topic is { } at ? question.Topics[at] : null;
            yield return Make(question, topic, card.Reason, ReadingOf(card), card.BusinessTerm, card.ItTerm, card.Leaders, card.BusinessPoints, card.ItPoints, card.DependsOnOnePerson, card.Test);
        }

        foreach (var topic in question.Topics.Where(topic => question.Cards.All(card => card.Topic != topic.Index) && Math.Min(topic.Leaders.Business, topic.Leaders.It) > 0))
        {
            yield return Make(question, topic, null, TopicReading.CannotTell, "", "", topic.Leaders, Of(Side.Business), Of(Side.It), false, null);

            ImmutableArray<int> Of(Side side) => [.. topic.Points.Where(point => question.Points[point].Side == side)];
        }
    }

    private RoomCard Make(
        QuestionReading question, Topic? topic, CardReason? reason, TopicReading reading, string business, string it, SideCounts leaders,
        ImmutableArray<int> businessPoints, ImmutableArray<int> itPoints, bool onOne, ExactP? test)
    {
        var topicKey = topic is null ? "" : TopicKey(question, topic);
        return new()
        {
            Key = Quotes.KeyOf($"{round.Id}|card|{question.Question.Id}|{reason}|{topicKey}|{business}|{it}"),
            Reading = reading,
            Reason = reason,
            Question = question.Question.Id,
            QuestionText = question.Question.Text,
            Topic = topicKey,
            Name = topic is null ? business : Name(question, topic),
            BusinessTerm = business,
            ItTerm = it,
            Leaders = leaders,
            Answered = question.Answered,
            Business = [.. businessPoints.Select(point => QuoteOf(question.Points[point]))],
            It = [.. itPoints.Select(point => QuoteOf(question.Points[point]))],
            BusinessWords = topic is null ? [] : question.Shown(topic.BusinessWords),
            SharedWords = topic is null ? SaidByBoth(business, it) : question.Shown(topic.SharedWords),
            ItWords = topic is null ? [] : question.Shown(topic.ItWords),
            Vocabulary = reason switch
            {
                CardReason.SameWordTwoMeanings or CardReason.Anchors => Verdict.Shared,
                CardReason.DifferentWordsSameThing or CardReason.SameAnchors or CardReason.OppositeAnchors or CardReason.TwoAnswers => Verdict.NotShared,
                _ => topic?.Vocabulary.Verdict ?? Verdict.CannotTell,
            },
            DependsOnOnePerson = onOne,
            Test = test,
        };
    }

    private static TopicReading ReadingOf(Card card) => card.Kind switch
    {
        CardKind.CommonGround => TopicReading.CommonGround,
        CardKind.HiddenAgreement => TopicReading.HiddenAgreement,
        CardKind.FalseAgreement => TopicReading.FalseAgreement,
        CardKind.OpenGap => TopicReading.OpenGap,
        _ => throw new ArgumentOutOfRangeException(nameof(card), card.Kind, "No card of a question is of this kind."),
    };

    private string TopicKey(QuestionReading question, Topic topic)
        => Quotes.KeyOf($"{round.Id}|topic|{string.Join('|', topic.Points.Select(point => KeyOf(question.Points[point])).Order(StringComparer.Ordinal))}|{string.Join(' ', topic.Label)}");

    // A word of one person can point to that person: a name made of such words alone is none.
    private string Name(QuestionReading question, Topic topic) => string.Join(", ", question.ShownLabel(topic, _reading.Round.TopicEdits));

    // A card of words without a topic: two words, or one that both sides said.
    private static ImmutableArray<string> SaidByBoth(string business, string it) => business == it ? [business] : [];

    private string KeyOf(Point point) => Quotes.KeyOf(round.Id, read.Voices[point.Leader], _reading.Round.Answers[point.Answer].Question, point.Span.Start);

    private RoomQuote QuoteOf(Point point) => QuoteOf(KeyOf(point), read.Voices[point.Leader], point.Side, point.Text);

    private RoomQuote QuoteOf(Forecast forecast)
        => QuoteOf(Quotes.KeyOf(round.Id, read.Voices[forecast.Leader], forecast.Question, Quotes.ForecastAt), read.Voices[forecast.Leader], forecast.Side!.Value, forecast.OtherSide);

    private RoomQuote QuoteOf(string key, ParticipantKey author, Side side, string text)
    {
        if (_quotes.TryGetValue(key, out var known)) { return known; }
        var word = read.Releases.GetValueOrDefault(key) ?? Default;
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
        };
    }

    /// <summary>Under an attributed promise sentences are the room's unless their author says no; under a confidential one only if the author says yes.</summary>
    private AuthorsWord Default => new(round.Contract == Contract.Attributed ? QuoteChoice.Verbatim : QuoteChoice.Private, "", IsDecided: false);
}
