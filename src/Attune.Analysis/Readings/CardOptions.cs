namespace Attune.Analysis.Readings;

/// <summary>The thresholds that decide when a finding becomes a card.</summary>
public sealed record CardOptions
{
    public static CardOptions Default { get; } = new();

    /// <summary>
    /// A topic of one side is a card if the other side would be silent by chance at most this often (the exact test of Fisher). If three of four
    /// speak and none of the other four, p is .14. Two who speak prove nothing.
    /// </summary>
    public double OneSidedChance { get; init; } = 0.15;

    /// <summary>
    /// The same threshold for more than <see cref="SmallGroup"/> leaders. The sides of real groups differ in emphasis about as often as chance makes
    /// them, and many topics give chance many tries.
    /// </summary>
    public double OneSidedChanceOfMany { get; init; } = 0.01;

    public int SmallGroup { get; init; } = 12;

    /// <summary>The number of leaders of each side who must use a word before it can have two meanings.</summary>
    public int LeadersPerWord { get; init; } = 2;

    /// <summary>
    /// The number of shared words that are checked for two meanings. They are the words of most leaders, which a room will recognize.
    /// </summary>
    public int MostWords { get; init; } = 40;

    /// <summary>
    /// The largest p-value (exact permutation test) with which the horizons of a word's users say that the two sides mean two things.
    /// </summary>
    public double AnchorsDiffer { get; init; } = 0.10;

    /// <summary>
    /// The largest p-value with which a word without anchors has two meanings. It is small because many words give chance many tries.
    /// </summary>
    public double WordApart { get; init; } = 0.10;

    /// <summary>
    /// The share of a side's leaders that must be at one end of a scale for the side to stand there. It is also the share with which a statement
    /// passes.
    /// </summary>
    public double SideShare { get; init; } = 0.75;

    /// <summary>Up to this many leaders in a topic, each is left out in turn to see whether the reading depends on one person.</summary>
    public int LeaveOneOutUpTo { get; init; } = 12;

    /// <summary>The number of quotes that a card keeps for each side. All others are found through its topic or term.</summary>
    public int Quotes { get; init; } = 6;
}
