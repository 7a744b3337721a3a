using Attune.Analysis.Asking;
using Attune.Analysis.Readings;
using Attune.Analysis.Sureness;
using Attune.Analysis.Verdicts;
using Attune.Domain.Judging;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>A finding that the leaders judged, and what it is by their judgement.</summary>
public sealed record JudgedCard(RoomCard Card, TopicReading Reading);

/// <summary>One finding as the room sees it: counts by side and released sentences.</summary>
public sealed record RoomCard
{
    /// <summary>The key stays the same as long as the finding rests on the same sentences, however it is read.</summary>
    public required string Key { get; init; }

    /// <summary>The reading of the analysis. The room may still judge a topic on which the analysis cannot tell.</summary>
    public required TopicReading Reading { get; init; }

    /// <summary>Why there is a card; null for one on which the analysis only asks.</summary>
    public required CardReason? Reason { get; init; }

    /// <summary>The id of the question.</summary>
    public required string Question { get; init; }

    public required string QuestionText { get; init; }

    /// <summary>The key of the topic; empty for a finding about words alone.</summary>
    public required string Topic { get; init; }

    /// <summary>The name of the topic: a clause of a sentence that is shown, words that people used, or the name that the facilitator gave.</summary>
    public required string Name { get; init; }

    /// <summary>The word of the side on the left; empty if the card is about a topic.</summary>
    public required string BusinessTerm { get; init; }

    public required string ItTerm { get; init; }

    public required SideCounts Leaders { get; init; }

    public required SideCounts Answered { get; init; }

    public required ImmutableArray<RoomQuote> Business { get; init; }

    public required ImmutableArray<RoomQuote> It { get; init; }

    public required ImmutableArray<string> BusinessWords { get; init; }

    public required ImmutableArray<string> SharedWords { get; init; }

    public required ImmutableArray<string> ItWords { get; init; }

    public required Verdict Vocabulary { get; init; }

    public required bool DependsOnOnePerson { get; init; }

    public ExactP? Test { get; init; }

    /// <summary>How sure those are who say it, and the others; null if it cannot be told.</summary>
    public CardSureness? Sureness { get; init; }

    /// <summary>The name in words that several people used, or the one that it was given: it is no part of a sentence, so it may be kept. May be empty.</summary>
    public required string Words { get; init; }

    /// <summary>The words by which the card is called where it has no term: words that several people used, the most telling first.</summary>
    public required ImmutableArray<string> KeyWords { get; init; }

    /// <summary>What the analysis asks about the sentences of the card; null for a card that it tells.</summary>
    public RoomAsk? Asked { get; init; }

    /// <summary>For a gap, the sentences of the silent side that come nearest to it, the nearest first; else empty.</summary>
    public ImmutableArray<RoomQuote> Nearest { get; init; } = [];

    /// <summary>The question of a blind vote on the card.</summary>
    public AskKind JudgedBy => (Asked, Reading, Reason) switch
    {
        ({ Kind: var kind }, _, _) => kind,
        (_, TopicReading.Contradiction, _) => AskKind.Contradiction,
        (_, TopicReading.FalseAgreement, CardReason.Settled) => AskKind.OneWord,
        _ => AskKind.Same,
    };

    /// <summary>The leaders were asked what its word means to them: it stands on their own explanations.</summary>
    public bool IsProbed => Probe.IsProbe(Question);

    /// <summary>The card stands on a few sentences of both sides, which are shown face to face.</summary>
    public bool IsFaceToFace => Asked is not null || Reading == TopicReading.Contradiction;

    /// <summary>The room can judge it: there is a released sentence on each side, or one word that all of them use.</summary>
    public bool CanBeJudged => IsOneWord || ShowsBothSides;

    /// <summary>A sentence of each side is released.</summary>
    public bool ShowsBothSides => Business.Any(quote => quote.Text is not null) && It.Any(quote => quote.Text is not null);

    /// <summary>The origin of a statement that comes from the card: it holds the card's key and no word of it.</summary>
    public StatementOrigin Origin => new(Question, RoomView.KindOf(Reading), Key);

    /// <summary>The card is called by this word, or by words in which it stands.</summary>
    public bool IsAbout(string word)
        => new[] { BusinessTerm, ItTerm, Name, Words }.Concat(KeyWords).Any(called => called.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The card stands on exactly these sentences.</summary>
    public bool StandsOn(IEnumerable<string> quotes) => Business.Concat(It).Select(quote => quote.Key).ToHashSet(StringComparer.Ordinal).SetEquals(quotes);

    public ImmutableArray<RoomQuote> Quotes(Side side) => side == Side.Business ? Business : It;

    public RoomQuote? Quote(string key) => Business.Concat(It).FirstOrDefault(quote => quote.Key == key);

    /// <summary>What the side calls it: its own word, or the words that only this side used.</summary>
    public string Phrase(Side side)
    {
        var (term, own) = side == Side.Business ? (BusinessTerm, BusinessWords) : (ItTerm, ItWords);
        return term.Length > 0 ? term : own.FirstOrDefault() ?? SharedWords.FirstOrDefault() ?? Words;
    }

    /// <summary>The card is about one word that both sides use.</summary>
    public bool IsOneWord => BusinessTerm.Length > 0 && BusinessTerm == ItTerm;

    /// <summary>The card is about two words, one of each side.</summary>
    public bool IsTwoWords => BusinessTerm.Length > 0 && ItTerm.Length > 0 && BusinessTerm != ItTerm;

    /// <summary>The reading with the leaders' own judgement in place of the model's, over which it takes precedence.</summary>
    public TopicReading Judged(PairJudgement? judgement)
    {
        if (judgement is null || judgement.Verdict == Verdict.CannotTell) { return judgement is null ? Reading : TopicReading.CannotTell; }
        if (Asked is not null || Reason == CardReason.Settled || Reading == TopicReading.Contradiction) { return JudgedOn(judgement.Verdict == Verdict.Shared); }
        var words = Vocabulary != Verdict.CannotTell ? Vocabulary
            : Reading is TopicReading.CommonGround or TopicReading.FalseAgreement || SharedWords.Length > 0 ? Verdict.Shared : Verdict.NotShared;
        return new TopicPosition(words, judgement.Verdict).Read();
    }

    // A few sentences: their words say which agreement it is, and one shared word is enough for two meanings of it.
    private TopicReading JudgedOn(bool same) => (same, JudgedBy) switch
    {
        (true, _) => Vocabulary == Verdict.Shared ? TopicReading.CommonGround : TopicReading.HiddenAgreement,
        (false, AskKind.Contradiction) => TopicReading.Contradiction,
        (false, AskKind.OneWord) => TopicReading.FalseAgreement,
        _ => SharedWords.IsEmpty ? TopicReading.OpenGap : TopicReading.FalseAgreement,
    };
}
