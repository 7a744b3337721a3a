using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Attune.Analysis.Positions;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Asking;

/// <summary>A question for the room or the Desk about what is likely and not certain.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="BusinessPoints">The places of one or two Business points of different leaders, the nearest to the other side first.</param>
/// <param name="ItPoints">The places of one or two IT points of different leaders, the nearest to the other side first.</param>
/// <param name="Term">The word, as written, that is asked about; empty except for <see cref="AskKind.OneWord"/>.</param>
/// <param name="Cues">The cues of opposition between the sentences shown; empty where there is none.</param>
/// <param name="Leaders">The leaders of each side who said something as near as these sentences; the answer depends on them.</param>
/// <param name="Likelihood">The likelihood, from 0 to 1, that the sentences belong together. Questions stand in the order of a rank that weighs it with how many leaders the answer concerns.</param>
public sealed record Ask(
    AskKind Kind,
    ImmutableArray<int> BusinessPoints,
    ImmutableArray<int> ItPoints,
    string Term,
    ImmutableArray<PositionCue> Cues,
    SideCounts Leaders,
    double Likelihood)
{
    /// <summary>
    /// What the closed answers of these leaders say beside their sentences: they strengthen a question and never make one. Empty where they say nothing.
    /// </summary>
    public ImmutableArray<AnchorSign> Anchors { get; init; } = [];

    /// <summary>What a judge outside of the analysis proposes; null if none was asked or it has no opinion. It is not written where it is null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AskProposal? Proposal { get; init; }
}
