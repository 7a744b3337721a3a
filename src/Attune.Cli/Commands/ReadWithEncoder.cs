using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Encoding;

namespace Attune.Cli.Commands;

/// <summary>Reads a round with the encoder a person asked for.</summary>
internal static class ReadWithEncoder
{
    /// <exception cref="EncoderException">There is no such encoder, or it does not answer.</exception>
    public static async Task<Reading> RunAsync(LockedRound round, EncodersAhead ahead, Terminal terminal, CancellationToken cancel)
    {
        var encoders = await ahead.OpenedAsync();
        var reading = terminal.WatchAsync(
            CliTexts.Reading, round.Questions.Length, progress => RoundReader.ReadAsync(round, encoders, ReadingOptions.Default, progress, cancel));
        // The analysis itself is not asked to stop; who presses Ctrl-C does not wait for it.
        return await reading.WaitAsync(cancel);
    }
}
