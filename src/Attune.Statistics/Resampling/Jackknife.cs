using System.Collections.Immutable;

namespace Attune.Statistics.Resampling;

/// <summary>A number computed from some of the leaders.</summary>
/// <param name="leaders">The places of the leaders, in rising order. A place stands more than once where a resample drew a leader again.</param>
/// <returns>The number; NaN where it is undefined for these leaders.</returns>
public delegate double LeaderStatistic(ReadOnlySpan<int> leaders);

/// <summary>
/// The jackknife (Tukey 1958; Efron and Tibshirani 1993, chapter 11): the values of a statistic when each leader in turn is left out, and what they
/// tell about its spread.
/// </summary>
/// <param name="Values">The value of the statistic without the leader at each place.</param>
/// <param name="StandardError">The standard error sqrt((n - 1) / n sum (value - mean)^2) of n leaders, in the unit of the statistic.</param>
/// <param name="Acceleration">
/// How the spread changes with the value: sum (mean - value)^3 / (6 (sum (mean - value)^2)^1.5). It has no unit and is 0 if nothing varies.
/// </param>
public sealed record Jackknife(ImmutableArray<double> Values, double StandardError, double Acceleration)
{
    /// <summary>Computes the statistic once without each leader.</summary>
    /// <param name="leaders">The number of leaders, at least 2; their places are 0 to <paramref name="leaders"/> - 1.</param>
    /// <param name="statistic">The statistic of the leaders at the places it is given.</param>
    /// <returns>The values and their spread.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two leaders.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="statistic"/> is null.</exception>
    public static Jackknife Run(int leaders, LeaderStatistic statistic)
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

    /// <summary>Computes the influence of each leader of a side, divided by the size of the side (Davison and Hinkley 1997, p. 209).</summary>
    /// <param name="leftOut">The statistic without each leader of the side; a leader without whom it is undefined has no influence.</param>
    internal static IEnumerable<double> Influences(double[] leftOut)
    {
        double[] values = [.. leftOut.Where(value => !double.IsNaN(value))];
        var mean = values.DefaultIfEmpty().Average();
        return values.Select(value => (mean - value) / leftOut.Length);
    }

    /// <summary>Computes the acceleration of Efron (1987) from the influences of the leaders.</summary>
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
