namespace Attune.Store;

/// <summary>The bounds of calls that are joined, and those that share a transaction.</summary>
public static class JoinedCalls
{
    /// <summary>At the slowest rate seen on a crowded machine (decision 0042) a queue of three seconds; beyond it a clear "come again" is kinder.</summary>
    public const int MostWaiting = 4096;

    /// <summary>A batch is on the disk in some milliseconds; larger ones only make the first wait for the last.</summary>
    public const int MostInBatch = 512;

    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    /// <summary>
    /// For votes and the like: each write runs its own statement, all of a batch in one transaction. It may look whether it is still
    /// taken, and call <see cref="AttuneDb.ChangeRoom"/>: however many votes a batch holds, the room's revision rises by one. Rooms.ChangedAsync is the caller's.
    /// </summary>
    /// <param name="dbs">Makes the context of a batch.</param>
    /// <param name="write">
    /// Best an upsert whose key is (what is voted on, participant), with the question whether it is open in the same statement:
    /// the same vote sent again is then the same row. It runs in an open transaction, may run again if another of its batch failed, and saves what it tracks itself.
    /// </param>
    /// <param name="mostWaiting">More are refused.</param>
    public static JoinedCalls<TWrite, TResult> InOneTransaction<TWrite, TResult>(
        IDbContextFactory<AttuneDb> dbs, Func<AttuneDb, TWrite, Task<TResult>> write, int mostWaiting = MostWaiting)
    {
        ArgumentNullException.ThrowIfNull(write);
        return InOneTransaction<TWrite, TResult>(
            dbs,
            async (db, writes) =>
            {
                var results = new TResult[writes.Count];
                for (var i = 0; i < results.Length; i++) { results[i] = await write(db, writes[i]); }
                return results;
            },
            mostWaiting);
    }

    /// <summary>The same for writes that have something to ask or to hold once for all of a batch.</summary>
    /// <param name="dbs">Makes the context of a batch.</param>
    /// <param name="writeAll">One result a write, in the same order; in an open transaction, and perhaps again if one of the batch failed.</param>
    /// <param name="mostWaiting">More are refused.</param>
    public static JoinedCalls<TWrite, TResult> InOneTransaction<TWrite, TResult>(
        IDbContextFactory<AttuneDb> dbs, Func<AttuneDb, IReadOnlyList<TWrite>, Task<TResult[]>> writeAll, int mostWaiting = MostWaiting)
    {
        ArgumentNullException.ThrowIfNull(dbs);
        ArgumentNullException.ThrowIfNull(writeAll);
        return new(
            async writes =>
            {
                await using var db = await dbs.CreateDbContextAsync();
                await using var transaction = await db.Database.BeginTransactionAsync();
                var results = await writeAll(db, writes);
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                return results;
            },
            mostWaiting);
    }
}
