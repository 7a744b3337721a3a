using System.Security.Cryptography;
using System.Text;

namespace Attune.Domain;

/// <summary>The code of a room, read from the Screen and typed on a phone. It lasts one sitting, and opens nothing but a vote.</summary>
public static class RoomCode
{
    // Without 0 O 1 I L, which a back row reads wrongly, and without vowels, so that no code is a word.
    private const string Letters = "23456789BCDFGHJKMNPQRSTVWXZ";

    // 27^6 is 387 million: at the rate a stranger may try, a code of one sitting is not found.
    public const int Length = 6;

    public static string New() => new(RandomNumberGenerator.GetItems<char>(Letters, Length));

    /// <summary>As people type it: small letters, and spaces or dashes in the middle.</summary>
    /// <returns>Null if it cannot be a code.</returns>
    public static string? Read(string? typed)
    {
        var letters = string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return letters.Length == Length && letters.All(letter => Letters.Contains(letter, StringComparison.Ordinal)) ? letters : null;
    }

    /// <summary>"BCD 234": three and three are remembered between the Screen and the phone.</summary>
    public static string Spoken(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return $"{code[..3]} {code[3..]}";
    }

    /// <summary>What is looked up. A code is short and could be tried out from a stolen copy; by then it has expired.</summary>
    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.ASCII.GetBytes($"attune.room.1|{code}"));
}
