using System.CommandLine;
using Attune.Analysis.Readings;
using Attune.Encoding.Judging;
using static Attune.Intake.Phrases;

namespace Attune.Cli.Commands;

/// <summary>The options that choose a judge for a second opinion. None is asked unless it is named.</summary>
internal sealed class JudgeChoice
{
    private readonly Option<string?> _judge = RoundOptions.Text("--judge", "chat:URL#MODEL", CliTexts.OptionJudge(Judges.KeyVariable));
    private readonly Option<string?> _cache = RoundOptions.Text("--judge-cache", "FOLDER", CliTexts.OptionJudgeCache);

    public JudgeChoice()
        => _judge.Validators.Add(result =>
        {
            if (result.Written<string?>() is { } judge && Judges.ProblemOf(judge) is { } problem) { result.AddError(problem); }
        });

    public void AddTo(Command command)
    {
        command.Add(_judge);
        command.Add(_cache);
        command.Validators.Add(result =>
        {
            if (result.Written(_cache) is not null && result.GetResult(_judge) is null) { result.AddError(CliTexts.UsageJudgeCache); }
        });
    }

    /// <summary>The reading with the proposals of the judge that was chosen; as it is if there is none.</summary>
    /// <exception cref="JudgeException">The folder of the cache cannot be made.</exception>
    public Task<Reading> ProposeAsync(ParseResult parsed, Reading reading, Terminal terminal, CancellationToken cancel)
        => parsed.GetValue(_judge) is { } judge ? AskAsync(judge, parsed.GetValue(_cache), reading, terminal, cancel) : Task.FromResult(reading);

    private static async Task<Reading> AskAsync(string chosen, string? cache, Reading reading, Terminal terminal, CancellationToken cancel)
    {
        var options = new JudgeOptions();
        using var judge = Judges.Open(chosen, cache, options);
        var round = new RoundJudge(reading, options);
        // Said before anything is sent.
        terminal.Say(CliTexts.JudgeAsked(judge.Id, Count(round.Asks), Count(round.Names)));
        var judged = await terminal.WatchAsync(CliTexts.Judging, round.Asks + round.Names, progress => round.AskAsync(judge, progress, cancel)).WaitAsync(cancel);
        terminal.Say(CliTexts.JudgeAnswered(Count(judged.Asks.Answered), Count(judged.Asks.Asked), Count(judged.Names.Answered), Count(judged.Names.Asked)));
        if (judged.Asks.Missing.Length > 0) { terminal.Say(CliTexts.JudgeNoOpinion(Count(judged.Asks.Asked - judged.Asks.Answered), Reasons(judged.Asks))); }
        if (judged.Names.Missing.Length > 0) { terminal.Say(CliTexts.JudgeNoName(Count(judged.Names.Asked - judged.Names.Answered), Reasons(judged.Names))); }
        return judged.Reading;
    }

    private static string Reasons(JudgeTally tally) => string.Join("; ", tally.Missing.Select(missing => CliTexts.JudgeReason(CliTexts.Missing(missing.Why), Count(missing.Count))));
}
