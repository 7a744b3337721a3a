namespace Attune.Statistics.Agreement;

/// <summary>The score of Brier (1950) for forecasts of events that happen or do not.</summary>
public static class Brier
{
    /// <summary>Computes the mean of (p - o)^2, where p is the probability given to an event and o is 1 if it happened and 0 if not.</summary>
    /// <param name="forecasts">The probability that was given to each event, from 0 to 1; at least one.</param>
    /// <param name="happened">Whether each event happened, in the same order.</param>
    /// <returns>From 0 (always certain and right) to 1 (always certain and wrong); .25 if every probability was one half.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no forecast, the numbers of forecasts and events differ, or a forecast is not a number from 0 to 1.</exception>
    public static double Score(IReadOnlyList<double> forecasts, IReadOnlyList<bool> happened)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentNullException.ThrowIfNull(happened);
        if (forecasts.Count == 0 || forecasts.Count != happened.Count || forecasts.Any(p => p is not (>= 0 and <= 1)))
        {
            throw new ArgumentException("Every event needs a probability from 0 to 1, and there must be one.", nameof(forecasts));
        }

        return forecasts.Zip(happened, (p, o) => Math.Pow(p - (o ? 1 : 0), 2)).Average();
    }
}
