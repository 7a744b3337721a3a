using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>What a statistic becomes when each leader in turn is left out (Tukey 1958; Efron and Tibshirani 1993, ch. 11).</summary>
/// <param name="Values">The statistic without the leader at each place.</param>
/// <param name="StandardError">sqrt((n - 1) / n sum (v - mean)^2).</param>
/// <param name="Acceleration">sum (mean - v)^3 / (6 (sum (mean - v)^2)^1.5): how the spread changes with the value; 0 if nothing varies.</param>
public sealed record Jackknife(ImmutableArray<double> Values, double StandardError, double Acceleration)
{
    /// <param name="leaders">How many leaders, at least 2.</param>
    /// <param name="statistic">The statistic of the leaders at the places given.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two leaders.</exception>
    public static Jackknife Of(int leaders, LeaderStatistic statistic)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leaders, 2);
        ArgumentNullException.ThrowIfNull(statistic);
        var values = Enumerable.Range(0, leaders)
            .Select(left => statistic([.. Enumerable.Range(0, leaders).Where(leader => leader != left)]))
            .ToImmutableArray();
        var mean = values.Average();
        var squares = values.Sum(value => Math.Pow(value - mean, 2));
        var error = Math.Sqrt((leaders - 1.0) / leaders * squares);
        return new(values, error, AccelerationOf(values.Select(value => mean - value)));
    }

    /// <summary>Influence of each leader of a side over the size of the side (Davison and Hinkley 1997, p. 209).</summary>
    /// <param name="leftOut">The statistic without each leader of the side; undefined ones have no influence.</param>
    internal static IEnumerable<double> Influences(double[] leftOut)
    {
        double[] values = [.. leftOut.Where(value => !double.IsNaN(value))];
        var mean = values.DefaultIfEmpty().Average();
        return values.Select(value => (mean - value) / leftOut.Length);
    }

    internal static double AccelerationOf(IEnumerable<double> influences)
    {
        var (squares, cubes) = (0.0, 0.0);
        foreach (var influence in influences)
        {
            squares += influence * influence;
            cubes += influence * influence * influence;
        }

        return squares > 0 ? cubes / (6 * Math.Pow(squares, 1.5)) : 0;
    }
}
