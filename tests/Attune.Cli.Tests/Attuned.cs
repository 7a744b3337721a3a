using System.Diagnostics;

namespace Attune.Cli.Tests;

/// <summary>The result of a run of the real program.</summary>
internal sealed record Ending(int Code, string Output, string Error);

/// <summary>Starts the program as a shell would, in a folder of its own.</summary>
internal sealed class Attuned : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("attune-").FullName;

    /// <summary>Variables of the environment that the program is given beside those of the tests.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    public string[] Files => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public Process Start(params string[] args)
    {
        // A test run started in the background ignores Ctrl-C and passes that on, so the program is started with the signal's default as a person has it.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "attune.dll"), .. args])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in Variables) { start.Environment[name] = value; }
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
