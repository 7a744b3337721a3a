namespace Attune.Analysis;

/// <summary>When success can be judged; ordered from early to late.</summary>
public enum Horizon
{
    GoLive,
    Quarter,
    Year,
    Years,
}

/// <summary>Which closed answer stands beside an open one.</summary>
public enum AnchorKind
{
    /// <summary>When it can be judged: a <see cref="Analysis.Horizon"/>.</summary>
    Horizon,

    /// <summary>Who owns it: an <see cref="Analysis.Owner"/>.</summary>
    Owner,

    /// <summary>What would be measured: free text, empty if none was named.</summary>
    Measure,

    /// <summary>Fit the company to the standard (1) or the system to the company (5).</summary>
    Standard,

    /// <summary>Who will notice first: free text, empty if nobody was named.</summary>
    Noticed,
}

/// <summary>The closed answer of one leader beside an open one.</summary>
/// <param name="Leader">Key of the leader.</param>
/// <param name="Side">The leader's side.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="Kind">Which anchor.</param>
/// <param name="Value">Name of the enum member, the number 1 to 5, or free text, as <paramref name="Kind"/> says.</param>
/// <param name="Item">What the anchor is about where a question has several (a process area, a part); else empty.</param>
public sealed record Anchor(string Leader, Side Side, string Question, AnchorKind Kind, string Value, string Item = "");
