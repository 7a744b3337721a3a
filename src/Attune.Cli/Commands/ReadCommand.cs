using System.Collections.Immutable;
using System.CommandLine;
using Attune.Analysis.Readings;
using Attune.Cli.Output;
using Attune.Decks;
using Attune.Intake;
using Attune.Print;
using Attune.Report;
using static Attune.Intake.Phrases;

namespace Attune.Cli.Commands;

/// <summary>attune read FILE: from answers to a report and a reading.</summary>
internal sealed class ReadCommand
{
    private const string DefaultReport = "report.html";

    private readonly RoundOptions _round = new();
    private readonly Option<string?> _anchors = RoundOptions.Text("--anchors", "FILE", CliTexts.OptionAnchors);
    private readonly Option<string?> _forecasts = RoundOptions.Text("--forecasts", "FILE", CliTexts.OptionForecasts);
    private readonly Option<string?> _expectations = RoundOptions.Text("--expectations", "FILE", CliTexts.OptionExpectations);
    private readonly Option<string?> _weights = RoundOptions.Text("--weights", "FILE", CliTexts.OptionWeights);
    private readonly Option<string?> _themes = RoundOptions.Text("--themes", "FILE", CliTexts.OptionThemes);
    private readonly Option<string?> _merges = RoundOptions.Text("--merges", "FILE", CliTexts.OptionMerges);
    private readonly JudgeChoice _judge = new();
    private readonly ReportChoices _choices = new();
    private readonly Option<string?> _report = RoundOptions.Text("--output", "FILE", CliTexts.OptionOutput, "-o");
    private readonly Option<string?> _json = RoundOptions.Text("--json", "FILE", CliTexts.OptionJson);
    private readonly Option<string?> _pptx = RoundOptions.Text("--pptx", "FILE", CliTexts.OptionPptx);
    private readonly Option<string?> _svg = RoundOptions.Text("--svg", "FOLDER", CliTexts.OptionSvg);
    private readonly Option<string?> _pdf = RoundOptions.Text("--pdf", "FILE", CliTexts.OptionPdf);
    private readonly Option<string?> _charts = RoundOptions.Text("--charts", "FOLDER", CliTexts.OptionCharts);

    private Option<string?>[] Outputs => [_report, _json, _pptx, _svg, _pdf, _charts];

    public static Command Create() => new ReadCommand().ToCommand();

    private Command ToCommand()
    {
        var command = new Command("read", CliTexts.CommandRead);
        _round.AddTo(command);
        foreach (var option in Beside) { command.Add(option); }
        _judge.AddTo(command);
        _choices.AddTo(command);
        foreach (var option in Outputs) { command.Add(option); }
        Paths.Guard(command, result => [result.Written(_report), result.Written(_json), result.Written(_pptx), result.Written(_pdf)], result => [result.GetValue(_round.File), .. Beside.Select(result.Written)]);
        command.Validators.Add(result =>
        {
            foreach (var option in new[] { _svg, _charts })
            {
                if (result.Written(option) is not { } folder) { continue; }
                if (folder is OutputFile.Standard or "") { result.AddError(CliTexts.UsageFolder(option.Name)); }
                // Clouds hold what single people meant by a word; the report draws them for the room only.
                if (_choices.AudienceOf(result) is Audience.Sponsor or Audience.Team) { result.AddError(CliTexts.UsageRoom(option.Name)); }
            }
        });
        command.SetAction((parsed, cancel) => Run.AsCommandAsync(parsed, terminal => ReadAsync(parsed, terminal, cancel), cancel));
        return command;
    }

    private Option<string?>[] Beside => [_anchors, _forecasts, _expectations, _weights, _themes, _merges];

    private async Task<ExitCode> ReadAsync(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var files = new RoundFiles(parsed.GetRequiredValue(_round.File))
        {
            Anchors = parsed.GetValue(_anchors),
            Forecasts = parsed.GetValue(_forecasts),
            Expectations = parsed.GetValue(_expectations),
            Weights = parsed.GetValue(_weights),
            Themes = parsed.GetValue(_themes),
            Merges = parsed.GetValue(_merges),
        };
        await using var ahead = new EncodersAhead(parsed.GetRequiredValue(_round.Encoder));
        var import = files.ReadAll(_round.Answers(parsed));
        if (!terminal.Accepts(import) || import.Value is not { } input) { return ExitCode.BadInput; }
        var asked = _choices.From(parsed);
        var (reading, voices) = await ReadWithEncoder.RunAsync(input, ahead, terminal, asked.Culture, cancel);
        reading = await _judge.ProposeAsync(parsed, reading, terminal, cancel);
        var (report, json, pptx, svg, pdf, charts) = (parsed.GetValue(_report), parsed.GetValue(_json), parsed.GetValue(_pptx), parsed.GetValue(_svg), parsed.GetValue(_pdf), parsed.GetValue(_charts));
        if (Outputs.All(option => parsed.GetValue(option) is null)) { report = DefaultReport; }
        var choices = asked with { ThirdVoices = voices };
        List<WholeFile> outputs = [];
        var page = report is not null || pdf is not null || charts is not null ? Report(reading, choices) : "";
        if (report is not null) { outputs.Add(new(report, System.Text.Encoding.UTF8.GetBytes(page))); }
        if (pdf is not null)
        {
            if (PrintedDocument.Write(page, "", choices.Culture, new()) is not { } printed)
            {
                terminal.Say(CliTexts.PdfTooLong(new PrintLimits().Pages));
                return ExitCode.BadInput;
            }

            outputs.Add(new(pdf, printed));
        }

        if (charts is not null) { outputs.AddRange(ChartFiles.Draw(page, charts)); }
        if (json is not null) { outputs.Add(new(json, Json(reading, voices))); }
        if (pptx is not null) { outputs.Add(new(pptx, DeckFile.Write(ReadingDeck.Make(reading, choices), choices.Culture))); }
        if (svg is not null) { outputs.AddRange(QuestionClouds.Draw(reading, choices, svg)); }
        if (Paths.WrittenTwiceOrOver(outputs.Select(output => output.Path), [files.Answers, .. Beside.Select(parsed.GetValue)]).FirstOrDefault() is { } lost)
        {
            terminal.Say(CliTexts.UsageOutput(lost));
            return ExitCode.Usage;
        }

        foreach (var folder in new[] { svg, charts }.OfType<string>()) { OutputFolder.Make(folder); }
        await OutputFile.WriteAllAsync(outputs, cancel);
        terminal.Say(CliTexts.ReadDone(string.Join(", ", new[] { report, json, pptx, svg, pdf, charts }.OfType<string>().Where(path => path != OutputFile.Standard)), Sentence(reading)));
        return ExitCode.Ok;
    }

    private static string Report(Reading reading, ReportOptions choices)
    {
        using var text = new StringWriter();
        HtmlReport.Write(reading, choices, text);
        return text.ToString();
    }

    private static byte[] Json(Reading reading, ImmutableArray<ReportedVoice> voices)
    {
        using var bytes = new MemoryStream();
        ReadingJson.Write(reading, bytes, voices);
        return bytes.ToArray();
    }

    private static string Sentence(Reading reading)
    {
        var sides = reading.Round.Sides;
        return CliTexts.ReadSummary(Count(reading.Leaders.Total), sides.Business, Count(reading.Leaders.Business), sides.It, Count(reading.Leaders.It), Count(reading.Questions.Length), Count(reading.Questions.Sum(question => question.Cards.Length)), Count(reading.Questions.Sum(question => question.Asks.Length)));
    }
}
