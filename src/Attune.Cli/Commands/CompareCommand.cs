using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Attune.Analysis.Stance;
using Attune.Intake;
using Attune.Intake.Beside;
using Attune.Cli.Output;
using Attune.Encoding;
using Attune.Report;

namespace Attune.Cli.Commands;

/// <summary>attune compare PAIRS: whether the two texts of each pair may be opposite, say the same, or differ.</summary>
internal sealed class CompareCommand
{
    private readonly Argument<string> _pairs = new("PAIRS") { Description = CliTexts.ArgumentPairs };
    private readonly Option<string> _encoder = RoundOptions.EncoderOption();
    private readonly Option<string?> _output = RoundOptions.Text("--csv", "FILE", CliTexts.OptionCsv);

    public static Command Create() => new CompareCommand().ToCommand();

    private Command ToCommand()
    {
        var command = new Command("compare", CliTexts.CommandCompare) { _pairs, _encoder, _output };
        Paths.Guard(command, result => [result.Written(_output)], result => [result.GetValue(_pairs)]);
        command.SetAction((parsed, cancel) => Run.AsCommandAsync(parsed, terminal => CompareAsync(parsed, terminal, cancel), cancel));
        return command;
    }

    private async Task<ExitCode> CompareAsync(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var import = InputFile.Read(parsed.GetRequiredValue(_pairs), PairsFile.Read);
        if (!terminal.Accepts(import) || import.Value is not { } pairs) { return ExitCode.BadInput; }
        using var encoders = Encoders.OpenForRounds(parsed.GetRequiredValue(_encoder));
        var compared = await terminal.WatchAsync(CliTexts.Comparing, 1, _ => PairReader.ReadAsync(pairs, encoders, PairOptions.Default, cancel)).WaitAsync(cancel);
        await OutputFile.WriteAsync(parsed.GetValue(_output) ?? OutputFile.Standard, System.Text.Encoding.UTF8.GetBytes(Csv(pairs, compared)), cancel);
        return ExitCode.Ok;
    }

    private static string Csv(IReadOnlyList<TextPair> pairs, ImmutableArray<PairReading> compared) => CsvText.Write(
    [
        ["pair_id", "verdict", "may_be_opposite", "because", "sameness", "similarity", "nearer_than", "text_a", "text_b"],
        .. pairs.Zip(compared, (pair, reading) => new[]
        {
            pair.Id, Word(reading.Verdict(PairOptions.Default)),
            string.Join(' ', reading.Reasons.Select(reason => Word(reason.Rule))),
            string.Join("; ", reading.Reasons.Select(reason => $"{reason.First} <-> {reason.Second}")),
            Number(reading.Sameness), Number(reading.Near.Similarity), Number(reading.Near.Nearer), pair.TextA, pair.TextB,
        }),
    ]);

    // The words of the file are the same in every language, because other programs read them.
    private static string Word(PairVerdict verdict) => verdict switch
    {
        PairVerdict.MayBeOpposite => "may be opposite",
        PairVerdict.Same => "same",
        PairVerdict.Different => "different",
        PairVerdict.CannotTell => "cannot tell",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };

    private static string Word(StanceRule rule) => rule.ToString().ToLowerInvariant();

    private static string Number(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";
}
