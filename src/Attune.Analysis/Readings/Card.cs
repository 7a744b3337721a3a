using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>What kind of finding a card holds; in the order of the reveal.</summary>
public enum CardKind
{
    CommonGround,
    HiddenAgreement,
    FalseAgreement,
    OpenGap,
    Ownership,
    Perception,
}

/// <summary>Why the card was made; decides its prompt for the conversation.</summary>
public enum CardReason
{
    /// <summary>A topic's two axes.</summary>
    Quadrant,

    /// <summary>One word of both sides that stands in different company on each.</summary>
    SameWordTwoMeanings,

    /// <summary>Two words, one of each side, that stand for the same thing.</summary>
    DifferentWordsSameThing,

    /// <summary>Points of the two sides may be opposite: the stance check fired.</summary>
    MayBeOpposite,

    /// <summary>Only one side spoke of it, with at least two leaders.</summary>
    OnlyOneSide,

    /// <summary>One word of both sides whose users chose different horizons.</summary>
    Anchors,

    /// <summary>Both sides chose the same end of the scale, and each has a word of its own for it.</summary>
    SameAnchors,

    /// <summary>The two sides chose opposite ends of the scale.</summary>
    OppositeAnchors,

    /// <summary>Each side has an answer of its own to the same thing, which the other side does not speak of.</summary>
    TwoAnswers,
}

/// <summary>One finding about one question.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Reason">Why it was made.</param>
/// <param name="Topic">Place of the topic it is about; null for a finding about a term alone.</param>
/// <param name="BusinessTerm">The term on the Business side, as written; empty if the card is about a topic.</param>
/// <param name="ItTerm">The term on the IT side; equal to <paramref name="BusinessTerm"/> for one word with two meanings.</param>
/// <param name="Leaders">Leaders of each side behind it.</param>
/// <param name="BusinessPoints">Places of the points to quote for Business, most typical first.</param>
/// <param name="ItPoints">Places of the points to quote for IT, most typical first.</param>
/// <param name="Test">Strength of the evidence, with its floor; null where no exact test applies.</param>
/// <param name="DependsOnOnePerson">The finding goes away when one leader is left out.</param>
public sealed record Card(
    CardKind Kind,
    CardReason Reason,
    int? Topic,
    string BusinessTerm,
    string ItTerm,
    SideCounts Leaders,
    ImmutableArray<int> BusinessPoints,
    ImmutableArray<int> ItPoints,
    ExactP? Test,
    bool DependsOnOnePerson)
{
    /// <summary>One word that stands on both sides.</summary>
    public bool IsOneWord => BusinessTerm.Length > 0 && BusinessTerm == ItTerm;

    /// <summary>A word of each side.</summary>
    public bool IsTwoWords => BusinessTerm.Length > 0 && ItTerm.Length > 0 && BusinessTerm != ItTerm;
}
