namespace Attune.Statistics.Resampling;

/// <summary>Up to which size the methods go through all permutations or resamples of the leaders, and how they draw random ones beyond it.</summary>
public sealed record ResamplingOptions
{
    /// <summary>The options that methods use when they are given none.</summary>
    public static ResamplingOptions Default { get; } = new();

    /// <summary>The largest number of assignments of leaders to sides that a permutation test tries one by one; 0 or more.</summary>
    // Ten leaders against ten have 184,756 assignments. That is more than a usual group has, and it still takes no noticeable time.
    public int MostAssignments { get; init; } = 200_000;

    /// <summary>The largest number of leaders on a side for which the bootstrap takes every resample; 0 or more.</summary>
    // Five leaders have only 126 different resamples. Drawing some of so few would only add noise.
    public int MostLeadersEnumerated { get; init; } = 5;

    /// <summary>The number of random permutations or resamples that are drawn where there are too many to take all; at least 1.</summary>
    // An estimated p-value is (b + 1) / (m + 1) of m draws, so that its steps are exactly .0001.
    public int Draws { get; init; } = 9_999;

    /// <summary>The share of the resamples that lies inside an interval, between 0 and 1.</summary>
    public double Coverage { get; init; } = 0.95;

    /// <summary>The seed of the random draws: the same leaders with the same options give the same result.</summary>
    public int Seed { get; init; } = 1;
}
