using Attune.Store.Writing;

namespace Attune.Store.UseCases.Watching;

/// <summary>
/// Tries whether the database takes a write: a row comes and goes in one commit, in the table in which the versions of the tables are kept, so that nothing of
/// anybody changes.
/// </summary>
public sealed class TryWriting(IDbContextFactory<AttuneDb> dbs)
{
    /// <returns>What keeps the database from writing; null if it wrote.</returns>
    public async Task<StoreFault?> RunAsync(CancellationToken cancel)
    {
        var name = $"{Guid.NewGuid():n}";
        try
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ({name}, '')""", cancel);
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = {name}""", cancel);
            await transaction.CommitAsync(cancel);
            return null;
        }
        catch (Exception exception) when (StoreFaults.Classify(exception) is { } fault)
        {
            return fault;
        }
    }
}
