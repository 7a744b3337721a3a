using Attune.Statistics.Sides;

namespace Attune.Intake.Surveys;

/// <summary>One value of the column of the side.</summary>
/// <param name="Value">The value, as its first row writes it.</param>
/// <param name="Rows">On how many rows it stands.</param>
/// <param name="Side">The side that it is proposed for; null if there are more than two values and none is known.</param>
public sealed record SideValue(string Value, int Rows, Side? Side);
