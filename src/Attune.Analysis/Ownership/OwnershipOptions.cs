namespace Attune.Analysis.Ownership;

/// <summary>The limits that decide what the expectations of the sides amount to.</summary>
public sealed record OwnershipOptions
{
    public static OwnershipOptions Default { get; } = new();

    /// <summary>The share of each side that must name the same owner for the sides to agree.</summary>
    // It is the same share with which a statement passes: of four leaders one may differ, of three none.
    public double AgreedShare { get; init; } = 0.75;

    /// <summary>The smallest number of answers of a side.</summary>
    // A single leader is a person and not a side.
    public int LeastAnswers { get; init; } = 2;
}
