namespace Attune.Analysis;

/// <summary>Thresholds of the meaning axis.</summary>
public sealed record MeaningOptions
{
    public static MeaningOptions Default { get; } = new();

    /// <summary>
    /// Shared when the lower end of the nearness between the sides is above this, in standard deviations of the question's pairs. Two to four
    /// leaders a side who made one coded point of real answers reach it about half the time, sides who made two different points 5 to 13 times of 100.
    /// </summary>
    public double SharedAbove { get; init; } = -0.2;

    /// <summary>Not shared when the upper end stays below this: half of the different points do, 2 to 9 of 100 of the same ones,</summary>
    public double NotSharedBelow { get; init; } = 0.1;

    /// <summary>and when the sides are this much closer within themselves than to each other, in cosine.</summary>
    public double ApartBelow { get; init; } = -0.10;

    /// <summary>
    /// The verdict reads this central share of the bootstrap over leaders. Four fifths, not 95 %: the text only proposes and the room decides,
    /// and with two to five leaders a side a 95 % interval hardly ever leaves "cannot tell".
    /// </summary>
    public ResamplingOptions Interval { get; init; } = new() { Coverage = 0.80, Draws = 999, MostAssignments = 20_000 };

    /// <summary>Above this many leaders in a topic the interval comes from the jackknife: resampling would cost much and change nothing.</summary>
    public int ResampleUpTo { get; init; } = 24;

    /// <summary>Leaders of each side that are needed to compare: with one there is no "within the side".</summary>
    public int FewestPerSide { get; init; } = 2;
}
