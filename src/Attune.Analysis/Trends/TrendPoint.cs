using System.Collections.Immutable;
using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Trends;

/// <summary>One round of a trend.</summary>
/// <param name="Leaders">The people of each side who answered.</param>
/// <param name="Counts">The people of each side at each value, from the lowest; empty where values are not whole steps.</param>
/// <param name="Business">The mean of the side on the left with its interval; null if it has nobody, and for things without an order.</param>
/// <param name="It">The mean of the side on the right.</param>
/// <param name="Room">The mean of everybody; null for things without an order.</param>
/// <param name="Measure">What is followed, with its interval; null where it is undefined.</param>
public sealed record TrendPoint(SideCounts Leaders, ImmutableArray<SideCounts> Counts, Estimate? Business, Estimate? It, Estimate? Room, Estimate? Measure)
{
    public Estimate? On(Side side) => side == Side.Business ? Business : It;
}
