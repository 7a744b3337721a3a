using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Stance;

/// <summary>Finds points of the two sides in a topic that may be opposite.</summary>
internal static class Opposition
{
    /// <param name="typical">The points of the topic, the most typical first.</param>
    /// <param name="options">The thresholds of the check.</param>
    /// <returns>Pairs of a Business point and an IT point, the strongest first. All reasons for a pair are joined in one.</returns>
    public static ImmutableArray<OppositePair> Between(IEnumerable<Point> typical, StanceOptions options)
    {
        var sides = typical.ToLookup(point => point.Side);
        var business = Read(sides[Side.Business], options);
        var it = Read(sides[Side.It], options);
        return [.. (from mine in business
                    from theirs in it
                    let reasons = StanceCheck.Weigh(mine.Text, theirs.Text, options)
                    where !reasons.IsEmpty
                    select new OppositePair(mine.Point.Index, theirs.Point.Index, reasons[0].First, reasons[0].Second, reasons[0].Rule, reasons[0].Confidence))
            .OrderByDescending(pair => pair.Confidence).ThenBy(pair => pair.BusinessPoint).ThenBy(pair => pair.ItPoint)];
    }

    /// <summary>
    /// Says whether so many leaders of a topic have a point in a strong pair that closeness of the vectors must not be read as shared meaning.
    /// </summary>
    public static bool Decides(ImmutableArray<OppositePair> pairs, ImmutableArray<Point> points, SideCounts leaders, StanceOptions options)
        => pairs.Where(pair => pair.Confidence == Confidence.High)
            .SelectMany(pair => new[] { points[pair.BusinessPoint].Leader, points[pair.ItPoint].Leader })
            .Distinct(StringComparer.Ordinal).Count() is > 0 and var opposed && opposed >= options.LeadersShare * leaders.Total;

    private static (Point Point, StanceText Text)[] Read(IEnumerable<Point> points, StanceOptions options)
        => [.. points.Take(options.PointsPerSide).Select(point => (point, new StanceText(point.AsRead())))];
}
