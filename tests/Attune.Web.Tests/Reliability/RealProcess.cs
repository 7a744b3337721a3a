using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Attune.Web.Tests.Reliability;

/// <summary>The product as it is started on a machine: in a process of its own that can be killed.</summary>
internal sealed partial class RealProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RealProcess(Process process) => _process = process;

    public ConcurrentQueue<string> Lines { get; } = new();

    public Uri Address => _ready.Task.Result;

    /// <param name="settings">The settings as on the command line.</param>
    /// <param name="shell">A shell script around the product, with "$@" in its place; null for the product alone.</param>
    /// <param name="environment">Development, or Production as in an installation.</param>
    public static async Task<RealProcess> StartAsync(IEnumerable<string> settings, string? shell = null, string environment = "Development")
    {
        var real = Run(settings, shell, environment);
        await Task.WhenAny(real._ready.Task, real._process.WaitForExitAsync()).WaitAsync(StartsWithin);
        real._ready.Task.IsCompleted.ShouldBeTrue($"it did not start:\n{string.Join('\n', real.Lines)}");
        return real;
    }

    /// <summary>Runs a start that ends before the product is ready.</summary>
    /// <param name="settings">The settings as on the command line.</param>
    /// <param name="stopAt">Asks the process to stop, as systemd does, at the first line with these words; null if it ends by itself.</param>
    /// <param name="environment">Development, or Production as in an installation.</param>
    /// <returns>The exit code, and everything it wrote.</returns>
    public static async Task<(int ExitCode, string[] Lines)> EndAsync(IEnumerable<string> settings, string? stopAt = null, string environment = "Development")
    {
        await using var real = Run(settings, null, environment);
        using var late = new CancellationTokenSource(StartsWithin);
        while (stopAt is not null && !real.Lines.Any(line => line.Contains(stopAt, StringComparison.Ordinal)) && !real._process.HasExited) { await Task.Delay(5, late.Token); }
        if (stopAt is not null)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{real._process.Id}"]);
            await kill.WaitForExitAsync(late.Token);
        }

        await real._process.WaitForExitAsync(late.Token);
        // This waits until the pipes are empty.
        real._process.WaitForExit();
        return (real._process.ExitCode, [.. real.Lines]);
    }

    private static RealProcess Run(IEnumerable<string> settings, string? shell, string environment)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        var product = Path.Combine(folder.Parent!.Parent!.FullName, "Attune.Web", folder.Name, "Attune.Web.dll");
        string[] run = ["dotnet", product, "--urls=http://127.0.0.1:0", "--Attune:PublicPostsPerMinute=100000", "--Attune:SignInsPerMinute=100000", .. settings];
        var start = shell is null ? new ProcessStartInfo(run[0], run[1..]) : new ProcessStartInfo("/bin/sh", ["-c", shell, "sh", .. run]);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        // The product starts as it does for somebody who has just built it.
        start.WorkingDirectory = Path.GetDirectoryName(product)!;
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var process = new Process { StartInfo = start };
        var real = new RealProcess(process);
        process.OutputDataReceived += (_, line) => real.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => real.Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return real;
    }

    /// <summary>Kills the process like kill -9: it is not warned and finishes nothing.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) { await KillAsync(); }
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) { return; }
        Lines.Enqueue(line);
        if (Open().Match(line) is { Success: true } open) { _ready.TrySetResult(new(open.Groups[1].Value)); }
    }

    [GeneratedRegex(@"Attune is ready\..*?(http://127\.0\.0\.1:\d+)")]
    private static partial Regex Open();
}
