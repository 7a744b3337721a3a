using System.CommandLine;
using Attune.Analysis;
using Attune.Cli.Input;
using Attune.Cli.Output;
using Attune.Report;
using static Attune.Cli.Strings;

namespace Attune.Cli.Commands;

/// <summary>attune read FILE: from answers to a report and a reading.</summary>
internal sealed class ReadCommand
{
    private const string DefaultReport = "report.html";

    private readonly RoundOptions _round = new();
    private readonly Option<string?> _anchors = RoundOptions.Text("--anchors", "FILE");
    private readonly Option<string?> _forecasts = RoundOptions.Text("--forecasts", "FILE");
    private readonly Option<string?> _expectations = RoundOptions.Text("--expectations", "FILE");
    private readonly Option<string?> _themes = RoundOptions.Text("--themes", "FILE");
    private readonly Option<string?> _merges = RoundOptions.Text("--merges", "FILE");
    private readonly Option<string?> _title = RoundOptions.Text("--title", "TEXT");
    private readonly Option<string?> _report = RoundOptions.Text("--output", "FILE", "-o");
    private readonly Option<string?> _json = RoundOptions.Text("--json", "FILE");

    public static Command Create() => new ReadCommand().ToCommand();

    private Command ToCommand()
    {
        var command = new Command("read", Say("Command_read"));
        _round.AddTo(command);
        foreach (var option in new Option[] { _anchors, _forecasts, _expectations, _themes, _merges, _title, _report, _json }) { command.Add(option); }
        command.Validators.Add(result =>
        {
            string?[] outputs = [result.GetValue(_report), result.GetValue(_json)];
            string?[] inputs = [result.GetValue(_round.File), .. Beside.Select(result.GetValue)];
            foreach (var path in Paths.WrittenTwiceOrOver(outputs, inputs)) { result.AddError(Say("Usage_output", path)); }
        });
        command.SetAction((parsed, cancel) => Run.AsCommandAsync(parsed, terminal => ReadAsync(parsed, terminal, cancel), cancel));
        return command;
    }

    private Option<string?>[] Beside => [_anchors, _forecasts, _expectations, _themes, _merges];

    private async Task<ExitCode> ReadAsync(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var files = new RoundFiles(parsed.GetRequiredValue(_round.File))
        {
            Anchors = parsed.GetValue(_anchors),
            Forecasts = parsed.GetValue(_forecasts),
            Expectations = parsed.GetValue(_expectations),
            Themes = parsed.GetValue(_themes),
            Merges = parsed.GetValue(_merges),
        };
        var import = files.Read(_round.Answers(parsed));
        if (!terminal.Accepts(import) || import.Value is not { } round) { return ExitCode.BadInput; }
        var reading = await RoundReading.OfAsync(round, parsed.GetRequiredValue(_round.Encoder), terminal, cancel);
        var (report, json) = (parsed.GetValue(_report), parsed.GetValue(_json));
        if (report is null && json is null) { report = DefaultReport; }
        if (report is not null) { await OutputFile.WriteAsync(report, Report(reading, parsed.GetValue(_title) ?? ""), cancel); }
        if (json is not null) { await OutputFile.WriteAsync(json, Json(reading), cancel); }
        terminal.Say(Say("ReadDone", string.Join(", ", new[] { report, json }.OfType<string>().Where(path => path != OutputFile.Standard)), Sentence(reading)));
        return ExitCode.Ok;
    }

    private static byte[] Report(Reading reading, string title)
    {
        using var text = new StringWriter();
        HtmlReport.Write(reading, new ReportOptions { Title = title }, text);
        return System.Text.Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Json(Reading reading)
    {
        using var bytes = new MemoryStream();
        ReadingJson.Write(reading, bytes);
        return bytes.ToArray();
    }

    private static string Sentence(Reading reading)
    {
        var sides = reading.Round.Sides;
        return Say(
            "ReadSummary",
            Count(reading.Leaders.Total), sides.Business, Count(reading.Leaders.Business), sides.It, Count(reading.Leaders.It),
            Count(reading.Questions.Length), Count(reading.Questions.Sum(question => question.Cards.Length)));
    }
}
