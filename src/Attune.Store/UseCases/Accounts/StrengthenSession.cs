namespace Attune.Store.UseCases.Accounts;

/// <summary>A session that began with a password alone has shown more since: its owner made the first passkey in it.</summary>
public sealed class StrengthenSession(IDbContextFactory<AttuneDb> dbs)
{
    /// <summary>Returns when the session opens every page.</summary>
    public async Task RunAsync(Guid session, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await db.Sessions.Where(candidate => candidate.Id == session).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.IsStrong, true), cancel);
    }
}
