using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using static Attune.Cli.Strings;

namespace Attune.Cli.Commands;

/// <summary>Help that ends with commands to copy, and with what the exit codes mean.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithExamples((HelpAction)option.Action!);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(Say("Examples_" + (parseResult.CommandResult.Command is RootCommand ? "attune" : parseResult.CommandResult.Command.Name)));
        output.WriteLine();
        output.WriteLine(Say("ExitCodes"));
        return result;
    }
}
