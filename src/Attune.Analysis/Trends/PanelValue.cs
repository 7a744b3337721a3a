using Attune.Statistics.Sides;

namespace Attune.Analysis.Trends;

/// <summary>What one person said of one thing in one round.</summary>
/// <param name="Person">The key of the person, the same in every round.</param>
/// <param name="Side">The person's side in that round.</param>
/// <param name="Value">The step of the scale, or the number of the thing that was chosen.</param>
public readonly record struct PanelValue(string Person, Side Side, double Value);
