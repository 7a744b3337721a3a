namespace Attune.Analysis;

/// <summary>What the vocabulary of a question is read by.</summary>
public sealed record VocabularyOptions
{
    public static VocabularyOptions Default { get; } = new();

    /// <summary>Leaders who must have written a phrase: what one person strings together is that person's, not the room's.</summary>
    public int PhraseLeaders { get; init; } = 2;

    /// <summary>Stickiness (normalised pointwise mutual information) a phrase needs, -1 to 1. In a group of eight, two words of average use that two leaders happen to put side by side reach about .4.</summary>
    public double PhraseStickiness { get; init; } = 0.4;

    /// <summary>A part that more than this share of its leaders write only inside a longer term is told by the longer term.</summary>
    public double AbsorbedShare { get; init; } = 0.5;

    /// <summary>Weight of the prior of the log-odds, in leaders a term: one leader more or less never makes a word a side's own.</summary>
    public double PriorPerTerm { get; init; } = 1;

    /// <summary>Leaders of each side a topic needs before its vocabulary is judged: with one, a habit of speech is taken for a side's.</summary>
    public int LeadersPerSide { get; init; } = 2;

    /// <summary>From here a vocabulary is shared: the words both sides use weigh at least as much as half of all that two or more leaders use.</summary>
    public double SharedFrom { get; init; } = 0.5;

    /// <summary>Up to here it is not: three quarters of what two or more leaders use belongs to one side. Two leaders a side with one word in common and one word each of their own stand at .2.</summary>
    public double NotSharedTo { get; init; } = 0.25;

    /// <summary>Words two or more leaders use, before their overlap is a measure; below it one chance word decides.</summary>
    public int RepeatedWords { get; init; } = 2;

    /// <summary>Words a side must have said before having none in common is a finding and not silence.</summary>
    public int WordsPerSide { get; init; } = 4;

    /// <summary>A phrase that at least this share of each side's leaders uses in a topic is its shared name.</summary>
    public double NameShare { get; init; } = 0.75;

    /// <summary>Above this many leaders in a topic one of them moves a share by too little to be left out in turn.</summary>
    public int LeaveOneOutUpTo { get; init; } = 60;
}
