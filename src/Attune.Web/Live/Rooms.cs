using System.Collections.Concurrent;
using Attune.Domain.Programs;
using Attune.Store;
using Attune.Store.Rooms;
using Attune.Store.Writing;
using Attune.Web.Components;

namespace Attune.Web.Live;

/// <summary>
/// Every room somebody watches on this node. It hears of each commit that changed a room (<see cref="RoomNews"/>); the rest
/// happens by itself: watchers of all nodes get the newest phase and revision, and ask for their fragment.
/// </summary>
internal sealed partial class Rooms : BackgroundService, IHostedLifecycleService
{
    /// <summary>How often rooms are polled, which is the longest delay that a lost hint causes.</summary>
    public static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(1.5);

    /// <summary>How long a room is kept that nobody watches, because clients that poll still ask for it.</summary>
    public static readonly TimeSpan KeptUnused = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<RoundId, Entry> _rooms = new();
    private readonly IDbContextFactory<AttuneDb> _dbs;
    private readonly IRoomBus _bus;
    private readonly TimeProvider _time;
    private readonly ILogger<Rooms> _log;
    private readonly IDisposable _hints;
    private readonly IDisposable _news;

    public Rooms(IDbContextFactory<AttuneDb> dbs, IRoomBus bus, RoomNews news, TimeProvider time, ILogger<Rooms> log)
    {
        (_dbs, _bus, _time, _log) = (dbs, bus, time, log);
        _hints = bus.Subscribe(Hear);
        _news = news.Subscribe(ChangedAsync);
    }

    /// <summary>Makes the frames; a benchmark replaces it to pad them, so that it compares equal sizes.</summary>
    public Func<RoomState, RoomFrame> Encode { get; set; } = RoomFrame.From;

    /// <summary>The rooms known here, for the heartbeat and the shutdown.</summary>
    public IEnumerable<LiveRoom> All => _rooms.Values.Select(entry => entry.Room);

    /// <summary>Where the room is, read from the database if this node does not know yet, or not as far as <paramref name="atLeast"/>.</summary>
    public async ValueTask<RoomState> StateAsync(RoundId round, long atLeast, CancellationToken cancel) => (await OpenAsync(round, atLeast, cancel)).State;

    /// <summary>The room, with its state read.</summary>
    public async ValueTask<LiveRoom> OpenAsync(RoundId round, long atLeast, CancellationToken cancel)
    {
        var entry = EntryOf(round);
        entry.Room.Touch();
        if (!entry.Room.IsRead || entry.Room.State.Revision < atLeast) { await entry.Read.AfterNow().WaitAsync(cancel); }
        return entry.Room;
    }

    /// <summary>The process is shutting down, so anyone who joins now is sent away again.</summary>
    public bool IsEnding { get; private set; }

    /// <summary>Runs before the server stops, which waits for open streams: each stream is told when to reconnect, and ended.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        IsEnding = true;
        foreach (var watcher in All.SelectMany(room => room.Part())) { watcher.Farewell(Retry.Any()); }
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose()
    {
        _news.Dispose();
        _hints.Dispose();
        foreach (var room in All) { room.Dispose(); }
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(PollEvery, _time);
        while (await timer.NextAsync(stoppingToken))
        {
            try
            {
                await PollAsync(stoppingToken);
            }
            catch (Exception exception) when (StoreFaults.Classify(exception) is { } fault)
            {
                Log.NotRead(_log, fault);
            }
        }
    }

    private async Task PollAsync(CancellationToken cancel)
    {
        foreach (var (round, entry) in _rooms)
        {
            if (entry.Room.Retire(KeptUnused) && _rooms.TryRemove(round, out _)) { entry.Room.Dispose(); }
        }

        var asked = _rooms.Values.Select(entry => entry.Room).ToArray();
        if (asked.Length == 0) { return; }
        await using var db = await _dbs.CreateDbContextAsync(cancel);
        var states = await db.RoomStatesAsync([.. asked.Select(room => room.Round)], cancel);
        foreach (var room in asked)
        {
            if (states.TryGetValue(room.Round, out var state)) { room.Learn(state); }
            else if (room.State.Revision > 0) { PutAway(room); }
        }
    }

    // The room existed and does not any more: the program was erased, so nothing that it showed is kept here.
    private void PutAway(LiveRoom room)
    {
        // Whoever joined after the others were ended would watch a room of which nobody hears.
        room.Close();
        if (_rooms.TryRemove(room.Round, out _)) { room.Dispose(); }
    }

    /// <summary>
    /// A commit of this node changed the room. When it returns, this node knows the new state;
    /// its watchers have it within <see cref="LiveRoom.Gap"/>, those of other nodes some milliseconds later.
    /// Never fails a request whose work is committed: what cannot be told now is found by polling.
    /// </summary>
    private async Task ChangedAsync(RoundId round, CancellationToken cancel)
    {
        var entry = EntryOf(round);
        try
        {
            await entry.Read.AfterNow().WaitAsync(cancel);
            entry.Room.Tell();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The caller is gone; the read goes on, and the poll tells the others.
        }
        catch (Exception exception) when (StoreFaults.Classify(exception) is { } fault)
        {
            Log.NotRead(_log, fault);
        }
    }

    private void Hear(RoomHint hint)
    {
        if (!_rooms.TryGetValue(hint.Round, out var entry) || entry.Room.State.Revision >= hint.Revision) { return; }
        if (hint.State is { } state && entry.Room.IsRead) { entry.Room.Learn(state); }
        else { _ = ReadQuietlyAsync(entry); }
    }

    private async Task ReadQuietlyAsync(Entry entry)
    {
        try
        {
            await entry.Read.AfterNow();
        }
        catch (Exception exception) when (StoreFaults.Classify(exception) is { } fault)
        {
            Log.NotRead(_log, fault);
        }
    }

    private Entry EntryOf(RoundId round) => _rooms.GetOrAdd(round, static (id, rooms) => rooms.NewEntry(id), this);

    private Entry NewEntry(RoundId round)
    {
        var room = new LiveRoom(round, _time, hint => _ = PublishAsync(hint), state => Encode(state));
        return new(room, new(async () =>
        {
            await using var db = await _dbs.CreateDbContextAsync();
            var state = await db.RoomStateAsync(round, CancellationToken.None);
            if (state == RoomState.Empty && room.State.Revision > 0) { PutAway(room); }
            else { room.Learn(state); }
        }));
    }

    private async Task PublishAsync(RoomHint hint)
    {
        try
        {
            await _bus.PublishAsync(hint, CancellationToken.None);
        }
        catch (Exception exception) when (StoreFaults.Classify(exception) is { } fault)
        {
            Log.NotTold(_log, fault);
        }
    }

    private sealed record Entry(LiveRoom Room, CoalescedRead Read);

    private static partial class Log
    {
        [LoggerMessage(30, LogLevel.Warning, "The state of a room could not be read ({Fault}); it is read again within two seconds.")]
        public static partial void NotRead(ILogger logger, StoreFault fault);

        [LoggerMessage(31, LogLevel.Warning, "Other nodes could not be told that a room changed ({Fault}); they find it by polling.")]
        public static partial void NotTold(ILogger logger, StoreFault fault);
    }
}
