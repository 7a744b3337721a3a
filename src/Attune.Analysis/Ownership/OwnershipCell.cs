using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Ownership;

/// <summary>What the two sides' expectations of one activity at one stage amount to.</summary>
public enum OwnershipState
{
    /// <summary>The expectations amount to none of the other states.</summary>
    Unclear,

    /// <summary>Both sides most often named the same owner, and at least three quarters of each side did.</summary>
    Agreed,

    /// <summary>Each side most often named itself.</summary>
    Collision,

    /// <summary>Each side most often named the other.</summary>
    HandOff,

    /// <summary>A side most often named nobody or a vendor, or did not know.</summary>
    Orphan,

    /// <summary>A side gave too few answers.</summary>
    CannotTell,
}

/// <summary>The number of leaders of each side who named an owner.</summary>
public sealed record OwnerCounts(Owner Owner, SideCounts Leaders);

/// <summary>What the two sides expect of one activity at one stage.</summary>
/// <param name="Activity">The activity as it was given.</param>
/// <param name="Stage">The stage.</param>
/// <param name="State">The state that the expectations amount to.</param>
/// <param name="Agreed">The owner whom both sides named; null if they do not agree.</param>
/// <param name="Counts">Every owner who was named at least once, in the order of the enum.</param>
/// <param name="Entropy">The entropy of the named owners over all leaders, in bits; 0 when all named the same one.</param>
public sealed record OwnershipCell(
    string Activity,
    Stage Stage,
    OwnershipState State,
    Owner? Agreed,
    System.Collections.Immutable.ImmutableArray<OwnerCounts> Counts,
    double Entropy);
