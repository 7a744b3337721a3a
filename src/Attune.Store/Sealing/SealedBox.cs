using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Attune.Store.Sealing;

/// <summary>
/// Bytes sealed with AES-256-GCM and bound to a place: version, nonce, tag, then the sealed bytes. What is sealed is filled up to the next power of two, so that
/// the length of a box tells one of a few classes and not how much was written.
/// </summary>
internal static class SealedBox
{
    /// <summary>The smallest class: it holds a name, a mail address or a key.</summary>
    public const int Least = 64;

    private const byte Version = 2;
    private const int NonceAt = 1;
    private const int NonceBytes = 12;
    private const int TagAt = NonceAt + NonceBytes;
    private const int TagBytes = 16;
    private const int TextAt = TagAt + TagBytes;

    // Stands after the content and is followed by zeros, so that whatever bytes the content ends with, its end is found.
    private const byte End = 0x80;

    // Setting up a cipher costs more than sealing a few sentences. The ciphers are kept with their key, and go when the key does.
    private static readonly ConditionalWeakTable<byte[], ConcurrentBag<AesGcm>> Ready = [];

    /// <param name="key">The key.</param>
    /// <param name="clear">The content.</param>
    /// <param name="binding">Names the place; the box opens with the same bytes only.</param>
    /// <param name="least">The smallest class, a power of two: content that is shorter is indistinguishable by its length.</param>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> clear, byte[] binding, int least = Least)
    {
        var box = new byte[TextAt + ClassOf(clear.Length, least)];
        box[0] = Version;
        RandomNumberGenerator.Fill(box.AsSpan(NonceAt, NonceBytes));
        var text = box.AsSpan(TextAt);
        clear.CopyTo(text);
        text[clear.Length] = End;
        var ciphers = Ready.GetOrAdd(key, _ => []);
        var aes = Take(ciphers, key);
        aes.Encrypt(box.AsSpan(NonceAt, NonceBytes), text, text, box.AsSpan(TagAt, TagBytes), binding);
        ciphers.Add(aes);
        return box;
    }

    /// <exception cref="AuthenticationTagMismatchException">The box was moved from another place, or was changed.</exception>
    /// <exception cref="InvalidDataException">The bytes are not a sealed box.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> box, byte[] binding)
    {
        if (box is not [Version, ..] || box.Length <= TextAt) { throw new InvalidDataException("Not a sealed text of a version this program knows."); }
        var filled = new byte[box.Length - TextAt];
        var ciphers = Ready.GetOrAdd(key, _ => []);
        var aes = Take(ciphers, key);
        try
        {
            aes.Decrypt(box.Slice(NonceAt, NonceBytes), box[TextAt..], box.Slice(TagAt, TagBytes), filled, binding);
        }
        finally
        {
            ciphers.Add(aes);
        }

        return filled[..filled.AsSpan().LastIndexOf(End)];
    }

    /// <summary>How many bytes content of this length is filled up to.</summary>
    public static int ClassOf(int length, int least) => Math.Max(least, (int)BitOperations.RoundUpToPowerOf2((uint)length + 1));

    // Each cipher is used by one caller at a time.
    private static AesGcm Take(ConcurrentBag<AesGcm> ciphers, byte[] key) => ciphers.TryTake(out var idle) ? idle : new(key, TagBytes);
}
