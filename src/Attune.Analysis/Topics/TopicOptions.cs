namespace Attune.Analysis.Topics;

/// <summary>The constants of finding topics.</summary>
public sealed record TopicOptions
{
    public static TopicOptions Default { get; } = new();

    /// <summary>
    /// Groups of points are joined as long as their mean similarity is this many standard deviations above the mean of all pairs of the question. A
    /// fixed similarity would not carry over from one question to the next.
    /// </summary>
    public double CutDeviations { get; init; } = 1.25;

    /// <summary>
    /// Points that are at least this similar are always joined. If most points are about one or two things, most pairs are alike, and the mean plus
    /// deviations would lie above all of them.
    /// </summary>
    public double CutAtMost { get; init; } = 0.5;

    /// <summary>
    /// Two points with the same rare phrase become this many standard deviations more similar, and fewer for a common phrase (by its idf). What
    /// several leaders call "data quality" is one subject, whatever else their sentences hold.
    /// </summary>
    public double PhraseDeviations { get; init; } = 1.0;

    /// <summary>
    /// The number of points up to which phrases hold topics together; the answers of a room of leaders have no more. In larger groups two points may
    /// share a phrase by chance, and unrelated points would be joined.
    /// </summary>
    public int PhrasesUpTo { get; init; } = 40;

    /// <summary>A topic is on both sides if the smaller number of leaders is at least this share of the larger one.</summary>
    public double SharedShare { get; init; } = 0.3;

    /// <summary>The smallest number of points of a topic.</summary>
    public int FewestPoints { get; init; } = 2;

    /// <summary>
    /// The number of points up to which every pair is compared, which takes quadratic time and memory. Of more points an even sample is grouped, and
    /// the others join its groups.
    /// </summary>
    public int CompareAllUpTo { get; init; } = 2000;
}
