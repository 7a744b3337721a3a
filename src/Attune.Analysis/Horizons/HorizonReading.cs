using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Statistics.Estimates;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Horizons;

/// <summary>When each side would judge the success of what a question asks about.</summary>
/// <param name="Counts">The number of leaders of each side for each of the four horizons, from early to late.</param>
/// <param name="Test">The exact permutation test of the difference between the sides' mean horizons; null where a side chose none.</param>
/// <param name="Specific">The number of leaders of each side who named a measure, an owner or a date, and of those who answered.</param>
public sealed record HorizonReading(ImmutableArray<HorizonCount> Counts, ExactP? Test, SpecificityCounts Specific)
{
    /// <summary>What a success that stops at go-live leaves out; empty where it cannot be told.</summary>
    // A reading written before there was this field has none.
    public ImmutableArray<LeftOut> LeavesOut { get => field.IsDefault ? [] : field; init; } = [];

    /// <param name="anchors">
    /// The anchors of one question. If a leader gave several horizons, the last one counts. A measure counts as named if its text is not blank, an
    /// owner if it is somebody (neither nobody nor "don't know"), and a date if a horizon was chosen.
    /// </param>
    /// <param name="answered">The number of leaders of each side who answered the question.</param>
    /// <param name="options">How many permutations are tried at most; the default if null.</param>
    /// <returns>
    /// The reading; counts are 0 where nobody chose. The test is two-sided, on the absolute difference of the means in steps of the horizon.
    /// </returns>
    /// <exception cref="ArgumentException">The value of a horizon or owner anchor is none of its names.</exception>
    public static HorizonReading Read(IEnumerable<Anchor> anchors, SideCounts answered, ResamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        Anchor[] given = [.. anchors];
        var chosen = AnchorValues.Horizons(given).ToArray();
        var counts = Enum.GetValues<Horizon>()
            .Select(horizon => new HorizonCount(horizon, SideCounts.Count(chosen.Where(one => one.Horizon == horizon).Select(one => one.Side))));
        double[] steps = [.. chosen.Select(one => (double)one.Horizon)];
        var test = Permutation.Test([.. chosen.Select(one => one.Side)], sides => Math.Abs(SideMeans.Difference(steps, sides)), options);
        var specific = new SpecificityCounts(
            Leaders(given.Where(anchor => anchor.Kind == AnchorKind.Measure && !string.IsNullOrWhiteSpace(anchor.Value))),
            Leaders(given.Where(anchor => anchor.Kind == AnchorKind.Owner && AnchorValues.Value<Owner>(anchor) is not (Owner.Nobody or Owner.DontKnow))),
            SideCounts.Count(chosen.Select(one => one.Side)),
            answered);
        return new([.. counts], test, specific) { LeavesOut = LeftOut.Read(given) };
    }

    private static SideCounts Leaders(IEnumerable<Anchor> anchors)
        => SideCounts.Count(anchors.DistinctBy(anchor => anchor.Leader).Select(anchor => anchor.Side));
}

/// <summary>The number of leaders of each side who chose a horizon.</summary>
public readonly record struct HorizonCount(Horizon Horizon, SideCounts Leaders);

/// <summary>The number of leaders of each side who said what is measured, who owns it and when it is judged.</summary>
public readonly record struct SpecificityCounts(SideCounts Measure, SideCounts Owner, SideCounts Date, SideCounts Answered);
