using Attune.Analysis.Meaning;
using CsCheck;

namespace Attune.Analysis.Tests.Topics;

/// <summary>Points that are vectors only, so that the encoder's part alone decides. The texts serve only to distinguish the points.</summary>
internal static class InventedSpace
{
    public const string Encoder = "invented";

    private static readonly SubjectOptions SenseOnly = new() { Encoder = 1, Grams = 0, SoftWords = 0 };

    public static SubjectSpace Build(IReadOnlyList<float[]> points, params IReadOnlyList<float[]> themes)
    {
        float[][] all = [.. points, .. themes];
        var dimension = all.Length == 0 ? 3 : all[0].Length;
        var texts = SubjectTexts.Collect(points.Select(Text), themes.Select(Text));
        return SubjectSpace.Build(
            texts,
            new(new(Encoder, dimension, [.. all.SelectMany(Unit)]), new(Encoder, dimension, [])),
            SenseOnly);
    }

    /// <summary>Vectors without a pattern.</summary>
    public static Gen<float[][]> Vectors(int fewest, int most, int dimension = 4)
        => Gen.Int[-9999, 9999].Where(number => number % 10 != 0).Select(number => number / 10_000f).Array[dimension].Array[fewest, most];

    /// <summary>Vectors close around a few orthogonal directions, equally many for each, in any order.</summary>
    public static float[][] Groups(int groups, int points, double noise, int seed)
    {
        var random = new Random(seed);
        int[] axes = [.. Enumerable.Range(0, points).Select(point => point % groups)];
        random.Shuffle(axes);
        return [.. axes.Select(mine => Enumerable.Range(0, groups)
            .Select(axis => (float)((axis == mine ? 1 : 0) + (noise * (random.NextDouble() - 0.5)))).ToArray())];
    }

    // The text that distinguishes a vector contains no word.
    private static string Text(float[] vector) => new([.. vector.Select(number => (char)(0x2800 + (Math.Abs(number.GetHashCode()) % 251)))]);

    private static float[] Unit(float[] vector)
    {
        var length = MathF.Sqrt(vector.Sum(x => x * x));
        return length == 0 ? vector : [.. vector.Select(x => x / length)];
    }
}
