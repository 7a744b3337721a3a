using Attune.Analysis.Verdicts;
using Attune.Statistics.Sides;

namespace Attune.Decks.Contents;

/// <summary>One finding with its sentences, as far as they may be shown.</summary>
/// <param name="Reading">What it is, after the leaders' own judgment.</param>
/// <param name="Name">What it is about.</param>
/// <param name="IsWord">It is about one word that both sides use.</param>
/// <param name="Question">The number of its question; null for a word that was asked about afterwards.</param>
/// <param name="IsJudged">The leaders judged it themselves.</param>
/// <param name="Business">What the side on the left said.</param>
/// <param name="It">What the side on the right said.</param>
/// <param name="Votes">How the room voted on it, each in a line.</param>
public sealed record DeckCard(TopicReading Reading, string Name, bool IsWord, int? Question, bool IsJudged, DeckVoice Business, DeckVoice It, ImmutableArray<string> Votes)
{
    public DeckVoice On(Side side) => side == Side.Business ? Business : It;
}

/// <summary>What one side said of a finding.</summary>
/// <param name="Phrase">What it calls the thing; empty if it says nothing of it.</param>
/// <param name="Heard">How many said it, such as "3 of 4".</param>
/// <param name="Sentences">The sentences that may be shown, the most telling first.</param>
/// <param name="Instead">What stands where there is no sentence.</param>
public sealed record DeckVoice(string Phrase, string Heard, ImmutableArray<DeckSentence> Sentences, string Instead);

/// <summary>A sentence that may be shown.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Beside">What is said beside it, such as that it was added later; may be empty.</param>
public sealed record DeckSentence(string Text, string Beside = "")
{
    // Log lines and debuggers print records, and the words must never appear there.
    public override string ToString() => "(a sentence)";
}
