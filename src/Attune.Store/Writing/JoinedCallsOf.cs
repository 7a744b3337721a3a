using System.Threading.Channels;

namespace Attune.Store;

/// <summary>
/// Many small calls to the database, made together: as many as are waiting in one, each answered when that is done and not before. Written
/// so they share a transaction (a group commit), read so they share a question. A full channel says "come again" at once rather than queueing
/// without end. One a process and kind of call.
/// </summary>
public sealed class JoinedCalls<TCall, TResult> : IAsyncDisposable
{
    private readonly Channel<Waiting> _waiting;
    private readonly Func<IReadOnlyList<TCall>, Task<TResult[]>> _callAll;
    private readonly Task _loop;

    /// <param name="callAll">Makes all of them at once: writes are durable when it returns. One result a call, in the same order.</param>
    /// <param name="mostWaiting">More are refused.</param>
    public JoinedCalls(Func<IReadOnlyList<TCall>, Task<TResult[]>> callAll, int mostWaiting = JoinedCalls.MostWaiting)
    {
        _callAll = callAll;
        _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(mostWaiting) { SingleReader = true });
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Returns when it is done, a write when it is on the disk, or with the reason why it is not.</summary>
    /// <exception cref="ObjectDisposedException">The process is going down.</exception>
    public async ValueTask<Joined<TResult>> CallAsync(TCall call, CancellationToken cancel)
    {
        var waiting = new Waiting(call, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_waiting.Writer.TryWrite(waiting))
        {
            ObjectDisposedException.ThrowIf(_waiting.Reader.Completion.IsCompleted || _loop.IsCompleted, this);
            return Joined<TResult>.Busy;
        }

        // A caller that goes away does not take a write back: it may be in a transaction already.
        return await waiting.Done.Task.WaitAsync(cancel);
    }

    /// <summary>Takes nothing new, and makes what is waiting.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task LoopAsync()
    {
        var batch = new List<Waiting>(JoinedCalls.MostInBatch);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < JoinedCalls.MostInBatch && _waiting.Reader.TryRead(out var next)) { batch.Add(next); }
            await CallAllAsync(batch);
        }
    }

    private async Task CallAllAsync(List<Waiting> batch)
    {
        try
        {
            var results = await _callAll([.. batch.Select(waiting => waiting.Call)]);
            for (var i = 0; i < batch.Count; i++) { batch[i].Done.SetResult(new(results[i], null)); }
        }
        catch (Exception exception) when (StoreFaults.Of(exception) is { } fault)
        {
            foreach (var waiting in batch) { waiting.Done.SetResult(new(default, fault)); }
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to those who wait for it; the loop goes on for the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // One that cannot be is not to take the others with it: each is tried by itself.
            if (batch.Count == 1) { batch[0].Done.TrySetException(exception); }
            else { foreach (var waiting in batch) { await CallAllAsync([waiting]); } }
        }
    }

    private sealed record Waiting(TCall Call, TaskCompletionSource<Joined<TResult>> Done);
}

/// <summary>How a call ended: with its result, or not made for a reason that passes.</summary>
/// <param name="Result">What came of it; nothing if it was not made.</param>
/// <param name="Fault">Why the database did not take it; null if it did, or if it was not asked.</param>
/// <param name="IsBusy">Too many are waiting: come again after <see cref="JoinedCalls.RetryAfter"/>.</param>
public readonly record struct Joined<TResult>(TResult? Result, StoreFault? Fault, bool IsBusy = false)
{
    internal static readonly Joined<TResult> Busy = new(default, null, true);

    /// <summary>Not made, and the caller answers 503 with Retry-After.</summary>
    public bool ComeAgain => IsBusy || Fault is not null;
}
