namespace Attune.Analysis;

/// <summary>When the stance check speaks.</summary>
public sealed record StanceOptions
{
    public static StanceOptions Default { get; } = new();

    /// <summary>Two texts can only be opposite about the same thing: this share of the shorter one's subject words is in the other.</summary>
    public double Overlap { get; init; } = 0.5;

    /// <summary>From this share of common among all subject words the texts are near copies, and one "not" decides.</summary>
    public double NearCopy { get; init; } = 0.6;

    /// <summary>From this attitude on both sides, an opposite sign is a strong sign.</summary>
    public int ClearAttitude { get; init; } = 2;

    /// <summary>Points of each side that are checked in a topic: the most typical ones. All of them in any room of leaders.</summary>
    public int PointsPerSide { get; init; } = 40;

    /// <summary>A topic may hold opposites when at least this share of its leaders stands in such a pair: one odd pair in a crowd is chance.</summary>
    public double LeadersShare { get; init; } = 0.25;
}
