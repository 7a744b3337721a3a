using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Horizons;

/// <summary>What a success that stops at go-live leaves out: a side that would not look any more when the other side's measures can be read.</summary>
/// <param name="Side">The side that mostly judges success at go-live.</param>
/// <param name="AtGoLive">The number of its leaders who chose go-live, at least 2.</param>
/// <param name="Chose">The number of its leaders who chose a horizon.</param>
/// <param name="MeasuredLater">The number of leaders of the other side who named a measure and judge it after go-live, at least 2.</param>
public sealed record LeftOut(Side Side, int AtGoLive, int Chose, int MeasuredLater)
{
    // One leader is a person and not a side.
    private const int LeastLeaders = 2;

    /// <summary>
    /// Says for which sides something is left out: at least half of the leaders who chose a horizon chose go-live, and leaders of the other side named a
    /// measure that they would read later. A side mostly at go-live against a side without a measure leaves out nothing that anybody named.
    /// </summary>
    /// <param name="anchors">The anchors of one question. If a leader gave several horizons, the last one counts.</param>
    /// <returns>At most one for each side, Business first; empty where it cannot be told.</returns>
    /// <exception cref="ArgumentException">The value of a horizon anchor is none of its names.</exception>
    public static ImmutableArray<LeftOut> Read(IEnumerable<Anchor> anchors)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        Anchor[] given = [.. anchors];
        var chosen = AnchorValues.Horizons(given).ToArray();
        var measuring = given.Where(anchor => anchor.Kind == AnchorKind.Measure && !string.IsNullOrWhiteSpace(anchor.Value)).Select(anchor => anchor.Leader).ToHashSet(StringComparer.Ordinal);
        return [.. from side in Enum.GetValues<Side>()
                   let own = chosen.Where(one => one.Side == side).ToArray()
                   let early = own.Count(one => one.Horizon == Horizon.GoLive)
                   let later = chosen.Count(one => one.Side != side && one.Horizon > Horizon.GoLive && measuring.Contains(one.Leader))
                   where early >= LeastLeaders && 2 * early >= own.Length && later >= LeastLeaders
                   select new LeftOut(side, early, own.Length, later)];
    }
}
