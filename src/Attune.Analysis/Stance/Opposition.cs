using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Stance;

/// <summary>Finds points of the two sides in a topic that may be opposite.</summary>
internal static class Opposition
{
    /// <param name="typical">The points of the topic, the most typical first, with their texts as they are read.</param>
    /// <param name="options">The thresholds of the check.</param>
    /// <returns>Pairs of a Business point and an IT point, the strongest first. All reasons for a pair are joined in one.</returns>
    public static ImmutableArray<OppositePair> Between(IEnumerable<(Point Point, string Text)> typical, StanceOptions options)
    {
        var sides = typical.ToLookup(said => said.Point.Side);
        // What many say in the same words is read once, and weighed once against the same words.
        var texts = new Dictionary<string, StanceText>(StringComparer.Ordinal);
        var weighed = new Dictionary<(StanceText, StanceText), ImmutableArray<StanceReason>>();
        var business = Read(sides[Side.Business]);
        var it = Read(sides[Side.It]);
        return [.. (from mine in business
                    from theirs in it
                    let reasons = Weigh(mine.Text, theirs.Text)
                    where !reasons.IsEmpty
                    select new OppositePair(mine.Point.Index, theirs.Point.Index, reasons[0].First, reasons[0].Second, reasons[0].Rule, reasons[0].Confidence))
            .OrderByDescending(pair => pair.Confidence).ThenBy(pair => pair.BusinessPoint).ThenBy(pair => pair.ItPoint)];

        (Point Point, StanceText Text)[] Read(IEnumerable<(Point Point, string Text)> said)
            => [.. said.Take(options.PointsPerSide).Select(one => (one.Point, CollectionsMarshal.GetValueRefOrAddDefault(texts, one.Text, out _) ??= new(one.Text)))];

        ImmutableArray<StanceReason> Weigh(StanceText mine, StanceText theirs)
        {
            ref var reasons = ref CollectionsMarshal.GetValueRefOrAddDefault(weighed, (mine, theirs), out var known);
            return known ? reasons : reasons = StanceCheck.Weigh(mine, theirs, options);
        }
    }

    /// <summary>
    /// Says whether so many leaders of a topic have a point in a strong pair that closeness of the vectors must not be read as shared meaning.
    /// </summary>
    public static bool Decides(ImmutableArray<OppositePair> pairs, ImmutableArray<Point> points, SideCounts leaders, StanceOptions options)
        => pairs.Where(pair => pair.Confidence == Confidence.High)
            .SelectMany(pair => new[] { points[pair.BusinessPoint].Leader, points[pair.ItPoint].Leader })
            .Distinct(StringComparer.Ordinal).Count() is > 0 and var opposed && opposed >= options.LeadersShare * leaders.Total;
}
