namespace Attune.Analysis;

/// <summary>Constants of finding topics.</summary>
public sealed record TopicOptions
{
    public static TopicOptions Default { get; } = new();

    /// <summary>
    /// Points join while their mean similarity stays this many standard deviations above the mean of all pairs of the question:
    /// thresholds do not carry from one question to the next, this does.
    /// </summary>
    public double CutDeviations { get; init; } = 1.25;

    /// <summary>
    /// Near copies always join. Where most points are about one or two things, most pairs are alike, and mean plus deviations would lie above all of them.
    /// </summary>
    public double CutAtMost { get; init; } = 0.5;

    /// <summary>
    /// Two points with the same rare phrase are this many standard deviations more similar (less for a common one, by its idf): what several leaders call "data quality" is one subject,
    /// whatever else their sentences hold.
    /// </summary>
    public double PhraseDeviations { get; init; } = 1.0;

    /// <summary>
    /// Phrases hold topics together up to this many points, the answers of a room of leaders. In larger groups two points share a phrase by
    /// chance, and topics that are none join.
    /// </summary>
    public int PhrasesUpTo { get; init; } = 40;

    /// <summary>A topic is on both sides when the smaller side has at least this share of the larger side's leaders.</summary>
    public double SharedShare { get; init; } = 0.25;

    /// <summary>A topic has at least this many points.</summary>
    public int FewestPoints { get; init; } = 2;

    /// <summary>Up to this many points every pair is compared (quadratic in time and memory); above, an even sample is grouped and the rest joins it.</summary>
    public int CompareAllUpTo { get; init; } = 2000;
}
