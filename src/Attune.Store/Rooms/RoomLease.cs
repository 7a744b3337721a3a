namespace Attune.Store;

/// <summary>
/// The right to compute, until it is disposed or lost. A node that lost it may not know yet, so what it computed is
/// written only while its epoch is still the room's: see <see cref="RoomLeases.IsHeldAsync"/>.
/// </summary>
public abstract class RoomLease(RoundId round, long epoch) : IAsyncDisposable
{
    public RoundId Round { get; } = round;

    /// <summary>Rises with every taking, on any node.</summary>
    public long Epoch { get; } = epoch;

    /// <summary>Cancelled when the database no longer holds it for us: the work is in vain.</summary>
    public abstract CancellationToken Lost { get; }

    public abstract ValueTask DisposeAsync();
}

public static class RoomLeases
{
    // The row is touched, not only read: nobody takes the lease between this and the commit, on either database.
    private const string Touch = "UPDATE rooms SET epoch = epoch WHERE round = {0} AND epoch = {1}";

    internal const string Take = """
        INSERT INTO rooms AS r (round, phase, revision, epoch) VALUES ({0}, '', 0, 1)
        ON CONFLICT (round) DO UPDATE SET epoch = r.epoch + 1
        """;

    /// <summary>Asked in the transaction that writes what was computed; if it says no, roll back.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open: the answer would be worth nothing.</exception>
    public static async Task<bool> IsHeldAsync(this AttuneDb db, RoomLease lease, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lease);
        if (db.Database.CurrentTransaction is null) { throw new InvalidOperationException("A lease is asked for in the transaction that writes."); }
        return await db.Database.ExecuteSqlRawAsync(Touch, [lease.Round.Value, lease.Epoch], cancel) == 1;
    }

    internal static async Task<long> RaiseEpochAsync(this AttuneDb db, RoundId round, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync(Take, [round.Value], cancel);
        var epoch = await db.Rooms.AsNoTracking().Where(room => room.Round == round).Select(room => room.Epoch).SingleAsync(cancel);
        await transaction.CommitAsync(cancel);
        return epoch;
    }
}
