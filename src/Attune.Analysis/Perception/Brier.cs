namespace Attune.Analysis;

/// <summary>How good forecasts were (Brier 1950).</summary>
public static class Brier
{
    /// <summary>Mean of (p - o)^2.</summary>
    /// <param name="forecasts">Probability given to each event, 0 to 1; at least one.</param>
    /// <param name="happened">Whether it happened, in the same order.</param>
    /// <returns>0 (certain and right) to 1 (certain and wrong); .25 for saying one half always.</returns>
    /// <exception cref="ArgumentException">No forecast, different numbers of both, or a forecast that is no probability.</exception>
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
