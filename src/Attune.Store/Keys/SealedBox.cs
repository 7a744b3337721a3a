using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Attune.Store.Keys;

/// <summary>Bytes sealed with AES-256-GCM and bound to a place: version, nonce, tag, then the sealed bytes.</summary>
internal static class SealedBox
{
    private const byte Version = 1;
    private const int NonceAt = 1;
    private const int NonceBytes = 12;
    private const int TagAt = NonceAt + NonceBytes;
    private const int TagBytes = 16;
    private const int TextAt = TagAt + TagBytes;

    // Setting up a cipher costs more than sealing a few sentences. The ciphers are kept with their key, and go when the key does.
    private static readonly ConditionalWeakTable<byte[], ConcurrentBag<AesGcm>> Ready = [];

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> clear, byte[] binding)
    {
        var box = new byte[TextAt + clear.Length];
        box[0] = Version;
        RandomNumberGenerator.Fill(box.AsSpan(NonceAt, NonceBytes));
        var ready = Ready.GetOrAdd(key, _ => []);
        // Each cipher is used by one caller at a time.
        var aes = ready.TryTake(out var idle) ? idle : new AesGcm(key, TagBytes);
        aes.Encrypt(box.AsSpan(NonceAt, NonceBytes), clear, box.AsSpan(TextAt), box.AsSpan(TagAt, TagBytes), binding);
        ready.Add(aes);
        return box;
    }

    /// <exception cref="AuthenticationTagMismatchException">The box was moved from another place, or was changed.</exception>
    /// <exception cref="InvalidDataException">The bytes are not a sealed box.</exception>
    public static byte[] Open(byte[] key, byte[] box, byte[] binding)
    {
        if (box is not [Version, ..] || box.Length < TextAt) { throw new InvalidDataException("Not a sealed text of a version this program knows."); }
        var clear = new byte[box.Length - TextAt];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box.AsSpan(NonceAt, NonceBytes), box.AsSpan(TextAt), box.AsSpan(TagAt, TagBytes), clear, binding);
        return clear;
    }
}
