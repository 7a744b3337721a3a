using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Attune.Analysis;
using Attune.Cli.Input;
using Attune.Cli.Input.Beside;
using Attune.Cli.Output;
using Attune.Encoding;
using Attune.Report;
using static Attune.Cli.Strings;

namespace Attune.Cli.Commands;

/// <summary>attune compare PAIRS: how near the two texts of each pair are.</summary>
internal sealed class CompareCommand
{
    private readonly Argument<string> _pairs = new("PAIRS") { Description = Say("Argument_Pairs") };
    private readonly Option<string> _encoder = RoundOptions.EncoderOption();
    private readonly Option<string?> _output = RoundOptions.Text("--csv", "FILE");

    public static Command Create() => new CompareCommand().ToCommand();

    private Command ToCommand()
    {
        var command = new Command("compare", Say("Command_compare")) { _pairs, _encoder, _output };
        command.Validators.Add(result =>
        {
            foreach (var path in Paths.WrittenTwiceOrOver([result.GetValue(_output)], [result.GetValue(_pairs)])) { result.AddError(Say("Usage_output", path)); }
        });
        command.SetAction((parsed, cancel) => Run.AsCommandAsync(parsed, terminal => CompareAsync(parsed, terminal, cancel)));
        return command;
    }

    private async Task<ExitCode> CompareAsync(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var import = InputFile.Read(parsed.GetRequiredValue(_pairs), PairsFile.Read);
        if (!terminal.Accepts(import) || import.Value is not { } pairs) { return ExitCode.BadInput; }
        using var encoder = Encoders.Open(parsed.GetRequiredValue(_encoder));
        var compared = await terminal.WatchAsync(Say("Comparing"), 1, _ => NearnessAsync(pairs, encoder, cancel)).WaitAsync(cancel);
        await OutputFile.WriteAsync(parsed.GetValue(_output) ?? OutputFile.Standard, System.Text.Encoding.UTF8.GetBytes(Csv(pairs, compared)), cancel);
        return ExitCode.Ok;
    }

    private static async Task<ImmutableArray<PairNearness>> NearnessAsync(IReadOnlyList<TextPair> pairs, ISentenceEncoder encoder, CancellationToken cancel)
    {
        var texts = SubjectTexts.Of(pairs.Select(pair => pair.TextA).Concat(pairs.Select(pair => pair.TextB)));
        return PairNearness.Of(SubjectSpace.Of(texts, await encoder.EncodeAsync(texts, cancel), SubjectOptions.Default));
    }

    private static string Csv(IReadOnlyList<TextPair> pairs, ImmutableArray<PairNearness> compared) => CsvText.Of(
    [
        ["pair_id", "similarity", "nearer_than", "text_a", "text_b"],
        .. pairs.Zip(compared, (pair, near) => new[] { pair.Id, Number(near.Similarity), near.Nearer is { } nearer ? Number(nearer) : "", pair.TextA, pair.TextB }),
    ]);

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
