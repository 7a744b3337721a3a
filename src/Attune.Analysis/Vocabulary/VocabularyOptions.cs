namespace Attune.Analysis.Vocabulary;

/// <summary>The thresholds by which the vocabulary of a question is read.</summary>
public sealed record VocabularyOptions
{
    public static VocabularyOptions Default { get; } = new();

    /// <summary>The number of leaders who must have written a phrase. What only one person writes side by side is not a phrase of the room.</summary>
    public int PhraseLeaders { get; init; } = 2;

    /// <summary>
    /// How closely the words of a phrase must belong together (normalized pointwise mutual information, from -1 to 1). In a group of eight, two words
    /// of average use that two leaders happen to write side by side reach about .4.
    /// </summary>
    public double PhraseStickiness { get; init; } = 0.4;

    /// <summary>A term counts for a longer one if more than this share of its leaders write it only inside longer ones (see <see cref="CountsAcrossPhrases"/>).</summary>
    public double AbsorbedShare { get; init; } = 0.5;

    /// <summary>
    /// Whether as many have to write it inside one and the same longer term: "workflow" is the word of those who say "one workflow" and of those who say "efficient
    /// workflow". In a crowd, whose phrases hold verbs, "decides" would be what two answers share of which one says the owners and the other the board.
    /// </summary>
    public bool CountsAcrossPhrases { get; init; } = true;

    /// <summary>
    /// The weight of the prior of the log-odds, in leaders for each term. It is so large that one leader more or less never decides whether a word
    /// belongs to a side.
    /// </summary>
    public double PriorPerTerm { get; init; } = 1;

    /// <summary>
    /// The number of leaders of each side that a topic needs before its vocabulary is judged. With one leader, a habit of speech would be taken for
    /// that of a side.
    /// </summary>
    public int LeadersPerSide { get; init; } = 2;

    /// <summary>
    /// The overlap from which a vocabulary is shared: the words that both sides use weigh at least half as much as all words of two or more leaders.
    /// </summary>
    public double SharedFrom { get; init; } = 0.5;

    /// <summary>
    /// The overlap up to which a vocabulary is not shared: three quarters of the words of two or more leaders belong to one side. Two leaders a side
    /// with one word in common and one word each of their own have an overlap of .2.
    /// </summary>
    public double NotSharedTo { get; init; } = 0.25;

    /// <summary>The number of words of two or more leaders that it takes to judge their overlap; with fewer, one chance word would decide.</summary>
    public int RepeatedWords { get; init; } = 2;

    /// <summary>
    /// The number of words that a side must have said before it is a finding, and not only silence, that the sides have none in common.
    /// </summary>
    public int WordsPerSide { get; init; } = 4;

    /// <summary>
    /// Whether a verb ends a phrase (<see cref="GluedWords"/>): what a room reads are things and no halves of sentences. In a crowd, "board decides" is one of
    /// the few things by which sentences of other words become one topic.
    /// </summary>
    public bool VerbsEndPhrases { get; init; } = true;

    /// <summary>
    /// Whether words that are spelled wrong count for those that were meant (<see cref="VocabularyReading.Spellings"/>). In a crowd one slip more or less changes
    /// no count that is shown.
    /// </summary>
    public bool ReadsMisspellings { get; init; } = true;

    /// <summary>A phrase that at least this share of the leaders of each side use in a topic is its shared name.</summary>
    public double NameShare { get; init; } = 0.75;

    /// <summary>
    /// The number of leaders in a topic above which they are not left out in turn, because one of so many changes a share too little.
    /// </summary>
    public int LeaveOneOutUpTo { get; init; } = 60;
}
