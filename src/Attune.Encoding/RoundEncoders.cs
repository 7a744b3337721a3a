using Attune.Analysis.Meaning;
using Attune.Analysis.Readings;

namespace Attune.Encoding;

/// <summary>The encoder of a room of leaders and the one of a crowd: a sentence encoder knows what is meant and takes milliseconds a text, a static one microseconds.</summary>
/// <param name="Room">Encodes rounds of up to <see cref="ReadingOptions.RoomUpTo"/> points.</param>
/// <param name="Crowd">Encodes larger rounds.</param>
public sealed record RoundEncoders(ISentenceEncoder Room, ISentenceEncoder Crowd) : IDisposable
{
    /// <summary>One encoder for rooms and crowds.</summary>
    /// <param name="encoder">The encoder, which is closed together with this.</param>
    public static RoundEncoders Both(ISentenceEncoder encoder) => new(encoder, encoder);

    /// <summary>Whether texts stay on this machine, so that they may be encoded before anybody asks for a reading.</summary>
    public bool IsOfThisMachine { get; init; }

    /// <summary>
    /// Encodes texts as those of a room are: by its encoder, with the one of crowds as the second and for single words. One encoder that does both is asked for
    /// whole texts alone.
    /// </summary>
    /// <param name="texts">The texts.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async ValueTask<SubjectVectors> EncodeRoomAsync(SubjectTexts texts, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var room = await Room.EncodeAsync(texts.Texts, cancel);
        return ReferenceEquals(Room, Crowd)
            ? new(room, Words: null)
            : new(room, await Crowd.EncodeAsync(texts.Words, cancel)) { Second = await Crowd.EncodeAsync(texts.Texts, cancel) };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Room.Dispose();
        Crowd.Dispose();
    }
}
