using System.Security.Cryptography;
using System.Text;
using Attune.Domain.Programs;

namespace Attune.Domain.Seats;

/// <summary>
/// The code that one device of a leader shows and another one sends. It opens once, within minutes. It is found by a slow hash under a key of the installation, and
/// the voice to which it leads is sealed under the code itself, as in a personal link.
/// </summary>
public static class DeviceCode
{
    /// <summary>How long a code opens.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    // Without letters and digits that look alike.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 10;
    private const int Group = 5;
    private const int HashBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Rounds = 100_000;

    /// <returns>The code to show, which exists in the clear only here; by what it is found; and what it opens.</returns>
    internal static (string Code, byte[] Hash, byte[] Box) Issue(ParticipantKey voice, ReadOnlySpan<byte> pepper)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        var (hash, key) = Derive(code, pepper);
        var box = new byte[NonceBytes + TagBytes + 16];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), voice.Value.ToByteArray(), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), hash);
        return (string.Join('-', code.Chunk(Group).Select(group => new string(group))), hash, box);
    }

    /// <returns>By what a typed code is found, however its letters and groups were typed, and its key; null if it cannot be one.</returns>
    public static (byte[] Hash, byte[] Key)? Read(string? typed, ReadOnlySpan<byte> pepper)
    {
        var letters = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return letters.Length == Length && letters.All(Letters.Contains) ? Derive(letters, pepper) : null;
    }

    internal static ParticipantKey Open(ReadOnlySpan<byte> box, byte[] hash, byte[] key)
    {
        Span<byte> voice = stackalloc byte[16];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), voice, hash);
        return new(new Guid(voice));
    }

    private static (byte[] Hash, byte[] Key) Derive(string code, ReadOnlySpan<byte> pepper)
    {
        var both = Rfc2898DeriveBytes.Pbkdf2(HMACSHA256.HashData(pepper, Encoding.ASCII.GetBytes(code)), "attune.device.code.1"u8, Rounds, HashAlgorithmName.SHA512, 2 * HashBytes);
        return (both[..HashBytes], both[HashBytes..]);
    }
}
