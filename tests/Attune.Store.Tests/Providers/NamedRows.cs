using Attune.Domain.Leaders;
using Attune.Store.Model;

namespace Attune.Store.Tests.Providers;

/// <summary>Rows by names, which the database holds sealed and so cannot look for.</summary>
public static class NamedRows
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Leader[]> LeadersByNameAsync(this AttuneDb db) => [.. (await db.Leaders.ToListAsync(Cancel)).OrderBy(leader => leader.Name, StringComparer.Ordinal)];

    public static async Task<Leader> LeaderAsync(this AttuneDb db, string name) => (await db.Leaders.ToListAsync(Cancel)).Single(leader => leader.Name == name);

    public static async Task<Account> AccountAsync(this AttuneDb db, string name) => (await db.Users.ToListAsync(Cancel)).Single(account => account.DisplayName == name);
}
