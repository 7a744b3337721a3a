namespace Attune.Analysis;

/// <summary>How far leaders are enumerated, and what happens beyond.</summary>
public sealed record ResamplingOptions
{
    public static ResamplingOptions Default { get; } = new();

    /// <summary>Most assignments of leaders to the sides that a permutation test walks through.</summary>
    // Ten against ten leaders, 184 756 assignments, is well above the groups Attune is for and still answers at once.
    public int MostAssignments { get; init; } = 200_000;

    /// <summary>Most leaders of a side whose bootstrap is enumerated.</summary>
    // Up to five the resamples are few (126 different ones) and lumpy: drawing some of them would only add noise.
    public int MostLeadersEnumerated { get; init; } = 5;

    /// <summary>Random permutations or resamples where there are too many to enumerate.</summary>
    // With (b + 1) / (m + 1) the steps of an estimated p are then exactly .0001.
    public int Draws { get; init; } = 9_999;

    /// <summary>Share of the resamples inside an interval, between 0 and 1.</summary>
    public double Coverage { get; init; } = 0.95;

    /// <summary>Seed of every draw: same leaders, same options, same number.</summary>
    public int Seed { get; init; } = 1;
}
