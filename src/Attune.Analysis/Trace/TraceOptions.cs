namespace Attune.Analysis;

/// <summary>Constants of tracing; chosen on public data by leaving whole topics out, flat around these values.</summary>
public sealed record TraceOptions
{
    public static TraceOptions Default { get; } = new();

    /// <summary>Themes compete for a point: this share of the mean of its best themes is taken off, so that a point that likes everything mentions nothing.</summary>
    public double Competition { get; init; } = 0.5;

    /// <summary>How many of a point's best themes make that mean.</summary>
    public int CompetingThemes { get; init; } = 3;

    /// <summary>A theme borrows from its best points: their words are how people say it (Rocchio's relevance feedback, 1971).</summary>
    public double Feedback { get; init; } = 0.2;

    /// <summary>How many points a theme borrows from.</summary>
    public int FeedbackPoints { get; init; } = 4;

    /// <summary>A side's presence is the mean over its best leaders: at most this many,</summary>
    public int PresenceLeaders { get; init; } = 8;

    /// <summary>and at most this share of the side.</summary>
    public double PresenceShare { get; init; } = 0.4;

    /// <summary>A side holds a theme when its best leaders stand above what as many draws of pure noise would reach, in noise units.</summary>
    public double Present { get; init; }

    /// <summary>Only one side holds it when the two also stand this far apart.</summary>
    public double OneSided { get; init; } = 0.6;

    /// <summary>
    /// From this certainty on a status is stated, below it "cannot tell, leans to". On public cases one-sided was right 76 times of 100 from here
    /// (95 from twice of it), below it 60.
    /// </summary>
    public double Certain { get; init; } = 0.3;

    /// <summary>A side with fewer leaders can never be told.</summary>
    public int FewestLeaders { get; init; } = 3;

    /// <summary>Prior: how many of the themes an answer mentions.</summary>
    public double MentionsPerPoint { get; init; } = 0.75;

    /// <summary>Logit of a mention = prior + <see cref="Intercept"/> + <see cref="Slope"/> x score in standard deviations.</summary>
    public double Intercept { get; init; } = -0.4;

    public double Slope { get; init; } = 1.25;

    /// <summary>From this probability on: "mentions it".</summary>
    public double Yes { get; init; } = 0.5;

    /// <summary>From this probability on a point may mention a theme of the strategy and is listed for people to judge.</summary>
    public double May { get; init; } = 0.3;

    /// <summary>Below this probability: "does not mention it". Between the two: cannot tell.</summary>
    public double No { get; init; } = 0.15;
}
