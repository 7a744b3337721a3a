using Attune.Analysis.Beside;
using Attune.Analysis.Readings;

namespace Attune.Encoding;

/// <summary>Reads answers from beside a round against its reading, with the encoder by which the round was read.</summary>
public static class BesideRoundReader
{
    /// <param name="reading">The reading of the round, of which nothing changes.</param>
    /// <param name="texts">What was answered beside it.</param>
    /// <param name="encoders">The encoders.</param>
    /// <param name="options">The constants of the analysis.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task<BesideReading> ReadAsync(Reading reading, IReadOnlyList<BesideText> texts, RoundEncoders encoders, ReadingOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(encoders);
        var encoded = BesideReader.Texts(reading, texts, options);
        return BesideReader.Read(reading, texts, encoded.IsEmpty ? null : await encoders.Room.EncodeAsync(encoded, cancel), options);
    }
}
