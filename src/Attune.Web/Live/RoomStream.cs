using Attune.Domain.Programs;

namespace Attune.Web.Live;

/// <summary>One open stream of a room: it joins, waits until it ends, and leaves.</summary>
internal static class RoomStream
{
    public static async Task RunAsync(HttpContext context, RoomOf roomOf)
    {
        if (await RoomEndpoints.FindAsync(context, roomOf) is not { } round) { return; }
        var rooms = context.RequestServices.GetRequiredService<Rooms>();
        var (watcher, lane) = await JoinAsync(rooms, round, context);
        await using var gone = context.RequestAborted.UnsafeRegister(static state => ((Watcher)state!).End(), watcher);
        try
        {
            watcher.Begin(Retry.Any());
            if (rooms.IsEnding) { watcher.End(); }
            await watcher.Ended;
        }
        finally
        {
            lane.Leave(watcher);
            var free = watcher.Close();
            // A write is still blocked although the client has not gone: what it has not accepted for so long it will not accept.
            if (!free.IsCompleted) { context.Abort(); }
            await free;
        }
    }

    private static async Task<(Watcher, Lane)> JoinAsync(Rooms rooms, RoundId round, HttpContext context)
    {
        var response = context.Response;
        var seen = long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1;
        while (true)
        {
            var room = await rooms.OpenAsync(round, 0, context.RequestAborted);
            var watcher = new Watcher(response.BodyWriter, room, seen);
            // The response is prepared before joining, because from then on a broadcast may write at any moment.
            response.ContentType = "text/event-stream";
            // Without this header a proxy collects frames into larger pieces.
            response.Headers["X-Accel-Buffering"] = "no";
            if (room.Join(watcher) is { } lane) { return (watcher, lane); }
        }
    }
}
