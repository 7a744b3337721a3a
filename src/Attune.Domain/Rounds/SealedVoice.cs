using System.Security.Cryptography;
using Attune.Domain.Programs;

namespace Attune.Domain.Rounds;

/// <summary>A voice that is stored encrypted under something that only its leader holds: the token of a link, or the code that a device shows.</summary>
internal static class SealedVoice
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int VoiceBytes = 16;

    /// <param name="voice">The voice.</param>
    /// <param name="key">The key, made from what the leader holds.</param>
    /// <param name="place">By what it is found; a box does not open in another place.</param>
    /// <returns>Nonce, tag and sealed voice.</returns>
    public static byte[] Seal(ParticipantKey voice, byte[] key, byte[] place)
    {
        var box = new byte[NonceBytes + TagBytes + VoiceBytes];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), voice.Value.ToByteArray(), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), place);
        return box;
    }

    /// <exception cref="CryptographicException">It was sealed under another key, or for another place.</exception>
    public static ParticipantKey Open(ReadOnlySpan<byte> box, byte[] key, byte[] place)
    {
        Span<byte> voice = stackalloc byte[VoiceBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), voice, place);
        return new(new Guid(voice));
    }
}
