using System.Collections.Immutable;
using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>What has moved away from what was agreed, as far as answers say so.</summary>
public enum TextDriftKind
{
    /// <summary>An agreed word is used with another meaning.</summary>
    Meaning,

    /// <summary>A decision is contradicted.</summary>
    Decision,

    /// <summary>Success is judged at go-live again.</summary>
    Horizon,
}

/// <summary>A point of a reading.</summary>
/// <param name="Question">The place of the question in the reading.</param>
/// <param name="Point">The place of the point in the question.</param>
public readonly record struct PointAt(int Question, int Point);

/// <summary>Something that was agreed and that new answers have moved away from.</summary>
/// <param name="Kind">What has moved.</param>
/// <param name="Key">The key of the agreed word or decision; the id of the question of a horizon.</param>
/// <param name="Points">The sentences that say so, in the order of the reading; empty for a horizon.</param>
/// <param name="Leaders">The number of leaders of each side on whom it rests.</param>
public sealed record TextDrift(TextDriftKind Kind, string Key, ImmutableArray<PointAt> Points, SideCounts Leaders)
{
    /// <summary>For a horizon, the leaders who judged later and judge at go-live now, the other way, and all who chose in both rounds.</summary>
    public HorizonSlide? Slide { get; init; }
}

/// <summary>How the same leaders moved to go-live and away from it between two rounds.</summary>
/// <param name="To">Who judged later before and judges at go-live now.</param>
/// <param name="From">Who judged at go-live before and judges later now.</param>
/// <param name="Both">All who chose in both rounds.</param>
/// <param name="Side">The side that slid; null if it is the room.</param>
/// <param name="Test">The exact test of McNemar over those who moved, on that side or in the room.</param>
public sealed record HorizonSlide(SideCounts To, SideCounts From, SideCounts Both, Side? Side, ExactP Test);
