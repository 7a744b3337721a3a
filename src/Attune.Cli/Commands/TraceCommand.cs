using System.CommandLine;
using System.Globalization;
using System.Text;
using Attune.Analysis.Readings;
using Attune.Intake;
using Attune.Cli.Output;
using Attune.Report;
using Attune.Statistics.Sides;
using static Attune.Intake.Phrases;

namespace Attune.Cli.Commands;

/// <summary>attune trace FILE --themes THEMES: who on each side speaks of each theme, and what nobody mentions.</summary>
internal sealed class TraceCommand
{
    // Enough to see what counts as mentioning; the report holds them all.
    private const int QuotesPerTheme = 3;

    private readonly RoundOptions _round = new();
    private readonly Option<string?> _themes = RoundOptions.Text("--themes", "FILE", CliTexts.OptionThemes);
    private readonly Option<string?> _output = RoundOptions.Text("--csv", "FILE", CliTexts.OptionCsv);

    public static Command Create() => new TraceCommand().ToCommand();

    private Command ToCommand()
    {
        var command = new Command("trace", CliTexts.CommandTrace);
        _themes.Required = true;
        _round.AddTo(command);
        command.Add(_themes);
        command.Add(_output);
        Paths.Guard(command, result => [result.Written(_output)], result => [result.GetValue(_round.File), result.Written(_themes)]);
        command.SetAction((parsed, cancel) => Run.AsCommandAsync(parsed, terminal => TraceAsync(parsed, terminal, cancel), cancel));
        return command;
    }

    private async Task<ExitCode> TraceAsync(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var files = new RoundFiles(parsed.GetRequiredValue(_round.File)) { Themes = parsed.GetValue(_themes) };
        await using var ahead = new EncodersAhead(parsed.GetRequiredValue(_round.Encoder));
        var import = files.Read(_round.Answers(parsed));
        if (!terminal.Accepts(import) || import.Value is not { } round) { return ExitCode.BadInput; }
        var reading = await ReadWithEncoder.RunAsync(round, ahead, terminal, cancel);
        if (parsed.GetValue(_output) is { } csv)
        {
            await OutputFile.WriteAsync(csv, System.Text.Encoding.UTF8.GetBytes(Csv(reading)), cancel);
            return ExitCode.Ok;
        }

        foreach (var theme in reading.Themes) { parsed.InvocationConfiguration.Output.WriteLine(Told(theme, reading)); }
        return ExitCode.Ok;
    }

    private static string Told(ThemeTrace theme, Reading reading)
    {
        var (sides, leaders) = (reading.Round.Sides, reading.Leaders);
        var told = new StringBuilder(Short(theme.Theme)).AppendLine();
        if (theme.Silent)
        {
            told.Append("  ").AppendLine(CliTexts.TraceSilent);
            if (theme.Nearest is { } nearest)
            {
                var point = reading.Questions[nearest.Question].Points[nearest.Point];
                told.Append("  ").AppendLine(CliTexts.TraceNearest(CliTexts.TraceQuote(sides.For(point.Side), OneLine(point.Text))));
            }

            return told.ToString();
        }

        foreach (var side in Enum.GetValues<Side>())
        {
            told.Append("  ").AppendLine(CliTexts.TraceSide(sides.For(side), Count(theme.Leaders.On(side)), Count(leaders.On(side)), Count(theme.MayMention.On(side))));
        }

        foreach (var mention in theme.Mentions.Where(mention => mention.Mention == Mention.Yes).Take(QuotesPerTheme))
        {
            var point = reading.Questions[mention.Question].Points[mention.Point];
            told.Append("  ").AppendLine(CliTexts.TraceQuote(sides.For(point.Side), OneLine(point.Text)));
        }

        return told.ToString();
    }

    private static string Csv(Reading reading) => CsvText.Write(
    [
        ["theme", "business", "it", "of_business", "of_it", "may_business", "may_it", "silent"],
        .. reading.Themes.Select(theme => new[]
        {
            theme.Theme,
            Number(theme.Leaders.Business), Number(theme.Leaders.It), Number(reading.Leaders.Business), Number(reading.Leaders.It),
            Number(theme.MayMention.Business), Number(theme.MayMention.It), theme.Silent ? "yes" : "no",
        }),
    ]);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
