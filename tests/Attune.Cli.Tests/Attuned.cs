using System.Diagnostics;

namespace Attune.Cli.Tests;

/// <summary>What a run of the real program left behind.</summary>
internal sealed record Ending(int Code, string Output, string Error);

/// <summary>Starts the program as a shell would, in a folder of its own.</summary>
internal sealed class Attuned : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("attune-").FullName;

    public string[] Files => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public Process Start(params string[] args)
    {
        // A test run started in the background ignores Ctrl-C and hands that down: the program starts with the signal as a person has it.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "attune.dll"), .. args])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start)!;
    }

    public async Task<Ending> RunAsync(string[] args, string input = "")
    {
        using var process = Start(args);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    public string Copy(string fixture)
    {
        var name = Path.GetFileName(fixture);
        File.Copy(Fixture.PathOf(fixture), Path.Combine(Folder, name));
        return name;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
