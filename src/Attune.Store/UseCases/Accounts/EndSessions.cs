namespace Attune.Store.UseCases.Accounts;

/// <summary>Ends sessions of an account: a cookie of one opens nothing from the next request on, whoever has a copy of it.</summary>
public sealed class EndSessions(IDbContextFactory<AttuneDb> dbs)
{
    /// <summary>Returns when they are over.</summary>
    /// <param name="account">Whose sessions.</param>
    /// <param name="only">The one to end; null for all.</param>
    /// <param name="except">The one that goes on; null for none.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>How many were ended.</returns>
    public async Task<int> RunAsync(Guid account, Guid? only, Guid? except, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Sessions.Where(session => session.Account == account && (only == null || session.Id == only) && (except == null || session.Id != except)).ExecuteDeleteAsync(cancel);
    }
}
