using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Statistics.Resampling;

/// <summary>
/// The bootstrap over leaders (Efron and Tibshirani 1993) for any statistic of them. Each side is resampled on its own, so that its size stays. Up to
/// <see cref="ResamplingOptions.MostLeadersEnumerated"/> leaders on a side every resample is taken and the interval is the central part of them; beyond, seeded
/// resamples are drawn and the interval is bias-corrected and accelerated (Efron 1987).
/// </summary>
public static class LeaderResamples
{
    /// <summary>Estimates a number of the leaders with its interval.</summary>
    /// <param name="sides">The side of each leader; a side may have nobody.</param>
    /// <param name="statistic">The number of the leaders at the places it is given.</param>
    /// <param name="options">How many resamples are taken, the coverage and the seed; the default if null.</param>
    /// <returns>The number with its interval; null if it is undefined for the leaders as they are, or for a single one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sides"/> or <paramref name="statistic"/> is null.</exception>
    public static Estimate? Interval(IReadOnlyList<Side> sides, LeaderStatistic statistic, ResamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(statistic);
        options ??= ResamplingOptions.Default;
        int[] everybody = [.. Enumerable.Range(0, sides.Count)];
        var observed = sides.Count < 2 ? double.NaN : statistic(everybody);
        if (double.IsNaN(observed)) { return null; }

        int[][] groups = [.. everybody.GroupBy(leader => sides[leader]).OrderBy(side => side.Key).Select(side => side.ToArray())];
        var enumerated = groups.Max(side => side.Length) <= options.MostLeadersEnumerated;
        var resamples = enumerated ? Resamples.All(groups) : Resamples.Drawn(groups, options);
        var values = new WeightedValues(resamples.Select(draw => (Value: statistic(draw.Leaders), draw.Weight)).Where(draw => !double.IsNaN(draw.Value)));
        var outside = (1 - options.Coverage) / 2;
        var (low, high) = enumerated ? (outside, 1 - outside) : BiasCorrection.Points(
            values, observed, groups.SelectMany(side => Jackknife.Influences([.. side.Select(left => statistic([.. everybody.Where(leader => leader != left)]))])), outside);
        return new(observed, values.Quantile(low), values.Quantile(high));
    }
}
