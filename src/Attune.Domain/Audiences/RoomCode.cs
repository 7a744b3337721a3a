using System.Security.Cryptography;
using System.Text;

namespace Attune.Domain.Audiences;

/// <summary>The code of a room, read from the Screen and typed on a phone. It is valid for one sitting and opens nothing but a vote.</summary>
public static class RoomCode
{
    // Without 0 O 1 I L, which people in the back row misread, and without vowels, so that no code is a word.
    private const string Letters = "23456789BCDFGHJKMNPQRSTVWXZ";

    // 27^6 is 387 million codes: at the rate at which a stranger may try, nobody finds the code of one sitting.
    public const int Length = 6;

    public static string New() => New(Length);

    internal static string New(int length) => new(RandomNumberGenerator.GetItems<char>(Letters, length));

    /// <summary>Reads the code as people type it: in small letters, or with spaces and dashes inside.</summary>
    /// <returns>Null if it cannot be a code.</returns>
    public static string? Read(string? typed) => Read(typed, Length);

    internal static string? Read(string? typed, int length)
    {
        var letters = string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return letters.Length == length && letters.All(letter => Letters.Contains(letter, StringComparison.Ordinal)) ? letters : null;
    }

    /// <summary>The code in two groups of three, "BCD 234", which are easier to remember between the Screen and the phone.</summary>
    public static string Spoken(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return $"{code[..3]} {code[3..]}";
    }

    /// <summary>
    /// The hash by which a room is looked up. A code is short and could be found by trial from a stolen copy of the database, but by then it has expired.
    /// </summary>
    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.ASCII.GetBytes($"attune.room.1|{code}"));
}
