using Attune.Store.Model;

namespace Attune.Store.UseCases.Accounts;

/// <summary>Keeps that an account signed in; sessions of the account that are over go.</summary>
public sealed class StartSession(IDbContextFactory<AttuneDb> dbs)
{
    /// <summary>Returns when the session is on the disk.</summary>
    public async Task RunAsync(AccountSession session, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await db.Sessions.Where(other => other.Account == session.Account && other.EndsAt <= session.StartedAt).ExecuteDeleteAsync(cancel);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancel);
    }
}
