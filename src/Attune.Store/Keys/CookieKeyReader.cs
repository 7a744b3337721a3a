using System.Text;
using Attune.Store.Sealing;

namespace Attune.Store.Keys;

/// <summary>Reads the keys that protect cookies.</summary>
public sealed class CookieKeyReader(IDbContextFactory<AttuneDb> dbs, InstallationKey installation)
{
    /// <summary>All keys, as ASP.NET Core wrote them.</summary>
    /// <exception cref="System.Security.Cryptography.AuthenticationTagMismatchException">Somebody changed one in the database.</exception>
    public async Task<ImmutableArray<string>> AllAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var rows = await db.CookieKeys.AsNoTracking().OrderBy(row => row.Name).ToListAsync(cancel);
        return [.. rows.Select(row => Encoding.UTF8.GetString(SealedBox.Open(installation.Cookies, row.Sealed, Encoding.UTF8.GetBytes(row.Name))))];
    }
}
