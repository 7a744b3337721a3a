using System.CommandLine;
using System.CommandLine.Invocation;

namespace Attune.Cli.Commands;

/// <summary>The command line as a whole.</summary>
public static class AttuneCommand
{
    // Long enough to delete an unfinished file, short enough for somebody who pressed Ctrl-C.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(5);

    // A file named "@answers.csv" is a file, not a list of arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <returns>The exit code, one of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args, Parsing);
        // "read --help" lacks a file and yet is not a wrong command line.
        if (parsed.Action is ParseErrorAction)
        {
            await parsed.InvokeAsync();
            return (int)ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeToStop });
    }

    internal static RootCommand Create()
    {
        var root = new RootCommand(CliTexts.About) { ReadCommand.Create(), TraceCommand.Create(), CompareCommand.Create(), CloudCommand.Create(), CompletionCommand.Create() };
        HelpWithExamples.AddTo(root);
        VersionWithEncoders.AddTo(root);
        return root;
    }
}
