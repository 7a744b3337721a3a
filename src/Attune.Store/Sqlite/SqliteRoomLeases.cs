using System.Collections.Concurrent;

namespace Attune.Store;

/// <summary>One process owns the file: who holds a lease is known here.</summary>
internal sealed class SqliteRoomLeases(IDbContextFactory<AttuneDb> dbs) : IRoomLeases
{
    private readonly ConcurrentDictionary<RoundId, bool> _held = new();

    public async ValueTask<RoomLease?> TryTakeAsync(RoundId round, CancellationToken cancel)
    {
        if (!_held.TryAdd(round, true)) { return null; }
        try
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            return new Lease(this, round, await db.RaiseEpochAsync(round, cancel));
        }
        catch
        {
            _held.TryRemove(round, out _);
            throw;
        }
    }

    private sealed class Lease(SqliteRoomLeases leases, RoundId round, long epoch) : RoomLease(round, epoch)
    {
        private int _given;

        public override CancellationToken Lost => CancellationToken.None;

        public override ValueTask DisposeAsync()
        {
            // Twice is once: the second must not free what somebody else took in between.
            if (Interlocked.Exchange(ref _given, 1) == 0) { leases._held.TryRemove(Round, out _); }
            return ValueTask.CompletedTask;
        }
    }
}
