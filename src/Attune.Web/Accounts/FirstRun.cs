using System.Security.Cryptography;
using Attune.Store;
using Utf8 = System.Text.Encoding;

namespace Attune.Web.Accounts;

/// <summary>
/// The first account can only be created by somebody who can read what the program printed at its start, and by nobody else who finds the address.
/// </summary>
internal sealed class FirstRun(IDbContextFactory<AttuneDb> dbs)
{
    public const string Path = "/first-run";

    private volatile bool _over;

    public string Code { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    public bool Knows(string? code) => CryptographicOperations.FixedTimeEquals(Utf8.UTF8.GetBytes(code ?? ""), Utf8.UTF8.GetBytes(Code));

    /// <summary>Whether there is an account already.</summary>
    public async Task<bool> IsOverAsync(CancellationToken cancel)
    {
        if (_over) { return true; }
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return _over = await db.Users.AnyAsync(cancel);
    }
}
