namespace Attune.Store.Writing;

/// <summary>The limits of calls that are joined, and the calls that share a transaction.</summary>
public static class JoinedCalls
{
    /// <summary>
    /// At the slowest rate seen on a crowded machine (decision 0042) this is a queue of three seconds; beyond it a clear "try again" is kinder.
    /// </summary>
    public const int MostWaiting = 4096;

    /// <summary>A batch is on the disk within some milliseconds; a larger one would only make the first call wait for the last.</summary>
    public const int MostInBatch = 512;

    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    /// <summary>
    /// For votes and the like: each write runs its own statement, all of a batch in one transaction. It may look whether it is still
    /// taken, and call <see cref="AttuneDb.ChangeRoom"/>: however many votes a batch holds, the room's revision rises by one, and everybody is
    /// told once. The call returns when they were, and the next batch does not wait for that.
    /// </summary>
    /// <param name="dbs">Makes the context for a batch.</param>
    /// <param name="write">
    /// Best an upsert whose key is (what is voted on, participant) and which checks in the same statement whether the vote is open: the same vote sent again is
    /// then the same row. It runs in an open transaction, may run again if another write of its batch failed, and saves what it tracks itself.
    /// </param>
    /// <param name="mostWaiting">The most calls that may wait; more are refused.</param>
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

    /// <summary>The same for writes that ask for something, or lock something, once for a whole batch.</summary>
    /// <param name="dbs">Makes the context for a batch.</param>
    /// <param name="writeAll">
    /// Returns one result for each write, in the same order. It runs in an open transaction, and perhaps again if a write of the batch failed.
    /// </param>
    /// <param name="mostWaiting">The most calls that may wait; more are refused.</param>
    public static JoinedCalls<TWrite, TResult> InOneTransaction<TWrite, TResult>(
        IDbContextFactory<AttuneDb> dbs, Func<AttuneDb, IReadOnlyList<TWrite>, Task<TResult[]>> writeAll, int mostWaiting = MostWaiting)
    {
        ArgumentNullException.ThrowIfNull(dbs);
        ArgumentNullException.ThrowIfNull(writeAll);
        return new(
            async writes =>
            {
                await using var db = await dbs.CreateDbContextAsync();
                db.TellsBesideCommit = true;
                await using var transaction = await db.Database.BeginTransactionAsync();
                var results = await writeAll(db, writes);
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                return (results, db.Told);
            },
            mostWaiting);
    }
}
