using Attune.Analysis.Vectors;
using Attune.Statistics.Estimates;

namespace Attune.Analysis.Meaning;

/// <summary>How near two points of a question are to each other in sense when nothing is known about them. "Near" is measured against it.</summary>
/// <param name="Mean">The mean cosine of two points.</param>
/// <param name="Spread">The standard deviation of the cosines, above 0.</param>
internal readonly record struct TypicalPair(double Mean, double Spread)
{
    // An even sample of this size says as much as all pairs of a large question.
    private const int MostPoints = 300;

    public static TypicalPair Measure(SubjectSpace space)
    {
        var points = space.Texts.Points;
        int[] order = [.. space.Texts.InTextOrder()];
        int[] sample = [.. Enumerable.Range(0, Math.Min(points, MostPoints)).Select(place => order[(int)((long)place * points / Math.Min(points, MostPoints))])];
        var cosines = new List<double>(sample.Length * (sample.Length - 1) / 2);
        for (var one = 1; one < sample.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                cosines.Add(Reproducible.Dot(space.Sense(sample[one]), space.Sense(sample[other])));
            }
        }

        return cosines.Count == 0 ? new(0, 1) : new(cosines.Average(), Math.Max(NoiseFloor.StandardDeviation(cosines), 1e-6));
    }

    /// <summary>Expresses a similarity in standard deviations above the typical one.</summary>
    public Estimate Scale(Estimate similarity) => new(Scale(similarity.Value), Scale(similarity.Low), Scale(similarity.High));

    private double Scale(double similarity) => (similarity - Mean) / Spread;
}
