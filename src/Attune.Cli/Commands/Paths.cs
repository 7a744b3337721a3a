using System.CommandLine;
using System.CommandLine.Parsing;
using Attune.Cli.Output;

namespace Attune.Cli.Commands;

/// <summary>Prevents a small mistake from destroying a file.</summary>
internal static class Paths
{
    /// <summary>Refuses a command line that would destroy something.</summary>
    public static void Guard(Command command, Func<CommandResult, IEnumerable<string?>> outputs, Func<CommandResult, IEnumerable<string?>> inputs)
        => command.Validators.Add(result =>
        {
            foreach (var path in WrittenTwiceOrOver(outputs(result), inputs(result))) { result.AddError(CliTexts.UsageOutput(path)); }
        });

    /// <summary>The outputs that are named twice or are an input: writing them would destroy something.</summary>
    public static IEnumerable<string> WrittenTwiceOrOver(IEnumerable<string?> outputs, IEnumerable<string?> inputs)
    {
        var named = outputs.OfType<string>().ToList();
        var read = inputs.OfType<string>().Where(path => path != OutputFile.Standard).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var twice = named.GroupBy(path => path == OutputFile.Standard ? path : Path.GetFullPath(path)).Where(group => group.Count() > 1).Select(group => group.First());
        return twice.Concat(named.Where(path => path != OutputFile.Standard && read.Contains(Path.GetFullPath(path)))).Distinct();
    }
}
