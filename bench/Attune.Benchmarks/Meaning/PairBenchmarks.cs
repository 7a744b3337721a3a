using System.Numerics.Tensors;
using Attune.Analysis.Matters;
using Attune.Benchmarks.Encoding;
using Attune.Encoding.BuiltIn;
using Attune.Statistics.Sides;
using BenchmarkDotNet.Attributes;

namespace Attune.Benchmarks.Meaning;

/// <summary>
/// Measures how every pair of points of a question is judged: whether two of them speak of the same, beside the cosines alone, without which nobody can judge.
/// </summary>
[MemoryDiagnoser]
public class PairBenchmarks
{
    private SaidPoint[] _points = [];

    [Params(12, 100, 500)]
    public int Points { get; set; }

    [GlobalSetup]
    public async Task Invent()
    {
        using var encoder = BuiltInEncoder.Open(threads: 1);
        var texts = Sentences.Invent(Points, words: 15);
        var vectors = await encoder.EncodeAsync(texts, CancellationToken.None);
        _points = [.. texts.Select((text, i) => new SaidPoint(i, text, vectors[i].ToArray(), $"leader {i % 12}", i % 2 == 0 ? Side.Business : Side.It))];
    }

    [Benchmark(Baseline = true)]
    public float Cosines()
    {
        var sum = 0f;
        for (var i = 0; i < _points.Length; i++)
        {
            for (var j = 0; j < i; j++) { sum += TensorPrimitives.Dot(_points[i].Vector.Span, _points[j].Vector.Span); }
        }

        return sum;
    }

    [Benchmark]
    public MatterSpace Judge() => MatterSpace.Over(_points, new());
}
