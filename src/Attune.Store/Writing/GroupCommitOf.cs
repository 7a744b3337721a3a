using System.Threading.Channels;

namespace Attune.Store;

/// <summary>
/// Makes many small writes durable: as many as are waiting in one transaction, each acknowledged after its commit and not
/// before. A full channel says "come again" at once rather than queueing without end. One a process and kind of write.
/// </summary>
public sealed class GroupCommit<TWrite, TResult> : IAsyncDisposable
{
    private readonly Channel<Waiting> _waiting;
    private readonly Func<IReadOnlyList<TWrite>, Task<TResult[]>> _commit;
    private readonly Task _loop;

    /// <param name="commit">Makes all of them durable in one transaction; one result a write, in the same order.</param>
    /// <param name="mostWaiting">More are refused.</param>
    public GroupCommit(Func<IReadOnlyList<TWrite>, Task<TResult[]>> commit, int mostWaiting = GroupCommit.MostWaiting)
    {
        _commit = commit;
        _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(mostWaiting) { SingleReader = true });
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Returns when it is on the disk, or with the reason why it is not.</summary>
    /// <exception cref="ObjectDisposedException">The process is going down.</exception>
    public async ValueTask<Written<TResult>> WriteAsync(TWrite write, CancellationToken cancel)
    {
        var waiting = new Waiting(write, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_waiting.Writer.TryWrite(waiting))
        {
            ObjectDisposedException.ThrowIf(_waiting.Reader.Completion.IsCompleted || _loop.IsCompleted, this);
            return Written<TResult>.Busy;
        }

        // A caller that goes away does not take the write back: it may be in a transaction already.
        return await waiting.Done.Task.WaitAsync(cancel);
    }

    /// <summary>Takes nothing new, and writes what is waiting.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task LoopAsync()
    {
        var batch = new List<Waiting>(GroupCommit.MostInBatch);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < GroupCommit.MostInBatch && _waiting.Reader.TryRead(out var next)) { batch.Add(next); }
            await CommitAsync(batch);
        }
    }

    private async Task CommitAsync(List<Waiting> batch)
    {
        try
        {
            var results = await _commit([.. batch.Select(waiting => waiting.Write)]);
            for (var i = 0; i < batch.Count; i++) { batch[i].Done.SetResult(new(results[i], null)); }
        }
        catch (Exception exception) when (StoreFaults.Of(exception) is { } fault)
        {
            foreach (var waiting in batch) { waiting.Done.SetResult(new(default, fault)); }
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to those who wait for it; the writer goes on for the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // One write that cannot be is not to take the others with it: each is tried by itself.
            if (batch.Count == 1) { batch[0].Done.TrySetException(exception); }
            else { foreach (var waiting in batch) { await CommitAsync([waiting]); } }
        }
    }

    private sealed record Waiting(TWrite Write, TaskCompletionSource<Written<TResult>> Done);
}

/// <summary>How a write ended: with its result, or not on the disk for a reason that passes.</summary>
/// <param name="Result">What the commit said of it; nothing if it was not written.</param>
/// <param name="Fault">Why the database did not take it; null if it did, or if it was not asked.</param>
/// <param name="IsBusy">Too many are waiting: come again after <see cref="GroupCommit.RetryAfter"/>.</param>
public readonly record struct Written<TResult>(TResult? Result, StoreFault? Fault, bool IsBusy = false)
{
    internal static readonly Written<TResult> Busy = new(default, null, true);

    /// <summary>Not written, and the caller answers 503 with Retry-After.</summary>
    public bool ComeAgain => IsBusy || Fault is not null;
}
