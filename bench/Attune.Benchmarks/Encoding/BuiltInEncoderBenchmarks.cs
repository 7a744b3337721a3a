using Attune.Analysis.Meaning;
using Attune.Encoding.BuiltIn;
using BenchmarkDotNet.Attributes;

namespace Attune.Benchmarks.Encoding;

/// <summary>
/// Runs on one core with sentences of 15 words: 10,000 in 100 ms are 100,000 a second. What is allocated includes the result, 1 kB for each sentence.
/// </summary>
[MemoryDiagnoser]
public class BuiltInEncoderBenchmarks
{
    private BuiltInEncoder _encoder = null!;
    private string[] _sentences = [];

    [Params(12, 10_000)]
    public int Texts { get; set; }

    [GlobalSetup]
    public void Open() => (_encoder, _sentences) = (BuiltInEncoder.Open(threads: 1), Sentences.Invent(Texts, words: 15));

    [GlobalCleanup]
    public void Close() => _encoder.Dispose();

    [Benchmark]
    public ValueTask<TextVectors> Question() => _encoder.EncodeAsync(_sentences, CancellationToken.None);
}
