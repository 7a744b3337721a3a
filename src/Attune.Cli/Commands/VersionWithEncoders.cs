using System.CommandLine;
using System.CommandLine.Invocation;
using Attune.Analysis.Readings;
using Attune.Encoding;
using Attune.Intake;

namespace Attune.Cli.Commands;

/// <summary>The version of the program, and below it what a reading is named by: the version of the analysis and the built-in encoders.</summary>
internal sealed class VersionWithEncoders(SynchronousCommandLineAction version) : SynchronousCommandLineAction
{
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<VersionOption>())
        {
            option.Action = new VersionWithEncoders((SynchronousCommandLineAction)option.Action!);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var result = version.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(CliTexts.VersionOfAnalysis(AnalysisVersion.Current));
        try
        {
            using var encoders = Encoders.OpenForRounds(Encoders.BuiltIn);
            output.WriteLine(CliTexts.VersionOfEncoders(encoders.Room.Id, Phrases.Count(ReadingOptions.Default.RoomUpTo), encoders.Crowd.Id));
            return result;
        }
        catch (EncoderException broken)
        {
            parseResult.InvocationConfiguration.Error.WriteLine(broken.Message);
            return (int)ExitCode.Encoder;
        }
    }
}
