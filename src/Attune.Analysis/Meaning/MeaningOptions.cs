namespace Attune.Analysis;

/// <summary>Thresholds of the meaning axis.</summary>
public sealed record MeaningOptions
{
    public static MeaningOptions Default { get; } = new();

    /// <summary>
    /// Between-side similarity may fall this far short of within-side similarity and the meaning still counts as shared.
    /// Random halves of real answers about one coded point (so: truly the same meaning) seldom fall further.
    /// </summary>
    public double SharedAbove { get; init; } = -0.10;

    /// <summary>
    /// The verdict reads this central share of the bootstrap over leaders. Four fifths, not 95 %: the text only proposes and the room decides,
    /// and with two to five leaders a side a 95 % interval hardly ever leaves "cannot tell". Random halves were called different at neither.
    /// </summary>
    public ResamplingOptions Interval { get; init; } = new() { Coverage = 0.80, Draws = 999 };

    /// <summary>Above this many leaders in a topic the interval comes from the jackknife: resampling would cost much and change nothing.</summary>
    public int ResampleUpTo { get; init; } = 60;

    /// <summary>Leaders of each side that are needed to compare: with one there is no "within the side".</summary>
    public int FewestPerSide { get; init; } = 2;
}
