using Attune.Statistics.Sides;

namespace Attune.Analysis.Rounds;

/// <summary>When success can be judged, in order from early to late.</summary>
public enum Horizon
{
    GoLive,
    Quarter,
    Year,
    Years,
}

/// <summary>The kind of closed answer that stands beside an open one.</summary>
public enum AnchorKind
{
    /// <summary>The answer says when success can be judged: a <see cref="Analysis.Rounds.Horizon"/>.</summary>
    Horizon,

    /// <summary>The answer says who owns it: an <see cref="Analysis.Rounds.Owner"/>.</summary>
    Owner,

    /// <summary>The answer says what would be measured. It is free text, empty if nothing was named.</summary>
    Measure,

    /// <summary>The answer lies between fitting the company to the standard (1) and the system to the company (5).</summary>
    Standard,

    /// <summary>The answer says who will notice first. It is free text, empty if nobody was named.</summary>
    Noticed,

    /// <summary>The answer says how far the leader agrees with the item, from 1 (not at all) to 5 (fully).</summary>
    Rating,

    /// <summary>The answer is the place of the item in the leader's order, 1 for the first; the places of one leader's items differ, and may leave items out.</summary>
    Ranking,
}

/// <summary>A closed answer of one leader beside an open one.</summary>
/// <param name="Leader">The key of the leader.</param>
/// <param name="Side">The leader's side.</param>
/// <param name="Question">The id of the question.</param>
/// <param name="Kind">The kind of anchor.</param>
/// <param name="Value">The name of the enum member, the number from 1 to 5, or free text, depending on <paramref name="Kind"/>.</param>
/// <param name="Item">What the anchor is about, if a question has several (a process area, a part); else empty.</param>
public sealed record Anchor(string Leader, Side Side, string Question, AnchorKind Kind, string Value, string Item = "");
