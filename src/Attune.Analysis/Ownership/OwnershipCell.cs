namespace Attune.Analysis;

/// <summary>What the two sides' expectations of one activity at one stage amount to.</summary>
public enum OwnershipState
{
    /// <summary>Neither of the others.</summary>
    Unclear,

    /// <summary>Same answer most often, and at least three quarters on each side.</summary>
    Agreed,

    /// <summary>Each side says itself.</summary>
    Collision,

    /// <summary>Each side names the other.</summary>
    HandOff,

    /// <summary>A side says nobody, a vendor, or does not know.</summary>
    Orphan,

    /// <summary>Too few answers on a side.</summary>
    CannotTell,
}

/// <summary>How often each side named each owner.</summary>
public sealed record OwnerCounts(Owner Owner, SideCounts Leaders);

/// <summary>One activity at one stage.</summary>
/// <param name="Activity">The activity as given.</param>
/// <param name="Stage">The stage.</param>
/// <param name="State">What the expectations amount to.</param>
/// <param name="Agreed">The owner both sides named; null unless agreed.</param>
/// <param name="Counts">Every owner named at least once, in the order of the enum.</param>
/// <param name="Entropy">Entropy of the owners named, in bits, over all leaders; 0 when all name one.</param>
public sealed record OwnershipCell(
    string Activity,
    Stage Stage,
    OwnershipState State,
    Owner? Agreed,
    System.Collections.Immutable.ImmutableArray<OwnerCounts> Counts,
    double Entropy);
