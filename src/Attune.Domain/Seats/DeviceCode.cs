using System.Security.Cryptography;
using System.Text;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;

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
    private const int Rounds = 100_000;

    /// <returns>The code to show, which exists in the clear only here; by what it is found; and what it opens.</returns>
    internal static (string Code, byte[] Hash, byte[] Box) Issue(ParticipantKey voice, ReadOnlySpan<byte> pepper)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        var (hash, key) = Derive(code, pepper);
        return (string.Join('-', code.Chunk(Group).Select(group => new string(group))), hash, SealedVoice.Seal(voice, key, hash));
    }

    /// <returns>By what a typed code is found, however its letters and groups were typed, and its key; null if it cannot be one.</returns>
    public static (byte[] Hash, byte[] Key)? Read(string? typed, ReadOnlySpan<byte> pepper)
    {
        var letters = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return letters.Length == Length && letters.All(Letters.Contains) ? Derive(letters, pepper) : null;
    }

    private static (byte[] Hash, byte[] Key) Derive(string code, ReadOnlySpan<byte> pepper)
    {
        var both = Rfc2898DeriveBytes.Pbkdf2(HMACSHA256.HashData(pepper, Encoding.ASCII.GetBytes(code)), "attune.device.code.1"u8, Rounds, HashAlgorithmName.SHA512, 2 * HashBytes);
        return (both[..HashBytes], both[HashBytes..]);
    }
}
