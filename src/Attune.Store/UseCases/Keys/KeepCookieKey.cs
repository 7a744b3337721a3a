using System.Text;
using Attune.Store.Keys;
using Attune.Store.Sealing;

namespace Attune.Store.UseCases.Keys;

/// <summary>Keeps a key that protects cookies, sealed. All nodes read the same ones.</summary>
public sealed class KeepCookieKey(IDbContextFactory<AttuneDb> dbs, InstallationKey installation)
{
    /// <summary>Returns when the key is on the disk.</summary>
    public async Task RunAsync(string name, string xml, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var bytes = Encoding.UTF8.GetBytes(xml);
        db.CookieKeys.Add(new(name, SealedBox.Seal(installation.Cookies, bytes, Encoding.UTF8.GetBytes(name))));
        await db.SaveChangesAsync(cancel);
    }
}
