using Attune.Statistics.Estimates;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Statistics.Tests.Resampling;

/// <summary>A statistic with its bootstrap interval.</summary>
internal readonly record struct BootstrapEstimate(Estimate Interval, double StandardError, double Resamples, bool Enumerated);

/// <summary>
/// The bootstrap of any statistic of leaders, written plainly: the statistic is computed anew for each resample. <see cref="SideResamples"/> has to find
/// the same intervals in a fraction of the time.
/// </summary>
internal static class GeneralBootstrap
{
    /// <summary>Resamples one group of leaders.</summary>
    public static BootstrapEstimate Estimate(int leaders, LeaderStatistic statistic, ResamplingOptions? options = null)
        => Estimate([[.. Enumerable.Range(0, leaders)]], statistic, options ?? ResamplingOptions.Default);

    /// <summary>Resamples each of two sides on its own.</summary>
    public static BootstrapEstimate Estimate(IReadOnlyList<Side> sides, LeaderStatistic statistic, ResamplingOptions? options = null)
        => Estimate([PlacesOf(sides, Side.Business), PlacesOf(sides, Side.It)], statistic, options ?? ResamplingOptions.Default);

    private static int[] PlacesOf(IReadOnlyList<Side> sides, Side side)
        => [.. Enumerable.Range(0, sides.Count).Where(leader => sides[leader] == side)];

    private static BootstrapEstimate Estimate(int[][] groups, LeaderStatistic statistic, ResamplingOptions options)
    {
        var observed = statistic(Merged(groups));
        var enumerated = groups.All(group => group.Length <= options.MostLeadersEnumerated);
        (double Value, double Weight)[] values =
        [
            .. from resample in enumerated ? Resamples.All(groups) : Resamples.Drawn(groups, options)
               let value = statistic(resample.Leaders)
               where !double.IsNaN(value)
               select (value, resample.Weight),
        ];
        var resamples = new WeightedValues(values);
        var outside = (1 - options.Coverage) / 2;
        var (low, high) = enumerated
            ? (outside, 1 - outside)
            : BiasCorrection.Points(resamples, observed, groups.SelectMany(group => Influences(groups, group, statistic)), outside);
        return new(new(observed, resamples.Quantile(low), resamples.Quantile(high)), StandardDeviation(values), resamples.Total, enumerated);
    }

    private static IEnumerable<double> Influences(int[][] groups, int[] group, LeaderStatistic statistic)
    {
        var all = Merged(groups);
        return Jackknife.Influences([.. group.Select(left => statistic(all.Where(leader => leader != left).ToArray()))]);
    }

    private static double StandardDeviation((double Value, double Weight)[] values)
    {
        var total = values.Sum(value => value.Weight);
        var mean = values.Sum(value => value.Value * value.Weight) / total;
        return Math.Sqrt(values.Sum(value => value.Weight * (value.Value - mean) * (value.Value - mean)) / total);
    }

    private static int[] Merged(int[][] groups) => [.. groups.SelectMany(group => group).Order()];
}
