namespace Attune.Analysis;

/// <summary>A number of some leaders, given by their places in rising order; a place comes more than once where a leader was drawn again.</summary>
public delegate double LeaderStatistic(ReadOnlySpan<int> leaders);

/// <summary>A statistic with its interval over resampled leaders.</summary>
/// <param name="Interval">The estimate and its interval of <see cref="ResamplingOptions.Coverage"/>.</param>
/// <param name="StandardError">Standard deviation over the resamples.</param>
/// <param name="Resamples">How many resamples stand behind it: n^n where all were enumerated, else the draws.</param>
/// <param name="Enumerated">All resamples were taken; otherwise seeded draws with the BCa correction.</param>
public readonly record struct BootstrapEstimate(Estimate Interval, double StandardError, double Resamples, bool Enumerated);

/// <summary>
/// Bootstrap over leaders, never over words. Up to <see cref="ResamplingOptions.MostLeadersEnumerated"/> leaders a group every
/// resample is taken and the interval is the central <see cref="ResamplingOptions.Coverage"/> of them; above, seeded draws and BCa (Efron 1987).
/// Resamples whose statistic is undefined (NaN) are left out.
/// </summary>
public static class Bootstrap
{
    /// <summary>One group of leaders.</summary>
    /// <param name="leaders">How many leaders.</param>
    /// <param name="statistic">The statistic; leaders are places 0 to <paramref name="leaders"/> - 1.</param>
    /// <param name="options">How far to enumerate, and the seed.</param>
    /// <returns>Null with fewer than two leaders, or where the statistic is undefined for the leaders as they are: too few to tell.</returns>
    public static BootstrapEstimate? Of(int leaders, LeaderStatistic statistic, ResamplingOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaders);
        return Of([[.. Enumerable.Range(0, leaders)]], statistic, options ?? ResamplingOptions.Default);
    }

    /// <summary>Two sides, each resampled on its own so that its size stays.</summary>
    /// <param name="sides">Side of each leader.</param>
    /// <param name="statistic">The statistic; leaders are places in <paramref name="sides"/>.</param>
    /// <param name="options">How far to enumerate, and the seed.</param>
    /// <returns>Null if a side has fewer than two leaders or the statistic is undefined: too few to tell.</returns>
    public static BootstrapEstimate? OfSides(IReadOnlyList<Side> sides, LeaderStatistic statistic, ResamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sides);
        return Of([PlacesOf(sides, Side.Business), PlacesOf(sides, Side.It)], statistic, options ?? ResamplingOptions.Default);
    }

    private static int[] PlacesOf(IReadOnlyList<Side> sides, Side side)
        => [.. Enumerable.Range(0, sides.Count).Where(leader => sides[leader] == side)];

    private static BootstrapEstimate? Of(int[][] groups, LeaderStatistic statistic, ResamplingOptions options)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        var observed = groups.Any(group => group.Length < 2) ? double.NaN : statistic(Merged(groups));
        if (double.IsNaN(observed))
        {
            return null;
        }

        var enumerated = groups.All(group => group.Length <= options.MostLeadersEnumerated);
        var resamples = new WeightedValues(
            from resample in enumerated ? Resamples.All(groups) : Resamples.Drawn(groups, options)
            let value = statistic(resample.Leaders)
            where !double.IsNaN(value)
            select (value, resample.Weight));
        var outside = (1 - options.Coverage) / 2;
        var (low, high) = enumerated
            ? (outside, 1 - outside)
            : BiasCorrection.Points(resamples, observed, groups.SelectMany(group => Influences(groups, group, statistic)), outside);
        var interval = new Estimate(observed, resamples.Quantile(low), resamples.Quantile(high));
        return new(interval, resamples.StandardDeviation, resamples.Total, enumerated);
    }

    /// <summary>Influence of each leader of a group, by leaving it out.</summary>
    private static IEnumerable<double> Influences(int[][] groups, int[] group, LeaderStatistic statistic)
    {
        var all = Merged(groups);
        return Jackknife.Influences([.. group.Select(left => statistic(all.Where(leader => leader != left).ToArray()))]);
    }

    private static int[] Merged(int[][] groups) => [.. groups.SelectMany(group => group).Order()];
}
