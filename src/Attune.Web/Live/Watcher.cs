using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Attune.Web.Live;

/// <summary>
/// One open stream. It holds no queue: a client that cannot take a frame now is skipped, and is given the newest one when
/// it can. Written to from whichever thread broadcasts, one at a time.
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

    /// <summary>Where it stands in its lane; the lane's own.</summary>
    public int Place { get; set; } = -1;

    /// <summary>Completed when the client is gone, the line is dead, or the program goes down.</summary>
    public Task Ended => _ended.Task;

    public void End() => _ended.TrySetResult();

    /// <summary>The first bytes of the stream, and the newest frame unless the client has seen it.</summary>
    public void Begin(byte[] greeting)
    {
        lock (_writing)
        {
            // Also where the client saw a higher one: a database restored from a copy has gone back.
            var frame = room.Frame;
            var isNew = frame.State.Revision != _seen;
            _seen = frame.State.Revision;
            Write(isNew ? [.. greeting, .. frame.Bytes] : greeting);
        }
    }

    /// <summary>Gives the newest frame to a client that has not seen it.</summary>
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

    /// <param name="bytes">A ping.</param>
    /// <param name="now">A timestamp of the same clock as <paramref name="oldest"/>.</param>
    /// <param name="oldest">A client that has taken nothing since then is given up.</param>
    public void Ping(byte[] bytes, long now, long oldest)
    {
        lock (_writing)
        {
            if (MayWrite) { Write(bytes); }
            else if (_isStuck && _stuckSince == 0) { _stuckSince = now; }
            else if (_isStuck && _stuckSince < oldest) { End(); }
        }
    }

    /// <summary>The last word, if the client can take one.</summary>
    public void Farewell(byte[] bytes)
    {
        lock (_writing)
        {
            if (MayWrite) { Write(bytes); }
        }

        End();
    }

    /// <summary>From here on nobody begins to write.</summary>
    /// <returns>Completed when nobody writes: before that the connection must not be used for anything else.</returns>
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
#pragma warning disable CA2012 // Awaited by hand, once: here, or in Flushed. A task a frame and client would be garbage.
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
#pragma warning disable CA1031 // Whatever this connection died of, the others are not to feel it.
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
#pragma warning disable CA1031 // As above.
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
