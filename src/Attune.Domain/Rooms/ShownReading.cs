namespace Attune.Domain;

/// <summary>
/// A reading as one reader may see it: what Screen, Seats, fragments and reports are made from. It is made by <see cref="Gate.RoomOf"/> alone;
/// there is no sentence in it that its author did not let out.
/// </summary>
public sealed record ShownReading
{
    public required SideNames Sides { get; init; }

    public required SideCounts Leaders { get; init; }

    /// <summary>Of answers, edits and options: the same hash, the same reading.</summary>
    public required string InputsHash { get; init; }

    /// <summary>Released sentences may stand in it.</summary>
    public required bool ShowsSentences { get; init; }

    /// <summary>Findings, and the topics with people of both sides that cannot be told; in the order of questions and of the reveal.</summary>
    public required ImmutableArray<RoomCard> Cards { get; init; }

    /// <summary>All topics, in the order of the questions.</summary>
    public required ImmutableArray<RoomTopic> Topics { get; init; }

    /// <summary>Words of at least two people, most people first.</summary>
    public required ImmutableArray<RoomWord> Words { get; init; }

    /// <summary>Words of one person: counted, never shown.</summary>
    public required int HeardOnce { get; init; }

    /// <summary>The same words as a picture is laid out from.</summary>
    public required Cloud Cloud { get; init; }

    public required ImmutableArray<RoomForecast> Forecasts { get; init; }

    public required ImmutableArray<OwnershipCell> Ownership { get; init; }

    public required ImmutableArray<RoomPerception> Perception { get; init; }

    /// <summary>Sentences of all cards by what was decided, for the Desk.</summary>
    public required ImmutableArray<RoomQuote> Quotes { get; init; }

    /// <summary>By question: sentences that no topic holds, because nobody else said the like.</summary>
    public required ImmutableArray<RoomAlone> Alone { get; init; }

    public RoomCard? Card(string key) => Cards.FirstOrDefault(card => card.Key == key);

    public RoomTopic? Topic(string key) => Topics.FirstOrDefault(topic => topic.Key == key);

    public RoomQuote? Quote(string key) => Quotes.FirstOrDefault(quote => quote.Key == key);
}

/// <summary>One topic, for the facilitator to approve, rename, merge or split.</summary>
/// <param name="Key">Changes with the sentences in it and with its name.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="QuestionNumber">From 1.</param>
/// <param name="Name">Words people used, or the name it was given.</param>
/// <param name="Reading">The quadrant; of its card where the card says more.</param>
/// <param name="IsShown">It makes a card, so the facilitator approves it before the reveal.</param>
/// <param name="Leaders">People of each side in it.</param>
/// <param name="Answered">People of each side who answered the question.</param>
/// <param name="BusinessWords">Words of only the left side here.</param>
/// <param name="SharedWords">Words of both.</param>
/// <param name="ItWords">Words of only the right side here.</param>
/// <param name="Points">Keys of its sentences.</param>
public sealed record RoomTopic(
    string Key, string Question, int QuestionNumber, string Name, TopicReading Reading, bool IsShown, SideCounts Leaders, SideCounts Answered,
    ImmutableArray<string> BusinessWords, ImmutableArray<string> SharedWords, ImmutableArray<string> ItWords, ImmutableArray<string> Points);

/// <summary>Sentences of a question that no topic holds.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="QuestionText">Its words.</param>
/// <param name="Quotes">In no order that tells of their authors.</param>
public sealed record RoomAlone(string Question, string QuestionText, ImmutableArray<RoomQuote> Quotes);

/// <summary>A word of the cloud.</summary>
/// <param name="Key">Normal form.</param>
/// <param name="Text">As most people wrote it.</param>
/// <param name="Leaders">Who used it, by side.</param>
/// <param name="Whose">Whose word it is.</param>
/// <param name="SameAs">The other side's word for the same thing; empty if none was found.</param>
/// <param name="TwoMeanings">The sides mean different things by it.</param>
/// <param name="Quotes">The sentences it stands in, in no order that tells of their authors.</param>
/// <param name="IsLight">It stands in the question it answers, or is written of anything: that both sides write it shows nothing they share.</param>
public sealed record RoomWord(
    string Key, string Text, SideCounts Leaders, Whose Whose, string SameAs, bool TwoMeanings, ImmutableArray<RoomQuote> Quotes, bool IsLight)
{
    /// <summary>At least two on each side, of their own accord and in one meaning: one who says it too shows nothing of a side.</summary>
    public bool IsCommon => Math.Min(Leaders.Business, Leaders.It) >= 2 && !TwoMeanings && !IsLight;
}

/// <summary>What people expected of one question before anyone saw an answer.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="QuestionText">Its words.</param>
/// <param name="Counts">People of each side who expected each likeness, from very different on.</param>
/// <param name="Facilitator">The facilitator's own.</param>
/// <param name="Business">What the left side expects the other to say.</param>
/// <param name="It">What the right side expects the other to say.</param>
public sealed record RoomForecast(
    string Question, string QuestionText, ImmutableArray<LikenessCount> Counts, Likeness? Facilitator, ImmutableArray<RoomQuote> Business, ImmutableArray<RoomQuote> It)
{
    public SideCounts Said => new(Counts.Sum(count => count.Leaders.Business), Counts.Sum(count => count.Leaders.It));
}

public sealed record LikenessCount(Likeness Likeness, SideCounts Leaders);

/// <summary>Forecast against outcome of one question.</summary>
public sealed record RoomPerception(string QuestionText, PerceptionReading Reading);
