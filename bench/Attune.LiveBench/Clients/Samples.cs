namespace Attune.LiveBench.Clients;

/// <summary>The output that run.sh collects: "sample NAME VALUE".</summary>
internal static class Samples
{
    public static void Say(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sample {name} {value:F3}"));

    /// <summary>Writes the median and the ninety-ninth percentile of many times in milliseconds.</summary>
    public static void SayPercentiles(string name, IEnumerable<double> milliseconds)
    {
        double[] ordered = [.. milliseconds.Order()];
        if (ordered.Length == 0) { throw new InvalidOperationException($"{name}: nothing arrived."); }
        Say($"{name}.p50", ordered[ordered.Length / 2]);
        Say($"{name}.p99", ordered[Math.Min(ordered.Length - 1, ordered.Length * 99 / 100)]);
    }

    public static double Milliseconds(long from, long to) => (to - from) * 1000.0 / Stopwatch.Frequency;
}
