using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Trends;

/// <summary>What became of something between two rounds.</summary>
public enum TrendMove
{
    CannotTell,

    /// <summary>It fell: of a distance, the sides moved towards each other.</summary>
    Less,

    /// <summary>It rose: of a distance, the sides moved apart.</summary>
    More,

    /// <summary>It surely changed by no more than is called none.</summary>
    Stayed,
}

/// <summary>Why a change cannot be told.</summary>
public enum TrendDoubt
{
    None,

    /// <summary>Of a side too few people answered both times.</summary>
    TooFew,

    /// <summary>So few people changed their answers that chance explains any change of them.</summary>
    TooFewChanged,

    /// <summary>Chance explains the change, and it may be a real one all the same.</summary>
    Chance,
}

/// <summary>The change between two rounds, of the people who answered both times.</summary>
/// <param name="Move">What became of it.</param>
/// <param name="Doubt">Why it cannot be told.</param>
/// <param name="Change">Later less earlier, with its interval; null where too few people answered both times.</param>
/// <param name="Test">The test of the change with the smallest p that so many changed answers could reach; null where there is no change to test.</param>
/// <param name="Both">The people of each side who answered both times.</param>
public sealed record TrendChange(TrendMove Move, TrendDoubt Doubt, Estimate? Change, ExactP? Test, SideCounts Both);
