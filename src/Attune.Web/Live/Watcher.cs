using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Attune.Web.Live;

/// <summary>
/// One open stream. It has no queue: a client that cannot accept a frame now is skipped, and gets the newest one when it can. Any broadcasting thread may write
/// to it, but only one at a time.
/// </summary>
internal sealed class Watcher(PipeWriter output, LiveRoom room, long seen)
{
    private readonly Lock _writing = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ConfiguredValueTaskAwaitable<FlushResult>.ConfiguredValueTaskAwaiter _flush;
    private TaskCompletionSource? _free;
    private Action? _flushed;
    private long _seen = seen;
    private long _stuckSince;
    private bool _isStuck;
    private bool _isClosed;

    /// <summary>The place in its lane, which only the lane sets.</summary>
    public int Place { get; set; } = -1;

    /// <summary>Completed when the client is gone, the connection is dead, or the process shuts down.</summary>
    public Task Ended => _ended.Task;

    public void End() => _ended.TrySetResult();

    /// <summary>Writes the first bytes of the stream, and the newest frame unless the client has seen it.</summary>
    public void Begin(byte[] greeting)
    {
        lock (_writing)
        {
            // A higher number that the client saw also counts as different: a database restored from a backup has gone back.
            var frame = room.Frame;
            var isNew = frame.State.Revision != _seen;
            _seen = frame.State.Revision;
            Write(isNew ? [.. greeting, .. frame.Bytes] : greeting);
        }
    }

    /// <summary>Sends the newest frame to a client that has not seen it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Show(RoomFrame frame)
    {
        lock (_writing)
        {
            if (frame.State.Revision <= _seen || !MayWrite) { return; }
            _seen = frame.State.Revision;
            Write(frame.Bytes);
        }
    }

    /// <param name="bytes">The bytes of a ping.</param>
    /// <param name="now">The current timestamp, of the same clock as <paramref name="oldest"/>.</param>
    /// <param name="oldest">A client that has accepted nothing since this time is disconnected.</param>
    public void Ping(byte[] bytes, long now, long oldest)
    {
        lock (_writing)
        {
            if (MayWrite) { Write(bytes); }
            else if (_isStuck && _stuckSince == 0) { _stuckSince = now; }
            else if (_isStuck && _stuckSince < oldest) { End(); }
        }
    }

    /// <summary>Sends a last message, if the client can accept one, and ends the stream.</summary>
    public void Farewell(byte[] bytes)
    {
        lock (_writing)
        {
            if (MayWrite) { Write(bytes); }
        }

        End();
    }

    /// <summary>Prevents any further write.</summary>
    /// <returns>Completed when no write is in progress; before that the connection must not be used for anything else.</returns>
    public Task Close()
    {
        lock (_writing)
        {
            _isClosed = true;
            return _isStuck ? (_free = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task : Task.CompletedTask;
        }
    }

    private bool MayWrite => !_isStuck && !_isClosed;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(byte[] bytes)
    {
        try
        {
#pragma warning disable CA2012 // The task is awaited by hand, once, either here or in Flushed, because a task object for each frame and client would burden the garbage collector.
            var flush = output.WriteAsync(bytes).ConfigureAwait(false).GetAwaiter();
#pragma warning restore CA2012
            if (flush.IsCompleted)
            {
                Look(flush.GetResult());
                return;
            }

            (_isStuck, _stuckSince, _flush) = (true, 0, flush);
            flush.UnsafeOnCompleted(_flushed ??= Flushed);
        }
#pragma warning disable CA1031 // Whatever went wrong with this connection, the others must not be affected.
        catch (Exception)
#pragma warning restore CA1031
        {
            End();
        }
    }

    private void Flushed()
    {
        lock (_writing)
        {
            try
            {
                Look(_flush.GetResult());
            }
#pragma warning disable CA1031 // The reason is the same as above.
            catch (Exception)
#pragma warning restore CA1031
            {
                End();
            }

            (_isStuck, _flush) = (false, default);
            _free?.SetResult();
        }

        Show(room.Frame);
    }

    private void Look(FlushResult result)
    {
        if (result.IsCompleted || result.IsCanceled) { End(); }
    }
}
