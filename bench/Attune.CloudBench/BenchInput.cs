using System.Text.Json.Serialization;

namespace Attune.CloudBench;

/// <summary>The input that the cloud benchmark gives every competitor.</summary>
internal sealed record BenchInput(int Width, int Height, BenchWord[] Words, double[][] Edges);

internal sealed record BenchWord(string Text, double Weight, int Size, string Topic, double A, double B)
{
    /// <summary>-1 for a word of the left side, 0 for one of both, 1 for one of the right.</summary>
    public double Lean => (B - A) / Math.Max(1e-9, A + B);
}

/// <summary>The output that every competitor gives back.</summary>
internal sealed record BenchOutput(double[] Ms, string Version, string Note, BenchPlacement[] Placements);

/// <param name="Text">Not required by the benchmark, but after an update the same word has another place in the input.</param>
internal sealed record BenchPlacement(int I, int X, int Y, int Size, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BenchInput))]
[JsonSerializable(typeof(BenchOutput))]
internal sealed partial class BenchJson : JsonSerializerContext;
