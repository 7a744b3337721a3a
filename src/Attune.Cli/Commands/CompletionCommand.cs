using System.CommandLine;

namespace Attune.Cli.Commands;

/// <summary>attune completion SHELL: prints the script that makes the shell complete commands.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = "attune.bash",
        ["zsh"] = "attune.zsh",
        ["fish"] = "attune.fish",
        ["pwsh"] = "attune.ps1",
    };

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = CliTexts.ArgumentShell };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", CliTexts.CommandCompletion) { shell };
        command.SetAction(parsed =>
        {
            using var script = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream("completion/" + Scripts[parsed.GetRequiredValue(shell)])!);
            parsed.InvocationConfiguration.Output.Write(script.ReadToEnd());
            return (int)ExitCode.Ok;
        });
        return command;
    }
}
