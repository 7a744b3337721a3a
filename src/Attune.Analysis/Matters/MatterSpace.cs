using System.Numerics.Tensors;
using Attune.Analysis.Topics;
using Attune.Analysis.Vectors;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Matters;

/// <summary>
/// How near the points of one question lie to each other. Vectors are centered within the question, because what all answers share is the question
/// itself; the cosine of two points is then compared with all pairs: z = (cosine - mean) / standard deviation. No matter pulls the
/// center by more than a part of the points: where half of them speak of two things, the mean lies between these two and would turn them away from each other.
/// </summary>
public sealed class MatterSpace
{
    private readonly float[][] _cosine;
    private readonly float[][] _z;

    private MatterSpace(IReadOnlyList<SaidPoint> points, float[][] cosine, float[][] z, double meanCosine)
        => (Points, _cosine, _z, MeanCosine) = (points, cosine, z, meanCosine);

    /// <summary>The points, at their places.</summary>
    public IReadOnlyList<SaidPoint> Points { get; }

    /// <summary>The mean cosine of all pairs before centering, from -1 to 1: what the question itself makes alike.</summary>
    public double MeanCosine { get; }

    /// <summary>The nearness of two points in z; symmetric.</summary>
    public double this[int one, int other] => _z[one][other];

    /// <summary>Compares all points with each other: time and memory grow with the square of their number.</summary>
    /// <param name="points">The points; all vectors have the same length.</param>
    /// <param name="options">The constants.</param>
    public static MatterSpace Over(IReadOnlyList<SaidPoint> points, MatterOptions options)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(options);
        if (points.Count == 0) { return new(points, [], [], 0); }

        var rows = points.Select(point => point.Vector.ToArray()).ToArray();
        var cosine = Products(rows);
        var (mean, _) = MeanAndDeviation(cosine);
        var groups = AverageLink.Group(Standardized(rows, [.. Enumerable.Range(0, rows.Length).Select(row => new List<int> { row })], cosine, options), options.Cut);
        return new(points, cosine, Standardized(rows, groups, cosine, options), mean);
    }

    /// <summary>The mean nearness of every point of one group to every point of the other, in z; 0 where a group is empty.</summary>
    public double Mean(IReadOnlyCollection<int> some, IReadOnlyCollection<int> others) => MeanOf(_z, some, others);

    /// <summary>The mean cosine before centering of every point of one group to every point of the other, from -1 to 1; 0 where a group is empty.</summary>
    public double Cosine(IReadOnlyCollection<int> some, IReadOnlyCollection<int> others) => MeanOf(_cosine, some, others);

    /// <summary>The number of different speakers of some points.</summary>
    public int Speakers(IEnumerable<int> some) => some.Select(place => Points[place].Speaker).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The points of one side among some points, in their order.</summary>
    public List<int> On(Side side, IEnumerable<int> some) => [.. some.Where(place => Points[place].Side == side)];

    /// <summary>
    /// How much two points speak of one subject, in z: nearness in sense, with nearness in words beside it. The caller may change the table.
    /// </summary>
    internal float[][] Subjects(MatterOptions options)
    {
        var words = WordCosines.Table([.. Points.Select(point => point.Text)]);
        var (mean, deviation) = MeanAndDeviation(words);
        for (var one = 0; one < words.Length; one++)
        {
            for (var other = 0; other < words.Length; other++)
            {
                words[one][other] = (float)(_z[one][other] + (options.WordsBeside * (words[one][other] - mean) / (deviation + 1e-9)));
            }
        }

        return Standardized(words, _cosine, options.SubjectCut, options);
    }

    private static double MeanOf(float[][] table, IReadOnlyCollection<int> some, IReadOnlyCollection<int> others)
    {
        double sum = 0;
        foreach (var one in some)
        {
            foreach (var other in others) { sum += table[one][other]; }
        }

        return some.Count == 0 || others.Count == 0 ? 0 : sum / some.Count / others.Count;
    }

    private static float[][] Standardized(float[][] rows, IReadOnlyList<List<int>> groups, float[][] cosine, MatterOptions options)
    {
        var center = Center(rows, groups, options.LargestPull * rows.Length);
        return Standardized(Products(Array.ConvertAll(rows, row => Centered(row, center))), cosine, options.Cut, options);
    }

    /// <summary>Returns what a vector is beyond the center, of length 1; zeros for the center itself.</summary>
    internal static float[] Centered(ReadOnlySpan<float> row, float[] center)
    {
        var moved = new float[row.Length];
        TensorPrimitives.Subtract(row, center, moved);
        TensorPrimitives.Divide(moved, Reproducible.Norm<float>(moved) + 1e-9f, moved);
        return moved;
    }

    private static float[][] Standardized(float[][] z, float[][] cosine, double cut, MatterOptions options)
    {
        var (mean, deviation) = MeanAndDeviation(z);
        for (var one = 0; one < z.Length; one++)
        {
            for (var other = 0; other < z.Length; other++)
            {
                // Near copies are one matter even where a question has no other.
                var copy = cut + ((cosine[one][other] - options.NearCopy) / options.CosineOfAZ);
                z[one][other] = (float)Math.Max((z[one][other] - mean) / (deviation + 1e-9), copy);
            }
        }

        return z;
    }

    // The mean of the points, in which no matter weighs more than so many points.
    private static float[] Center(float[][] rows, IReadOnlyList<List<int>> groups, double heaviest)
    {
        var center = new float[rows[0].Length];
        double all = 0;
        foreach (var group in groups)
        {
            var weight = Math.Min(1, Math.Max(1, heaviest) / group.Count);
            foreach (var row in group) { TensorPrimitives.MultiplyAdd(rows[row], (float)weight, center, center); }

            all += weight * group.Count;
        }

        TensorPrimitives.Divide(center, (float)all, center);
        return center;
    }

    private static float[][] Products(float[][] rows)
    {
        var products = Array.ConvertAll(rows, _ => new float[rows.Length]);
        Parallel.For(0, rows.Length, one =>
        {
            for (var other = one; other < rows.Length; other++) { products[one][other] = Reproducible.Dot<float>(rows[one], rows[other]); }
        });
        for (var one = 0; one < rows.Length; one++)
        {
            for (var other = 0; other < one; other++) { products[one][other] = products[other][one]; }
        }

        return products;
    }

    private static (double Mean, double Deviation) MeanAndDeviation(float[][] table)
    {
        double sum = 0, squares = 0;
        long pairs = 0;
        for (var one = 0; one < table.Length; one++)
        {
            for (var other = one + 1; other < table.Length; other++)
            {
                double value = table[one][other];
                (sum, squares, pairs) = (sum + value, squares + (value * value), pairs + 1);
            }
        }

        var mean = pairs == 0 ? 0 : sum / pairs;
        return (mean, pairs == 0 ? 0 : Math.Sqrt(Math.Max(0, (squares / pairs) - (mean * mean))));
    }
}
