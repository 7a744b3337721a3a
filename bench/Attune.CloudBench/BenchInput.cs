using System.Text.Json.Serialization;

namespace Attune.CloudBench;

/// <summary>What ../shared/bench/cloud gives every competitor.</summary>
internal sealed record BenchInput(int Width, int Height, BenchWord[] Words, double[][] Edges);

internal sealed record BenchWord(string Text, double Weight, int Size, string Topic, double A, double B)
{
    /// <summary>-1 the left side's word, 0 both, 1 the right's.</summary>
    public double Lean => (B - A) / Math.Max(1e-9, A + B);
}

/// <summary>What every competitor gives back.</summary>
internal sealed record BenchOutput(double[] Ms, string Version, string Note, BenchPlacement[] Placements);

/// <param name="Text">Not asked for by the bench: after an update the same word has another place in the input.</param>
internal sealed record BenchPlacement(int I, int X, int Y, int Size, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BenchInput))]
[JsonSerializable(typeof(BenchOutput))]
internal sealed partial class BenchJson : JsonSerializerContext;
