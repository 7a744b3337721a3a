using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Points of one question that speak about the same thing.</summary>
/// <param name="Index">Place among the topics of the question, from 0; most leaders first.</param>
/// <param name="Label">Words people used that set this topic apart (c-TF-IDF), most telling first; at most three, none where no word may be shown.</param>
/// <param name="Points">Places of its points among the points of the question; the most typical first.</param>
/// <param name="Leaders">Leaders of each side with at least one point in it.</param>
/// <param name="Vocabulary">Is the vocabulary shared?</param>
/// <param name="Meaning">Is the meaning shared?</param>
/// <param name="Reading">The quadrant.</param>
/// <param name="BusinessWords">Terms that only Business used here, most leaders first.</param>
/// <param name="SharedWords">Terms that both sides used here, most leaders first.</param>
/// <param name="ItWords">Terms that only IT used here, most leaders first.</param>
/// <param name="Opposites">Pairs of points of the two sides that may be opposite, with the words that fired the check.</param>
/// <param name="DependsOnOnePerson">The reading changes when one leader, whoever it is, is left out.</param>
public sealed record Topic(
    int Index,
    ImmutableArray<string> Label,
    ImmutableArray<int> Points,
    SideCounts Leaders,
    VocabularyAxis Vocabulary,
    MeaningAxis Meaning,
    TopicReading Reading,
    ImmutableArray<string> BusinessWords,
    ImmutableArray<string> SharedWords,
    ImmutableArray<string> ItWords,
    ImmutableArray<OppositePair> Opposites,
    bool DependsOnOnePerson);

/// <summary>How much the rule that fired is worth: actors and a "not" in a near copy are high, antonyms and numbers low.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>Two points that may be opposite. Never asserted; the room decides.</summary>
/// <param name="BusinessPoint">Place of the point of the side at the left.</param>
/// <param name="ItPoint">Place of the point of the side at the right.</param>
/// <param name="BusinessWord">The words of the Business point that fired the rule.</param>
/// <param name="ItWord">The words of the IT point that fired the rule.</param>
/// <param name="Rule">The rule that fired.</param>
/// <param name="Confidence">How much the rule is worth.</param>
public sealed record OppositePair(int BusinessPoint, int ItPoint, string BusinessWord, string ItWord, StanceRule Rule, Confidence Confidence);
