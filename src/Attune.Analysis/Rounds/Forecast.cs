using Attune.Statistics.Sides;

namespace Attune.Analysis.Rounds;

/// <summary>How alike the answers of the two sides to a question are expected to be, or were found to be, in rising order.</summary>
public enum Likeness
{
    VeryDifferent = 1,
    Different = 2,
    HalfAndHalf = 3,
    Alike = 4,
    NearlyTheSame = 5,
}

/// <summary>What one person expected before the reveal.</summary>
/// <param name="Leader">The key of the leader; empty for the facilitator.</param>
/// <param name="Side">The leader's side; null for the facilitator.</param>
/// <param name="Question">The id of the question.</param>
/// <param name="Likeness">How alike the answers will be; null if the person did not say.</param>
/// <param name="OtherSide">What the other side will say, in the person's words; empty if the person did not say.</param>
/// <param name="OtherHorizon">The horizon that the other side will choose; null if the person did not say.</param>
public sealed record Forecast(
    string Leader, Side? Side, string Question, Likeness? Likeness, string OtherSide = "", Horizon? OtherHorizon = null);
