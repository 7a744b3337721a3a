using Attune.Store.Rooms;
using Attune.Store.Writing;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Attune.Store.Postgres;

/// <summary>A bus on LISTEN and NOTIFY over one channel. The listener has a connection of its own and reconnects after every failure.</summary>
internal sealed partial class PostgresRoomBus : IRoomBus, IAsyncDisposable
{
    internal const string Channel = "attune_rooms";

    // While the listener is disconnected the nodes poll, so there is no need to hurry and hammer a database that is restarting.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly NpgsqlDataSource _database;
    private readonly string _listening;
    private readonly ILogger<PostgresRoomBus> _log;
    private readonly RoomListeners _listeners = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Lazy<Task> _loop;

    public PostgresRoomBus(NpgsqlDataSource database, string connection, ILogger<PostgresRoomBus> log)
    {
        (_database, _log) = (database, log);
        // The keepalive notices a cable that was pulled. The connection is not pooled, because a pooled one would be reset and forget its LISTEN.
        _listening = new NpgsqlConnectionStringBuilder(connection) { KeepAlive = 5, Pooling = false, ApplicationName = "Attune rooms" }.ConnectionString;
        _loop = new(() => Task.Run(ListenAsync));
    }

    public async ValueTask PublishAsync(RoomHint hint, CancellationToken cancel)
    {
        // This node is told at once: what was erased on it is gone from its memory before the answer says so, whatever the database does.
        _listeners.Tell(hint);
        await using var command = _database.CreateCommand($"SELECT pg_notify('{Channel}', $1)");
        command.Parameters.Add(new() { Value = hint.ToString() });
        await command.ExecuteNonQueryAsync(cancel);
    }

    public IDisposable Subscribe(Action<RoomHint> heard)
    {
        _ = _loop.Value;
        return _listeners.Add(heard);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        if (_loop.IsValueCreated) { await _loop.Value; }
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(_listening);
                connection.Notification += (_, note) => { if (RoomHint.Read(note.Payload) is { } hint) { _listeners.Tell(hint); } };
                await connection.OpenAsync(_end.Token);
                await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection)) { await listen.ExecuteNonQueryAsync(_end.Token); }
                while (true) { await connection.WaitAsync(_end.Token); }
            }
            catch (OperationCanceledException) when (_end.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (StoreFaults.Classify(exception) is { } fault)
            {
                Log.Deaf(_log, fault);
                await Task.Delay(Pause, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(20, LogLevel.Warning, "Changes of rooms are not heard from other nodes ({Fault}); this node polls until they are.")]
        public static partial void Deaf(ILogger logger, StoreFault fault);
    }
}
