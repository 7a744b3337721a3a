using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Finds the points of a topic that may be opposite across the sides.</summary>
internal static class Opposition
{
    /// <param name="typical">Points of a topic, most typical first.</param>
    /// <param name="options">When the check speaks.</param>
    /// <returns>Pairs of a Business and an IT point, strongest first; all reasons of a pair in one.</returns>
    public static ImmutableArray<OppositePair> Between(IEnumerable<Point> typical, StanceOptions options)
    {
        var sides = typical.ToLookup(point => point.Side);
        var business = Read(sides[Side.Business], options);
        var it = Read(sides[Side.It], options);
        return [.. (from mine in business
                    from theirs in it
                    let reasons = StanceCheck.Of(mine.Text, theirs.Text, options)
                    where !reasons.IsEmpty
                    select new OppositePair(mine.Point.Index, theirs.Point.Index, reasons[0].First, reasons[0].Second, reasons[0].Rule, reasons[0].Confidence))
            .OrderByDescending(pair => pair.Confidence).ThenBy(pair => pair.BusinessPoint).ThenBy(pair => pair.ItPoint)];
    }

    /// <summary>So many leaders of a topic stand in a strong pair that its meaning must not be read off a cosine.</summary>
    public static bool Decides(ImmutableArray<OppositePair> pairs, ImmutableArray<Point> points, SideCounts leaders, StanceOptions options)
        => pairs.Where(pair => pair.Confidence == Confidence.High)
            .SelectMany(pair => new[] { points[pair.BusinessPoint].Leader, points[pair.ItPoint].Leader })
            .Distinct(StringComparer.Ordinal).Count() is > 0 and var opposed && opposed >= options.LeadersShare * leaders.Total;

    private static (Point Point, StanceText Text)[] Read(IEnumerable<Point> points, StanceOptions options)
        => [.. points.Take(options.PointsPerSide).Select(point => (point, new StanceText(point.Text)))];
}
