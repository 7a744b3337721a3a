namespace Attune.Analysis;

/// <summary>How alike the two sides' answers to a question are expected to be, or were found; ordered.</summary>
public enum Likeness
{
    VeryDifferent = 1,
    Different = 2,
    HalfAndHalf = 3,
    Alike = 4,
    NearlyTheSame = 5,
}

/// <summary>What one person expected before the reveal.</summary>
/// <param name="Leader">Key of the leader; empty for the facilitator.</param>
/// <param name="Side">The leader's side; null for the facilitator.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="Likeness">How similar the answers will be; null if not said.</param>
/// <param name="OtherSide">What the other side will say, in the person's words; empty if not said.</param>
/// <param name="OtherHorizon">The horizon the other side will choose; null if not said.</param>
public sealed record Forecast(
    string Leader, Side? Side, string Question, Likeness? Likeness, string OtherSide = "", Horizon? OtherHorizon = null);
