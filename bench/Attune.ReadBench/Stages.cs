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

    public async Task<T> RunAsync<T>(string stage, Func<Task<T>> work)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var result = await work();
        Say(stage, clock.Elapsed, Environment.CpuUsage.TotalTime - cpu);
        return result;
    }

    public void SayAll()
    {
        using var self = Process.GetCurrentProcess();
        Say("all", _all.Elapsed, Environment.CpuUsage.TotalTime - _before);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"memory",-10} {self.PeakWorkingSet64 / 1e6,8:F0} MB at most"));
    }

    private static void Say(string stage, TimeSpan clock, TimeSpan cpu)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-10} {clock.TotalSeconds,8:F2} s {cpu.TotalSeconds,8:F2} s CPU"));
}
