using System.Security.Cryptography;
using System.Text;

namespace Attune.Store.Model;

/// <summary>The code with which an owner who forgot the password gets back into the account without a letter. It is shown once, and only its hash is stored.</summary>
public static class RecoveryCode
{
    // Without letters and digits that look alike on paper; 25 of 31 are more than can be guessed.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 25;
    private const int Group = 5;

    /// <summary>Gives the account a new code, in place of any before.</summary>
    /// <returns>The code to show, which exists in the clear only here.</returns>
    public static string Issue(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var code = RandomNumberGenerator.GetString(Letters, Length);
        account.RecoveryHash = HashOf(code);
        return string.Join('-', code.Chunk(Group).Select(group => new string(group)));
    }

    /// <summary>Whether the code is that of the account, however its groups and letters were typed. For no account the same is computed.</summary>
    public static bool Fits(Account? account, string? typed)
    {
        var hash = HashOf(new string([.. (typed ?? "").ToUpperInvariant().Where(Letters.Contains)]));
        var kept = account?.RecoveryHash ?? HashOf("");
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(kept)) && account?.RecoveryHash is not null;
    }

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));
}
