using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>When each side would judge success.</summary>
/// <param name="Counts">Leaders of each side by horizon, early to late; four entries.</param>
/// <param name="Test">Exact permutation of leaders over the difference of the mean horizon.</param>
/// <param name="Specific">Leaders of each side who name a measure, an owner or a date, of those who answered.</param>
public sealed record HorizonReading(ImmutableArray<HorizonCount> Counts, ExactP? Test, SpecificityCounts Specific);

/// <summary>How many leaders of each side chose a horizon.</summary>
public readonly record struct HorizonCount(Horizon Horizon, SideCounts Leaders);

/// <summary>How many leaders of each side said what, who and when.</summary>
public readonly record struct SpecificityCounts(SideCounts Measure, SideCounts Owner, SideCounts Date, SideCounts Answered);
