using Attune.Encoding;
using BenchmarkDotNet.Attributes;

namespace Attune.Benchmarks.Encoding;

/// <summary>Opening the built-in encoder again, in a process that did before.</summary>
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
