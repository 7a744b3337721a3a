using System.CommandLine;
using static Attune.Cli.Strings;

namespace Attune.Cli.Commands;

/// <summary>The command line as a whole.</summary>
public static class AttuneCommand
{
    // Long enough to take an unfinished file away, short enough for somebody who pressed Ctrl-C.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(5);

    // A file named "@answers.csv" is a file, and no list of arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <returns>The exit code, one of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args, Parsing);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync();
            return (int)ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeToStop });
    }

    internal static RootCommand Create()
    {
        var root = new RootCommand(Say("About")) { ReadCommand.Create(), TraceCommand.Create(), CompareCommand.Create(), CompletionCommand.Create() };
        HelpWithExamples.AddTo(root);
        return root;
    }
}
