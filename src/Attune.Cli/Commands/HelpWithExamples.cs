using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

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
        output.WriteLine(Examples(parseResult.CommandResult.Command));
        output.WriteLine();
        output.WriteLine(CliTexts.ExitCodes);
        return result;
    }

    private static string Examples(Command command) => command.Name switch
    {
        "read" => CliTexts.ExamplesRead,
        "trace" => CliTexts.ExamplesTrace,
        "compare" => CliTexts.ExamplesCompare,
        "cloud" => CliTexts.ExamplesCloud,
        "completion" => CliTexts.ExamplesCompletion,
        _ when command is RootCommand => CliTexts.ExamplesAttune,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.Name, "A command without examples."),
    };
}
