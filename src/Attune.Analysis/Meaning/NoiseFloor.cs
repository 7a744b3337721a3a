using MathNet.Numerics.Distributions;

namespace Attune.Analysis.Meaning;

/// <summary>
/// The distribution of the scores of texts that do not mention a theme: its middle, and its spread. The spread is taken from the lower half of all
/// scores, which those of mentions do not reach.
/// </summary>
internal readonly record struct NoiseFloor(double Median, double Spread)
{
    // With fewer than eight scores the lower half says too little, and the spread of all scores is used, which is the more careful choice.
    private const int FewestScores = 8;
    private const double LeastSpread = 1e-6;

    public static NoiseFloor Estimate(IReadOnlyCollection<double> scores)
    {
        double[] sorted = [.. scores.Order()];
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        var low = sorted.Where(score => score < median).ToArray();
        var spread = low.Length >= FewestScores
            ? Math.Sqrt(low.Average(score => (score - median) * (score - median)))
            : StandardDeviation(sorted);
        return new(median, Math.Max(spread, LeastSpread));
    }

    /// <summary>
    /// Computes the expected mean of the largest <paramref name="best"/> of <paramref name="draws"/> standard normal draws (Blom 1958).
    /// </summary>
    public static double ExpectedBest(int draws, int best)
        => Enumerable.Range(draws - best + 1, best)
            .Average(rank => Normal.InvCDF(0, 1, (rank - 0.375) / (draws + 0.25)));

    /// <summary>Computes the standard deviation of a whole population, which divides by the number of values.</summary>
    public static double StandardDeviation(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
