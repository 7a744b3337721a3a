namespace Attune.Analysis;

/// <summary>When a finding becomes a card.</summary>
public sealed record CardOptions
{
    public static CardOptions Default { get; } = new();

    /// <summary>
    /// A topic of one side only is a card when silence of the other side would happen by chance at most this often (Fisher's exact test).
    /// Four against four: three speak and nobody answers, p = .14. Two who speak prove nothing.
    /// </summary>
    public double OneSidedChance { get; init; } = 0.15;

    /// <summary>
    /// The same with more than <see cref="SmallGroup"/> leaders: real groups differ in emphasis about as often as chance,
    /// and many topics give chance many tries.
    /// </summary>
    public double OneSidedChanceOfMany { get; init; } = 0.01;

    public int SmallGroup { get; init; } = 12;

    /// <summary>Leaders of each side who must use a word before it can have two meanings.</summary>
    public int LeadersPerWord { get; init; } = 2;

    /// <summary>Words both sides use that are looked at for two meanings: those of most leaders, which a room will recognise.</summary>
    public int MostWords { get; init; } = 40;

    /// <summary>Horizon anchors of a word's users that differ this clearly say the two sides mean two things (exact permutation).</summary>
    public double AnchorsDiffer { get; init; } = 0.10;

    /// <summary>Without anchors, a word's users must keep apart as clearly as chance seldom brings it about: many words give chance many tries.</summary>
    public double WordApart { get; init; } = 0.10;

    /// <summary>A side stands at one end of a scale when at least this share of its leaders does; the share at which a statement passes, too.</summary>
    public double SideShare { get; init; } = 0.75;

    /// <summary>Up to this many leaders in a topic, each is left out in turn to see whether the reading depends on one.</summary>
    public int LeaveOneOutUpTo { get; init; } = 16;

    /// <summary>Quotes a card keeps for each side; all others are found through its topic or term.</summary>
    public int Quotes { get; init; } = 6;
}
