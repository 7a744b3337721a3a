using System.Text.Json.Serialization;
using Attune.Analysis.Cascades;
using Attune.Analysis.Rounds;

namespace Attune.Domain.Cascades;

/// <summary>What the people of teams are counted by.</summary>
public enum CountedKind
{
    /// <summary>A closed answer.</summary>
    Anchor,

    /// <summary>Something that several leaders spoke of.</summary>
    Topic,

    /// <summary>Something that one leader wrote, which is shown to nobody but that leader.</summary>
    Alone,

    /// <summary>A statement that passed.</summary>
    Statement,
    Decision,

    /// <summary>The agreed meaning of a word.</summary>
    Meaning,
}

/// <summary>One thing by which people are counted: each is counted under exactly one of its values.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">How it is named where it may be shown; empty for a closed answer, which the question names, and for what one leader wrote.</param>
/// <param name="Values">The values: those of the closed answer, or the names of <see cref="Carried"/>.</param>
public sealed record CountedItem(CountedKind Kind, string Label, ImmutableArray<string> Values)
{
    /// <summary>The closed answer; null for what is read in words.</summary>
    public AnchorKind? Anchor { get; init; }

    /// <summary>What the closed answer is about, if the question asks it of several things.</summary>
    public string About { get; init; } = "";

    /// <summary>The keys of the leaders' sentences of which it is made, by which a leader finds the own ones.</summary>
    public ImmutableArray<string> Sentences { get; init; } = [];

    /// <summary>The values of what is read in words, at the places of their numbers.</summary>
    public static ImmutableArray<string> OfWords { get; } = [.. Enum.GetNames<Carried>()];

    /// <summary>It was agreed, and not only said.</summary>
    [JsonIgnore]
    public bool IsAgreed => Kind is CountedKind.Statement or CountedKind.Decision or CountedKind.Meaning;

    /// <summary>Its values stand in an order, so that a middle one can be told.</summary>
    [JsonIgnore]
    public bool IsOrdered => Anchor is AnchorKind.Horizon or AnchorKind.Standard or AnchorKind.Rating or AnchorKind.Ranking;
}

/// <summary>Things by which the same people are counted: those who gave a closed answer, or who wrote something to a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="InWords">Whether it is what was written; else it is one closed answer.</param>
/// <param name="Items">What is counted.</param>
public sealed record CountedScope(string Question, bool InWords, ImmutableArray<CountedItem> Items)
{
    /// <summary>The same thing has the same key in every cascade.</summary>
    [JsonIgnore]
    public string Key => InWords ? Question : $"{Question}|{Items[0].Anchor}|{Items[0].About}";
}
