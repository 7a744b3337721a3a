using Attune.Store.Rooms;

namespace Attune.Store.Sqlite;

/// <summary>With SQLite a single process owns the file, so the bus only calls the listeners directly.</summary>
internal sealed class SqliteRoomBus : IRoomBus
{
    private readonly RoomListeners _listeners = new();

    public ValueTask PublishAsync(RoomHint hint, CancellationToken cancel)
    {
        _listeners.Tell(hint);
        return ValueTask.CompletedTask;
    }

    public IDisposable Subscribe(Action<RoomHint> heard) => _listeners.Add(heard);
}
