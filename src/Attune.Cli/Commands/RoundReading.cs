using Attune.Analysis;
using Attune.Encoding;
using static Attune.Cli.Strings;

namespace Attune.Cli.Commands;

/// <summary>Reads a round with the encoder a person asked for.</summary>
internal static class RoundReading
{
    /// <exception cref="EncoderException">There is no such encoder, or it does not answer.</exception>
    public static async Task<Reading> OfAsync(LockedRound round, string encoderSpec, Terminal terminal, CancellationToken cancel)
    {
        using var encoder = Encoders.Open(encoderSpec);
        var reading = terminal.WatchAsync(
            Say("Reading"), round.Questions.Length, progress => RoundReader.ReadAsync(round, encoder, ReadingOptions.Default, progress, cancel));
        // The analysis itself is not asked to stop; who presses Ctrl-C does not wait for it.
        return await reading.WaitAsync(cancel);
    }
}
