namespace Attune.Analysis.Matters;

/// <summary>
/// The constants of the reading of matters. They were tuned on the five planted programs of tests/Attune.Encoding.Tests/Fixtures/planted and on nothing else.
/// Nearness is in standard deviations above the mean pair of the question (z).
/// </summary>
public sealed record MatterOptions
{
    public static MatterOptions Default { get; } = new();

    /// <summary>The smallest mean nearness in sense with which two groups of points are one matter, in z. From .8 to 1.4 little changes.</summary>
    public double Cut { get; init; } = 1.2;

    /// <summary>
    /// How much nearness in words counts where topics are formed, in z, beside 1 for nearness in sense: in short notes the word itself is the topic. Measured on
    /// public answers with sentence encoders that had seen none of them, and with one that had (docs/quality.md).
    /// </summary>
    public double WordsBeside { get; init; } = .45;

    /// <summary>The smallest mean of both together with which two groups of points become one topic, in z.</summary>
    public double SubjectCut { get; init; } = 1.4;

    /// <summary>Two sentences say the same in nearly the same words if they share this part of the shorter one's content words (and at least two).</summary>
    public double SharedToTell { get; init; } = .5;

    /// <summary>The largest part of such pairs that may show a cue of opposition where an agreement is told.</summary>
    public double OpposedToTell { get; init; } = .2;

    /// <summary>The part of a side's leaders in a matter who have to say the same before an agreement is told; in a room two always are more.</summary>
    public double PartToTell { get; init; } = .25;

    /// <summary>The number of leaders a side needs before anything is said of it.</summary>
    public int FewestLeaders { get; init; } = 2;

    /// <summary>The number of leaders a one-sided topic needs before a gap is told.</summary>
    public int LeadersOfAGap { get; init; } = 3;

    /// <summary>A gap is told only where no point of the other side lies as near as this to the topic, in z.</summary>
    public double Quiet { get; init; } = 1;

    /// <summary>The largest number of questions asked about one question of the round.</summary>
    public int AsksShown { get; init; } = 5;

    /// <summary>The number of likely questions whose rank is computed; it only bounds the work in large rounds.</summary>
    public int AsksRanked { get; init; } = 400;

    /// <summary>
    /// What the number of leaders concerned counts in the rank of a question: its logarithm times this, in log-odds. From .3 to .6 the questions of the
    /// planted programs hit more plants than without; from 1 on, gaps of few leaders are not asked any more.
    /// </summary>
    public double WeightOfLeaders { get; init; } = .4;

    /// <summary>What closed answers that agree or stand apart add to the rank of a question, in log-odds.</summary>
    public double WeightOfAnchors { get; init; } = .3;

    /// <summary>A question starts from two sentences of one side that lie at least this near to each other, in z.</summary>
    public double NearToAsk { get; init; } = .3;

    /// <summary>The number of nearest partners that each sentence may start a question with; it only bounds the work in large rounds.</summary>
    public int PartnersOfAPoint { get; init; } = 8;

    /// <summary>The number of nearest sentences of the other side that are looked at.</summary>
    public int NearestThere { get; init; } = 15;

    /// <summary>The number of pairs of them that are compared.</summary>
    public int PairsThere { get; init; } = 8;

    /// <summary>How much it counts, where sentences are looked for on the other side, that the two lie near each other.</summary>
    public double TogetherThere { get; init; } = .25;

    /// <summary>A question that is less likely than this, from 0 to 1, is not asked.</summary>
    public double LeastLikely { get; init; } = .4;

    /// <summary>Two questions whose sentences lie nearer than this to each other, in z, are one.</summary>
    public double SameAsk { get; init; } = .7;

    /// <summary>A question asks for a contradiction if this part of the pairs across the sides shows a cue of opposition.</summary>
    public double OpposedToAsk { get; init; } = .5;

    /// <summary>
    /// Points whose vectors have at least this cosine before centering are one matter: on the planted programs the median is .81 for common ground, .60 for
    /// contradictions and one word with two meanings, .46 for hidden agreements.
    /// </summary>
    public double NearCopy { get; init; } = .75;

    /// <summary>What one z is in cosine before centering, for near copies.</summary>
    public double CosineOfAZ { get; init; } = .1;

    /// <summary>
    /// A gap is told only where no point of the other side has a cosine before centering of this much above the mean pair of the question. Told gaps of the
    /// planted programs have .06 to .13, "private spreadsheets" against "shadow IT" .23.
    /// </summary>
    public double QuietCosine { get; init; } = .15;

    /// <summary>The largest part of the points of a question with which one matter pulls the center.</summary>
    public double LargestPull { get; init; } = .15;

    /// <summary>A sentence with less than this many content words says too little to be near a theme by sense alone.</summary>
    public int ThinBelow { get; init; } = 3;

    /// <summary>A sentence that shares at least half of a theme's content words, and two, mentions it from this cosine on, centered on all points.</summary>
    public double MentionsInWords { get; init; } = .25;

    /// <summary>A sentence that shares one content word with a theme mentions it from this cosine on.</summary>
    public double MentionsInSense { get; init; } = .55;

    /// <summary>A sentence that shares at least a third of a theme's content words perhaps mentions it from this cosine on.</summary>
    public double PerhapsInWords { get; init; } = .25;

    /// <summary>A sentence that shares no word with a theme perhaps mentions it from this cosine on.</summary>
    public double PerhapsInSense { get; init; } = .5;

    /// <summary>
    /// A sentence that shares no word with what somebody predicted perhaps says it from this cosine on. It is lower than for a theme, because "not found" would
    /// tell a leader that the other side did not say it. Set on tests/Attune.Encoding.Tests/Fixtures/predictions.tsv.
    /// </summary>
    public double PredictedInSense { get; init; } = .35;
}
