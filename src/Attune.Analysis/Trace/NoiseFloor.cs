using MathNet.Numerics.Distributions;

namespace Attune.Analysis;

/// <summary>What the scores of texts that do not mention a theme look like: their middle, and their spread taken from the lower half, which mentions cannot reach.</summary>
internal readonly record struct NoiseFloor(double Median, double Spread)
{
    // Under eight scores the lower half says nothing; the whole spread is the careful substitute.
    private const int FewestScores = 8;
    private const double LeastSpread = 1e-6;

    public static NoiseFloor Of(IReadOnlyCollection<double> scores)
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

    /// <summary>Mean of the largest <paramref name="best"/> of <paramref name="draws"/> standard normal draws (Blom 1958).</summary>
    public static double ExpectedBest(int draws, int best)
        => Enumerable.Range(draws - best + 1, best)
            .Average(rank => Normal.InvCDF(0, 1, (rank - 0.375) / (draws + 0.25)));

    /// <summary>Population standard deviation.</summary>
    public static double StandardDeviation(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
