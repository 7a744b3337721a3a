using Attune.Analysis.Meaning;
using Attune.Analysis.Topics;
using Attune.Benchmarks.Encoding;
using Attune.Encoding;
using Attune.Encoding.BuiltIn;
using BenchmarkDotNet.Attributes;

namespace Attune.Benchmarks.Meaning;

/// <summary>Measures how the points of a question are grouped into topics, beside the comparison of all pairs, which a grouping needs.</summary>
[MemoryDiagnoser]
public class GroupingBenchmarks
{
    private SubjectSpace _space = null!;
    private int[] _all = [];

    [Params(100, 500, 2000)]
    public int Points { get; set; }

    [GlobalSetup]
    public async Task Invent()
    {
        using var encoder = BuiltInEncoder.Open(threads: 1);
        var texts = SubjectTexts.Collect(Sentences.Invent(Points, words: 15));
        _space = SubjectSpace.Build(texts, await encoder.EncodeAsync(texts), new());
        _all = [.. Enumerable.Range(0, Points)];
    }

    [Benchmark(Baseline = true)]
    public float[][] Compare() => _space.Similarities(_all, _all);

    [Benchmark]
    public int Group() => TopicGroups.Group(_space, [], new()).Length;
}
