using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>When each side would judge success.</summary>
/// <param name="Counts">Leaders of each side by horizon, early to late; four entries.</param>
/// <param name="Test">Exact permutation of leaders over the difference of the mean horizon.</param>
/// <param name="Specific">Leaders of each side who name a measure, an owner or a date, of those who answered.</param>
public sealed record HorizonReading(ImmutableArray<HorizonCount> Counts, ExactP? Test, SpecificityCounts Specific)
{
    /// <param name="anchors">
    /// Anchors of one question. One horizon a leader; where several were given the last counts. A measure is named if its text is not
    /// blank, an owner if somebody is (not nobody, not don't know), a date if a horizon was chosen.
    /// </param>
    /// <param name="answered">Leaders of each side who answered the question.</param>
    /// <param name="options">How far to enumerate.</param>
    /// <returns>
    /// Counts of 0 where nobody chose. The test is two-sided over |mean of Business - mean of IT|, in steps of the horizon; null where a
    /// side chose none.
    /// </returns>
    /// <exception cref="ArgumentException">The value of a horizon or owner anchor is none of its names.</exception>
    public static HorizonReading Of(IEnumerable<Anchor> anchors, SideCounts answered, ResamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        Anchor[] given = [.. anchors];
        var chosen = AnchorValues.Horizons(given).ToArray();
        var counts = Enum.GetValues<Horizon>()
            .Select(horizon => new HorizonCount(horizon, SideCounts.Of(chosen.Where(one => one.Horizon == horizon).Select(one => one.Side))));
        double[] steps = [.. chosen.Select(one => (double)one.Horizon)];
        var test = Permutation.Of([.. chosen.Select(one => one.Side)], sides => Math.Abs(Means.Difference(steps, sides)), options);
        var specific = new SpecificityCounts(
            Leaders(given.Where(anchor => anchor.Kind == AnchorKind.Measure && !string.IsNullOrWhiteSpace(anchor.Value))),
            Leaders(given.Where(anchor => anchor.Kind == AnchorKind.Owner && AnchorValues.Value<Owner>(anchor) is not (Owner.Nobody or Owner.DontKnow))),
            SideCounts.Of(chosen.Select(one => one.Side)),
            answered);
        return new([.. counts], test, specific);
    }

    private static SideCounts Leaders(IEnumerable<Anchor> anchors)
        => SideCounts.Of(anchors.DistinctBy(anchor => anchor.Leader).Select(anchor => anchor.Side));
}

/// <summary>How many leaders of each side chose a horizon.</summary>
public readonly record struct HorizonCount(Horizon Horizon, SideCounts Leaders);

/// <summary>How many leaders of each side said what, who and when.</summary>
public readonly record struct SpecificityCounts(SideCounts Measure, SideCounts Owner, SideCounts Date, SideCounts Answered);
