using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Attune.Analysis.Sureness;
using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>The kind of finding that a card holds, in the order of the reveal.</summary>
public enum CardKind
{
    CommonGround,
    HiddenAgreement,
    FalseAgreement,

    /// <summary>The sides speak of one thing and want the opposite.</summary>
    Contradiction,

    OpenGap,
    Ownership,
    Perception,
}

/// <summary>The reason why a card was made, which decides its prompt for the conversation.</summary>
public enum CardReason
{
    /// <summary>The two axes of a topic give its quadrant.</summary>
    Quadrant,

    /// <summary>Both sides use one word, and it stands in different company on each side.</summary>
    SameWordTwoMeanings,

    /// <summary>Two words, one of each side, mean the same.</summary>
    DifferentWordsSameThing,

    /// <summary>The stance check found points of the two sides that may be opposite.</summary>
    MayBeOpposite,

    /// <summary>Only one side spoke of the topic, with at least two leaders.</summary>
    OnlyOneSide,

    /// <summary>Both sides use one word, and its users chose different horizons.</summary>
    Anchors,

    /// <summary>Both sides chose the same end of the scale, and each has a word of its own for it.</summary>
    SameAnchors,

    /// <summary>The two sides chose opposite ends of the scale.</summary>
    OppositeAnchors,

    /// <summary>Each side has an answer of its own to the same thing, of which the other side does not speak.</summary>
    TwoAnswers,

    /// <summary>Leaders of both sides say the same in nearly the same words.</summary>
    SameWords,

    /// <summary>A person settled a question about sentences of both sides.</summary>
    Settled,
}

/// <summary>One finding about one question.</summary>
/// <param name="Kind">The kind of finding.</param>
/// <param name="Reason">The reason why it was made.</param>
/// <param name="Topic">The place of the topic it is about; null for a finding about a term alone.</param>
/// <param name="BusinessTerm">The term on the Business side, as written; empty if the card is about a topic.</param>
/// <param name="ItTerm">The term on the IT side; equal to <paramref name="BusinessTerm"/> for one word with two meanings.</param>
/// <param name="Leaders">The number of leaders of each side on whom the finding rests.</param>
/// <param name="BusinessPoints">The places of the points that are quoted for Business, the most typical first.</param>
/// <param name="ItPoints">The places of the points that are quoted for IT, the most typical first.</param>
/// <param name="Test">The strength of the evidence, with the smallest p-value possible; null where no exact test applies.</param>
/// <param name="DependsOnOnePerson">Whether the finding goes away when one leader is left out.</param>
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
    /// <summary>For a gap, the places of the points of the silent side that come nearest to it, the nearest first; else empty.</summary>
    // A reading written before there was this field has none.
    public ImmutableArray<int> Nearest { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>How sure those are who say it, and the others; null if it cannot be told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CardSureness? Sureness { get; init; }

    /// <summary>Whether the card is about one word that both sides use.</summary>
    public bool IsOneWord => BusinessTerm.Length > 0 && BusinessTerm == ItTerm;

    /// <summary>Whether the card is about two words, one of each side.</summary>
    public bool IsTwoWords => BusinessTerm.Length > 0 && ItTerm.Length > 0 && BusinessTerm != ItTerm;
}
