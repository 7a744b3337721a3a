using System.Buffers.Binary;
using System.Data;
using Npgsql;

namespace Attune.Store;

/// <summary>
/// An advisory lock of a session of its own: PostgreSQL gives it to the next one within milliseconds when the process
/// that holds it dies.
/// </summary>
internal sealed class PostgresRoomLeases(IDbContextFactory<AttuneDb> dbs, string connection) : IRoomLeases
{
    // Notices within seconds that the database is gone; not pooled, because the lock is the session's.
    private readonly string _holding = new NpgsqlConnectionStringBuilder(connection) { KeepAlive = 2, Pooling = false, ApplicationName = "Attune lease" }.ConnectionString;

    public async ValueTask<RoomLease?> TryTakeAsync(RoundId round, CancellationToken cancel)
    {
        var session = new NpgsqlConnection(_holding);
        try
        {
            await session.OpenAsync(cancel);
            await using (var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", session))
            {
                command.Parameters.Add(new() { Value = KeyOf(round) });
                if (await command.ExecuteScalarAsync(cancel) is not true)
                {
                    await session.DisposeAsync();
                    return null;
                }
            }

            await using var db = await dbs.CreateDbContextAsync(cancel);
            return new Lease(session, round, await db.RaiseEpochAsync(round, cancel));
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    // Half of a random id: two rooms that collide only wait for each other.
    private static long KeyOf(RoundId round) => BinaryPrimitives.ReadInt64LittleEndian(round.Value.ToByteArray());

    private sealed class Lease : RoomLease
    {
        private readonly NpgsqlConnection _session;
        private readonly CancellationTokenSource _lost = new();

        public Lease(NpgsqlConnection session, RoundId round, long epoch)
            : base(round, epoch)
        {
            (_session, Lost) = (session, _lost.Token);
            session.StateChange += (_, change) => { if (change.CurrentState is ConnectionState.Broken or ConnectionState.Closed) { _lost.Cancel(); } };
        }

        public override CancellationToken Lost { get; }

        public override async ValueTask DisposeAsync()
        {
            await _session.DisposeAsync();
            _lost.Dispose();
        }
    }
}
