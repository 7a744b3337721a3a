using Attune.Statistics.Resampling;

namespace Attune.Analysis.Meaning;

/// <summary>The thresholds of the meaning axis.</summary>
public sealed record MeaningOptions
{
    public static MeaningOptions Default { get; } = new();

    /// <summary>
    /// The meaning is shared if the lower end of the nearness between the sides is above this value, in standard deviations of the pairs of the
    /// question. In real answers that people had coded, two to four leaders a side who made the same point reach it about half the time, and sides
    /// who made two different points 5 to 13 times in 100.
    /// </summary>
    public double SharedAbove { get; init; } = -0.2;

    /// <summary>
    /// The meaning may be not shared if the upper end of the nearness is below this value. Half of the different points stay below it, and 2 to 9 in
    /// 100 of the same ones. <see cref="ApartBelow"/> must hold as well.
    /// </summary>
    public double NotSharedBelow { get; init; } = 0.1;

    /// <summary>
    /// The meaning is not shared only if the closeness, a difference of cosines, is below this value: the leaders must also be closer to their own
    /// side than to the other.
    /// </summary>
    public double ApartBelow { get; init; } = -0.10;

    /// <summary>
    /// How the bootstrap over leaders is done. Its interval covers four fifths and not 95 %, because the text only proposes a verdict and the room
    /// decides; with two to five leaders a side, a 95 % interval would nearly always mean "cannot tell".
    /// </summary>
    public ResamplingOptions Interval { get; init; } = new() { Coverage = 0.80, Draws = 999, MostAssignments = 3_500 };

    /// <summary>
    /// How the bootstrap is done for questions with more than <see cref="CrowdFrom"/> leaders. They have many topics, and a rough interval is enough
    /// for each.
    /// </summary>
    public ResamplingOptions CrowdInterval { get; init; } = new() { Coverage = 0.80, Draws = 299, MostAssignments = 1_000, MostLeadersEnumerated = 3 };

    /// <summary>The number of leaders of a question above which <see cref="CrowdInterval"/> is used. No room of leaders is so large.</summary>
    public int CrowdFrom { get; init; } = 40;

    /// <summary>
    /// The number of leaders in a topic above which the interval comes from the jackknife, because resampling would take long and give about the
    /// same.
    /// </summary>
    public int ResampleUpTo { get; init; } = 24;

    /// <summary>The number of leaders that each side needs for a comparison. With one leader there are no pairs within a side.</summary>
    public int FewestPerSide { get; init; } = 2;
}
