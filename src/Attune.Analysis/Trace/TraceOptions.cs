namespace Attune.Analysis.Trace;

/// <summary>
/// The constants of tracing. They were chosen on public data by leaving whole topics out, and results hardly change near these values.
/// </summary>
public sealed record TraceOptions
{
    public static TraceOptions Default { get; } = new();

    /// <summary>For a room, whose encoder tells the points of a theme better from others, and in which every two points can be compared.</summary>
    public static TraceOptions Room { get; } = new() { Company = 0.35, Feedback = 0.15, PresenceShare = 0.3, OneSided = 0.4 };

    /// <summary>
    /// Themes compete for a point: this share of the mean of its best themes is subtracted, so that a point that is close to every theme mentions
    /// none.
    /// </summary>
    public double Competition { get; init; } = 0.5;

    /// <summary>The number of best themes of a point over which that mean is taken.</summary>
    public int CompetingThemes { get; init; } = 3;

    /// <summary>
    /// How much a theme borrows from its best points, whose words show how people speak of it (Rocchio's relevance feedback, 1971).
    /// </summary>
    public double Feedback { get; init; } = 0.2;

    /// <summary>The number of points from which a theme borrows.</summary>
    public int FeedbackPoints { get; init; } = 4;

    /// <summary>
    /// How much of the score of a point comes from the points most like it, which say the same in other words. 0 for a crowd, where it would take a comparison of
    /// all with all.
    /// </summary>
    public double Company { get; init; }

    /// <summary>The number of points most like a point that it listens to.</summary>
    public int CompanyPoints { get; init; } = 6;

    /// <summary>The presence of a theme on a side is the mean over the side's best leaders: at most this many of them.</summary>
    public int PresenceLeaders { get; init; } = 8;

    /// <summary>The largest share of a side that these best leaders may be.</summary>
    public double PresenceShare { get; init; } = 0.4;

    /// <summary>
    /// A side holds a theme if its best leaders are this far above what equally many draws of pure noise would reach, in standard deviations of the
    /// noise.
    /// </summary>
    public double Present { get; init; }

    /// <summary>Only one side holds a theme if the two sides are also this far apart.</summary>
    public double OneSided { get; init; } = 0.6;

    /// <summary>
    /// From this certainty on the status is stated; below it is "cannot tell, leans to". On public cases a one-sided status was right 76 times in 100
    /// from this value on, 95 times from twice the value on, and 60 times below it.
    /// </summary>
    public double Certain { get; init; } = 0.3;

    /// <summary>The number of leaders without which the status of a side cannot be told.</summary>
    public int FewestLeaders { get; init; } = 3;

    /// <summary>The number of themes that a point is expected to mention before its words are known.</summary>
    public double MentionsPerPoint { get; init; } = 0.75;

    /// <summary>
    /// The constant term of the probability: its logit is the prior plus this plus <see cref="Slope"/> times the score in standard deviations.
    /// </summary>
    public double Intercept { get; init; } = -0.4;

    public double Slope { get; init; } = 1.25;

    /// <summary>The probability from which a point is said to mention a theme.</summary>
    public double Yes { get; init; } = 0.5;

    /// <summary>The probability from which a point may mention a theme of the strategy and is listed so that people can judge.</summary>
    public double May { get; init; } = 0.3;

    /// <summary>The probability below which a point is said not to mention a theme. Between this and <see cref="Yes"/> it cannot be told.</summary>
    public double No { get; init; } = 0.15;
}
