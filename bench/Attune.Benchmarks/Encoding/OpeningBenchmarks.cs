using Attune.Encoding.BuiltIn;
using BenchmarkDotNet.Attributes;

namespace Attune.Benchmarks.Encoding;

/// <summary>Measures opening the built-in encoder again, in a process that did so before.</summary>
[MemoryDiagnoser]
public class OpeningBenchmarks
{
    [Benchmark]
    public string Open()
    {
        using var encoder = BuiltInEncoder.Open();
        return encoder.Id;
    }
}
