using Attune.Encoding.BuiltIn;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Attune.Benchmarks.Encoding;

/// <summary>Measures opening the built-in encoder first in a process, before its code is compiled, which is what a start of the program costs.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1)]
public class FirstOpeningBenchmarks
{
    [Benchmark]
    public string Open()
    {
        using var encoder = BuiltInEncoder.Open();
        return encoder.Id;
    }
}
