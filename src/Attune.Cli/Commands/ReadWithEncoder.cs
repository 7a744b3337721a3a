using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis.Beside;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Encoding;
using Attune.Intake;
using Attune.Intake.Answers;
using Attune.Report;

namespace Attune.Cli.Commands;

/// <summary>Reads a round with the encoder a person asked for.</summary>
internal static class ReadWithEncoder
{
    /// <exception cref="EncoderException">There is no such encoder, or it does not answer.</exception>
    public static async Task<Reading> RunAsync(LockedRound round, EncodersAhead ahead, Terminal terminal, CancellationToken cancel)
        => await ReadAsync(round, await ahead.OpenedAsync(), terminal, cancel);

    /// <summary>The same with what third voices say beside it; of the reading nothing changes by it.</summary>
    /// <exception cref="EncoderException">There is no such encoder, or it does not answer.</exception>
    public static async Task<(Reading Reading, ImmutableArray<ReportedVoice> Voices)> RunAsync(RoundInput input, EncodersAhead ahead, Terminal terminal, CultureInfo culture, CancellationToken cancel)
    {
        var encoders = await ahead.OpenedAsync();
        var reading = await ReadAsync(input.Round, encoders, terminal, cancel);
        if (input.Voices.IsEmpty) { return (reading, []); }
        var beside = await BesideRoundReader.ReadAsync(reading, [.. input.Voices.Select(answer => new BesideText(answer.Speaker, answer.Question, answer.Text))], encoders, ReadingOptions.Default, cancel);
        return (reading, ReportedVoices.Make(reading, beside, input.Voices.DistinctBy(answer => answer.Speaker).ToLookup(answer => answer.Voice, answer => answer.Speaker), speakers => ClosedOf(input.Closed, [.. speakers]), culture));
    }

    private static BesideClosed ClosedOf(VoiceClosed closed, HashSet<string> speakers) => BesideClosed.Gather(
        closed.Anchors.Where(anchor => speakers.Contains(anchor.Speaker)).Select(anchor => (anchor.Question, anchor.Kind, anchor.Item, anchor.Value)),
        closed.Expectations.Where(cell => speakers.Contains(cell.Speaker)).Select(cell => (cell.Activity, cell.Stage, cell.Owner)),
        closed.Forecasts.Where(forecast => speakers.Contains(forecast.Speaker)).Select(forecast => (forecast.Question, forecast.Expected)));

    private static async Task<Reading> ReadAsync(LockedRound round, RoundEncoders encoders, Terminal terminal, CancellationToken cancel)
    {
        var reading = terminal.WatchAsync(
            CliTexts.Reading, round.Questions.Length, progress => RoundReader.ReadAsync(round, encoders, ReadingOptions.Default, progress, cancel: cancel));
        // The analysis itself is not asked to stop; who presses Ctrl-C does not wait for it.
        return await reading.WaitAsync(cancel);
    }
}
