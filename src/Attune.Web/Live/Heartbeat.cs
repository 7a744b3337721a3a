using Attune.Web.Components;

namespace Attune.Web.Live;

/// <summary>
/// Pings every stream every sixteen seconds, an eighth of them at a time: proxies close a stream that is silent for thirty seconds, and a client that hears
/// nothing knows that its connection is dead.
/// </summary>
internal sealed class Heartbeat(Rooms rooms, TimeProvider time) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(16);

    /// <summary>A client that has accepted nothing for this long is disconnected.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int Parts = 8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every / Parts, time);
        for (var part = 0; await timer.NextAsync(stoppingToken); part = (part + 1) % Parts) { Beat(part); }
    }

    private void Beat(int part)
    {
        var now = time.GetTimestamp();
        var oldest = now - (long)(Patience.TotalSeconds * time.TimestampFrequency);
        foreach (var room in rooms.All)
        {
            // Everyone in this room was sent a frame a moment ago, so no ping is needed.
            if (room.WasShownWithin(Every / Parts)) { continue; }
            foreach (var watcher in room.Part(part, Parts)) { watcher.Ping(room.Frame.Ping, now, oldest); }
        }
    }
}
