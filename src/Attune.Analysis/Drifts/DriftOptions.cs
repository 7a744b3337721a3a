namespace Attune.Analysis.Drifts;

/// <summary>
/// The thresholds of drift, on the side of silence: a false alarm costs the room its trust in every later one, and a drift that is missed comes back in the next
/// round. Nearness is in standard deviations over all points of the round, so that no threshold carries over from one agreed text to another.
/// </summary>
public sealed record DriftOptions
{
    public static DriftOptions Default { get; } = new();

    /// <summary>One leader who uses a word in another way or goes another way is a person, two are a drift; and of one nobody may be told.</summary>
    public int FewestLeaders { get; init; } = 2;

    /// <summary>A use is another meaning only if it comes no nearer to the agreed one than this above the average point of the round.</summary>
    public double AwayFromMeaning { get; init; } = 1.25;

    /// <summary>All uses together have to lie so near to what any point of the round says about the agreed meaning, which is nothing.</summary>
    public double AwayTogether { get; init; } = 0.9;

    /// <summary>Where nobody says what is meant by the word, the uses together must not even come as near as the average point.</summary>
    public double AwayUnexplained { get; init; } = -0.2;

    /// <summary>A use with fewer content words beside the word says too little of what is meant.</summary>
    public int FewestWords { get; init; } = 5;

    /// <summary>An answer speaks of a decision from this nearness on.</summary>
    public double SpeaksOfDecision { get; init; } = 1.2;

    /// <summary>Two decisions are this much alike to an answer where it may speak of either.</summary>
    public double NearlyAsNear { get; init; } = 0.3;

    /// <summary>Every content word that a decision and an answer share, and that few other answers hold, brings them so much nearer.</summary>
    public double SharedWord { get; init; } = 0.5;

    /// <summary>A word in more than this share of the answers is a word of the question.</summary>
    public double CommonWord { get; init; } = 0.2;

    /// <summary>A horizon has slid back if so many leaders moved to go-live and nobody of them moved away.</summary>
    public int FewestSlid { get; init; } = 3;

    /// <summary>
    /// The largest p of the two-sided exact test over those who moved to or from go-live. Three of three reach .25, which is the smallest p that a side of three can
    /// reach; less would make every small side blind, and so the largest part of the side has to have moved, too.
    /// </summary>
    public double LargestP { get; init; } = 0.25;

    /// <summary>Vectors of fewer points have no spread to speak of.</summary>
    public int FewestPoints { get; init; } = 8;
}
