using Attune.Statistics.Resampling;

namespace Attune.Analysis.Trends;

/// <summary>The limits that decide what a change between two rounds amounts to.</summary>
public sealed record TrendOptions
{
    public static TrendOptions Default { get; } = new();

    /// <summary>The number of people of a side who have to be in both rounds before anything is said of a change.</summary>
    // Of two people, each knows the own answers and so the other's; it is the number of the gate for votes.
    public int LeastOfSide { get; init; } = 3;

    /// <summary>The largest probability with which chance may explain a change that is told.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>A change on a scale that surely lies below this many steps is none.</summary>
    // Half a step is what the mean of a side moves by if every second leader moves by one.
    public double StayedSteps { get; init; } = 0.5;

    /// <summary>The same for shares and for unlikeness, which lie between 0 and 1.</summary>
    public double StayedShare { get; init; } = 0.125;

    public ResamplingOptions Resampling { get; init; } = ResamplingOptions.Default;
}
