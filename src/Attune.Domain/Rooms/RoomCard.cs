namespace Attune.Domain;

/// <summary>One finding as the room sees it: counts by side and released sentences.</summary>
public sealed record RoomCard
{
    /// <summary>The same as long as the finding stands on the same sentences, whatever it is read as.</summary>
    public required string Key { get; init; }

    /// <summary>As the analysis reads it; a topic that cannot be told may still be judged by the room.</summary>
    public required TopicReading Reading { get; init; }

    /// <summary>Null for a topic the analysis makes nothing of.</summary>
    public required CardReason? Reason { get; init; }

    /// <summary>Id of the question.</summary>
    public required string Question { get; init; }

    public required string QuestionText { get; init; }

    /// <summary>Key of the topic it is about; empty for a finding about a word alone.</summary>
    public required string Topic { get; init; }

    /// <summary>Words people used, or the name the facilitator gave.</summary>
    public required string Name { get; init; }

    /// <summary>The word of the side at the left; empty if the card is about a topic.</summary>
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

    public ImmutableArray<RoomQuote> Quotes(Side side) => side == Side.Business ? Business : It;

    public RoomQuote? Quote(string key) => Business.Concat(It).FirstOrDefault(quote => quote.Key == key);

    /// <summary>What the side calls it: its word, or the words only it used.</summary>
    public string Phrase(Side side)
    {
        var (term, own) = side == Side.Business ? (BusinessTerm, BusinessWords) : (ItTerm, ItWords);
        return term.Length > 0 ? term : own.FirstOrDefault() ?? SharedWords.FirstOrDefault() ?? Name;
    }

    /// <summary>One word that stands on both sides.</summary>
    public bool IsOneWord => BusinessTerm.Length > 0 && BusinessTerm == ItTerm;

    /// <summary>A word of each side.</summary>
    public bool IsTwoWords => BusinessTerm.Length > 0 && ItTerm.Length > 0 && BusinessTerm != ItTerm;

    /// <summary>The reading with the leaders' own judgement in place of the model's: theirs goes first.</summary>
    public TopicReading Judged(PairJudgement? judgement)
    {
        if (judgement is null || judgement.Verdict == Verdict.CannotTell) { return judgement is null ? Reading : TopicReading.CannotTell; }
        var words = Vocabulary != Verdict.CannotTell ? Vocabulary
            : Reading is TopicReading.CommonGround or TopicReading.FalseAgreement || SharedWords.Length > 0 ? Verdict.Shared : Verdict.NotShared;
        return new TopicPosition(words, judgement.Verdict).Read();
    }
}
