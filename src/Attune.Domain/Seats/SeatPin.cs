using System.Security.Cryptography;
using System.Text;

namespace Attune.Domain.Seats;

/// <summary>What is wrong with a PIN that somebody wants to use.</summary>
public enum PinProblem
{
    TooShort,
    TooLong,

    /// <summary>One digit again and again, or digits in a row: what everybody tries first.</summary>
    TooPlain,
}

/// <summary>
/// The PIN that a leader may choose. What is stored is a slow hash under a key of the installation, so that whoever has the database alone cannot try a million
/// of them.
/// </summary>
public static class SeatPin
{
    public const int Shortest = 6;
    public const int Longest = 64;

    private const int SaltBytes = 16;
    private const int HashBytes = 32;
    private const int Rounds = 210_000;

    /// <returns>Null if it may be used.</returns>
    public static PinProblem? ProblemOf(string pin)
    {
        ArgumentNullException.ThrowIfNull(pin);
        if (pin.Length < Shortest) { return PinProblem.TooShort; }
        if (pin.Length > Longest) { return PinProblem.TooLong; }
        var steps = pin.Zip(pin.Skip(1), (one, next) => next - one).Distinct().ToArray();
        return steps is [0] or [1] or [-1] ? PinProblem.TooPlain : null;
    }

    /// <param name="pin">The PIN.</param>
    /// <param name="pepper">A key of the installation.</param>
    public static byte[] Hash(string pin, ReadOnlySpan<byte> pepper)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return [.. salt, .. Derive(pin, salt, pepper)];
    }

    public static bool Fits(string pin, ReadOnlySpan<byte> hash, ReadOnlySpan<byte> pepper)
        => hash.Length == SaltBytes + HashBytes && CryptographicOperations.FixedTimeEquals(Derive(pin, hash[..SaltBytes], pepper), hash[SaltBytes..]);

    private static byte[] Derive(string pin, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> pepper)
        => Rfc2898DeriveBytes.Pbkdf2(HMACSHA256.HashData(pepper, Encoding.UTF8.GetBytes(pin)), salt, Rounds, HashAlgorithmName.SHA512, HashBytes);
}
