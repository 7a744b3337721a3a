using Attune.Analysis.Meaning;
using Attune.Analysis.Vectors;

namespace Attune.Analysis.Drifts;

/// <summary>How near a text comes to an agreed one, in standard deviations over the points of the round; the mean of two encoders where there are two.</summary>
internal sealed class NearnessOfTexts(int[] points, TextVectors vectors, TextVectors? second)
{
    private readonly Dictionary<(TextVectors, int), (double Mean, double Deviation)> _scales = [];

    public double this[int text, int agreed]
        => second is null ? Scaled(vectors, text, agreed) : (Scaled(vectors, text, agreed) + Scaled(second, text, agreed)) / 2;

    /// <summary>The similarity itself, from -1 to 1.</summary>
    public double Raw(int text, int agreed) => second is null ? Cosine(vectors, text, agreed) : (Cosine(vectors, text, agreed) + Cosine(second, text, agreed)) / 2;

    private double Scaled(TextVectors rows, int text, int agreed)
    {
        if (!_scales.TryGetValue((rows, agreed), out var scale)) { _scales[(rows, agreed)] = scale = Scale(rows, agreed); }
        return (Cosine(rows, text, agreed) - scale.Mean) / scale.Deviation;
    }

    private (double Mean, double Deviation) Scale(TextVectors rows, int agreed)
    {
        double[] all = [.. points.Select(point => Cosine(rows, point, agreed))];
        var mean = all.Average();
        return (mean, Math.Max(1e-6, Math.Sqrt(all.Average(one => (one - mean) * (one - mean)))));
    }

    private static double Cosine(TextVectors rows, int text, int agreed) => Reproducible.Dot(rows[text], rows[agreed]);
}
