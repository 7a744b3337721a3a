namespace Attune.Analysis;

/// <summary>When the sides' expectations amount to something.</summary>
public sealed record OwnershipOptions
{
    public static OwnershipOptions Default { get; } = new();

    /// <summary>Share of each side that must name the same owner to agree.</summary>
    // The same three quarters that pass a statement: of four leaders one may differ, of three none.
    public double AgreedShare { get; init; } = 0.75;

    /// <summary>Fewest answers of a side.</summary>
    // One leader is a person, not a side.
    public int LeastAnswers { get; init; } = 2;
}
