using Attune.Encoding;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Attune.Benchmarks.Encoding;

/// <summary>Opening the built-in encoder first thing in a process, with code not compiled yet: what a start of the program pays.</summary>
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
