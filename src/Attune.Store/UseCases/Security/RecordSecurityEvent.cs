using Attune.Store.Model;

namespace Attune.Store.UseCases.Security;

/// <summary>Writes a line of the security log, for what is no step of its own.</summary>
public sealed class RecordSecurityEvent(IDbContextFactory<AttuneDb> dbs)
{
    /// <summary>Returns when the line is on the disk.</summary>
    public async Task RunAsync(SecurityEvent happened, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        db.SecurityEvents.Add(happened);
        await db.SaveChangesAsync(cancel);
    }
}
