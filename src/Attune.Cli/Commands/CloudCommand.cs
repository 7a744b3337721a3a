using System.CommandLine;
using Attune.Intake;
using Attune.Intake.Words;
using Attune.Cli.Output;

namespace Attune.Cli.Commands;

/// <summary>attune cloud WORDS: draws words with counts as the two-sided cloud.</summary>
internal sealed class CloudCommand
{
    private readonly Argument<string> _words = new("WORDS") { Description = CliTexts.ArgumentWords };
    private readonly Option<string> _picture = new("--output", "-o") { HelpName = "FILE", Description = CliTexts.OptionPicture, DefaultValueFactory = _ => OutputFile.Standard };
    private readonly Option<string> _culture = ReportChoices.CultureOption();

    public static Command Create() => new CloudCommand().ToCommand();

    private Command ToCommand()
    {
        var command = new Command("cloud", CliTexts.CommandCloud) { _words, _picture, _culture };
        _picture.Validators.Add(result =>
        {
            if (result.Written<string?>() is { } path && path != OutputFile.Standard && !EndsWith(path, CloudPicture.SvgEnding) && !EndsWith(path, CloudPicture.PngEnding))
            {
                result.AddError(CliTexts.UsagePicture(path));
            }
        });
        Paths.Guard(command, result => [result.Written(_picture)], result => [result.GetValue(_words)]);
        command.SetAction((parsed, cancel) => Run.AsCommandAsync(parsed, terminal => DrawAsync(parsed, terminal, cancel), cancel));
        return command;
    }

    private async Task<ExitCode> DrawAsync(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var import = InputFile.Read(parsed.GetRequiredValue(_words), WordsFile.Read);
        if (!terminal.Accepts(import) || import.Value is not { } cloud) { return ExitCode.BadInput; }
        var (path, culture) = (parsed.GetRequiredValue(_picture), ReportChoices.CultureOf(parsed.GetRequiredValue(_culture))!);
        var picture = await terminal.WatchAsync(CliTexts.Drawing, 1, _ => Task.FromResult(
            EndsWith(path, CloudPicture.PngEnding) ? CloudPicture.Png(cloud, culture) : CloudPicture.Svg(cloud, culture))).WaitAsync(cancel);
        await OutputFile.WriteAsync(path, picture, cancel);
        return ExitCode.Ok;
    }

    private static bool EndsWith(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
