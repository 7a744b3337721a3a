using System.Diagnostics;
using System.Globalization;

namespace Attune.ReadBench;

/// <summary>
/// Measures what each stage of a reading costs: seconds of wall time, and of processor time, which other programs on the machine do not lengthen.
/// </summary>
internal sealed class Stages
{
    private readonly Stopwatch _all = Stopwatch.StartNew();
    private readonly TimeSpan _before = Environment.CpuUsage.TotalTime;

    /// <summary>What each stage took, by its name.</summary>
    public Dictionary<string, Stage> Done { get; } = [];

    public async Task<T> RunAsync<T>(string stage, Func<Task<T>> work)
    {
        var (clock, cpu, allocated) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var result = await work();
        Say(stage, new(clock.Elapsed, Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes() - allocated, Peak()));
        return result;
    }

    public void SayAll() => Say("all", new(_all.Elapsed, Environment.CpuUsage.TotalTime - _before, GC.GetTotalAllocatedBytes(), Peak()));

    /// <summary>How far the reading is from its goals: seconds and bytes of the issue, and beside them its processor time over that of the bare encoder.</summary>
    public void SayRatios(int answers)
    {
        var (read, encode) = (Done["read"], Done["encode"]);
        var (name, seconds) = answers <= 10_002 ? ("10000", 3) : ("100000", 60);
        Ratio($"reading.{name}.seconds", read.Clock.TotalSeconds, $"{seconds}");
        if (answers > 10_002) { Ratio($"reading.{name}.megabytes", read.Peak / 1e6, "1000"); }
        Ratio($"reading.{name}.over-encoder", read.Cpu / encode.Cpu, "-");

        static void Ratio(string name, double value, string goal) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {name} {value:F2} {goal}"));
    }

    private void Say(string name, Stage stage)
    {
        Done[name] = stage;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-10} {stage.Clock.TotalSeconds,8:F2} s {stage.Cpu.TotalSeconds,8:F2} s CPU {stage.Allocated / 1e6,8:F0} MB allocated {stage.Peak / 1e6,8:F0} MB of memory at most"));
    }

    private static long Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    /// <summary>What one stage took.</summary>
    /// <param name="Clock">Wall time.</param>
    /// <param name="Cpu">Processor time.</param>
    /// <param name="Allocated">Bytes that were allocated in it.</param>
    /// <param name="Peak">The largest working set of the process up to its end.</param>
    internal sealed record Stage(TimeSpan Clock, TimeSpan Cpu, long Allocated, long Peak);
}
