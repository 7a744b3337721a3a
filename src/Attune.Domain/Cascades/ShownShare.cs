using System.Text.Json.Serialization;
using Attune.Domain.Teams;
using Attune.Statistics.Exact;

namespace Attune.Domain.Cascades;

/// <summary>Which part of people a share is.</summary>
public enum SharePart
{
    /// <summary>Nobody or next to nobody; which of the two is not told.</summary>
    HardlyAnybody,
    Some,

    /// <summary>All or nearly all; which of the two is not told, so that nobody's answer is known from everybody's.</summary>
    NearlyAll,
}

/// <summary>A share of people as it may be shown: in steps, with the interval in which it lies for more people like these.</summary>
/// <param name="Part">Which part it is.</param>
/// <param name="Percent">The share in steps.</param>
/// <param name="Low">The lower end of the interval of Wilson of 95 %, in steps.</param>
/// <param name="High">The upper end.</param>
[JsonConverter(typeof(ShownShareText))]
public sealed record ShownShare(SharePart Part, int Percent, int Low, int High)
{
    // One person in ten is one of the fewest; of more people a finer step shows as little of a single one.
    private const int Coarse = 10;
    private const int Finer = 5;
    private const int Fine = 1;
    private const int FinerFrom = 100;
    private const int FineFrom = 1_000;
    private const int EdgeOf = 20;

    /// <param name="count">How many of the people.</param>
    /// <param name="people">All people, at least five.</param>
    public static ShownShare Show(int count, int people)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, TeamCounts.Fewest);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, people);
        var edge = Math.Max(1, people / EdgeOf);
        var step = people < FinerFrom ? Coarse : people < FineFrom ? Finer : Fine;
        // The ends are shown as the same number, whether it is all or all but one.
        var part = count <= edge ? SharePart.HardlyAnybody : count >= people - edge ? SharePart.NearlyAll : SharePart.Some;
        var seen = part switch { SharePart.HardlyAnybody => edge, SharePart.NearlyAll => people - edge, _ => count };
        var interval = ShareInterval.Wilson(seen, people);
        return new(
            part, (int)Math.Round(100.0 * seen / people / step, MidpointRounding.AwayFromZero) * step,
            part == SharePart.HardlyAnybody ? 0 : (int)Math.Floor(100 * interval.Low / step) * step,
            part == SharePart.NearlyAll ? 100 : (int)Math.Ceiling(100 * interval.High / step) * step);
    }
}
