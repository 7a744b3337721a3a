using System.Threading.Channels;

namespace Attune.Store.Writing;

/// <summary>
/// Joins many small calls to the database: those that are waiting are made together, and each is answered when it is done and not before. Writes share a
/// transaction (a group commit), and reads share a query. A full queue says "try again" at once rather than growing without end. There is one in a process for
/// each kind of call.
/// </summary>
public sealed class JoinedCalls<TCall, TResult> : IAsyncDisposable
{
    private readonly Channel<Waiting> _waiting;
    private readonly Func<IReadOnlyList<TCall>, Task<(TResult[] Results, Task Told)>> _callAll;
    private readonly Task _loop;

    /// <param name="callAll">Makes all calls of a batch; writes are durable when it returns. It returns one result for each call, in the same order.</param>
    /// <param name="mostWaiting">The most calls that may wait; more are refused.</param>
    public JoinedCalls(Func<IReadOnlyList<TCall>, Task<TResult[]>> callAll, int mostWaiting = JoinedCalls.MostWaiting)
        : this(async calls => (await callAll(calls), Task.CompletedTask), mostWaiting)
    {
    }

    /// <param name="callAll">The same, with a task that is done when others know of it: the callers wait for it, the next calls do not.</param>
    /// <param name="mostWaiting">More are refused.</param>
    internal JoinedCalls(Func<IReadOnlyList<TCall>, Task<(TResult[] Results, Task Told)>> callAll, int mostWaiting)
    {
        _callAll = callAll;
        _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(mostWaiting) { SingleReader = true });
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Returns when the call is done (a write when it is on the disk), or with the reason why it is not.</summary>
    /// <exception cref="ObjectDisposedException">The process is shutting down.</exception>
    public async ValueTask<Joined<TResult>> CallAsync(TCall call, CancellationToken cancel)
    {
        var waiting = new Waiting(call, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_waiting.Writer.TryWrite(waiting))
        {
            ObjectDisposedException.ThrowIf(_waiting.Reader.Completion.IsCompleted || _loop.IsCompleted, this);
            return Joined<TResult>.Busy;
        }

        // A caller that goes away does not undo a write, which may be in a transaction already.
        return await waiting.Done.Task.WaitAsync(cancel);
    }

    /// <summary>Accepts no more calls, and makes those that are waiting.</summary>
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
            var (results, told) = await _callAll([.. batch.Select(waiting => waiting.Call)]);
            if (told.IsCompleted) { Answer(batch, results); }
            else { _ = AnswerWhenToldAsync([.. batch], results, told); }
        }
        catch (Exception exception) when (StoreFaults.Classify(exception) is { } fault)
        {
            foreach (var waiting in batch) { waiting.Done.SetResult(new(default, fault)); }
        }
#pragma warning disable CA1031 // Any exception is passed on to those who wait for the call; the loop goes on for the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // A call that fails must not make the others fail, so each of the batch is tried by itself.
            if (batch.Count == 1) { batch[0].Done.TrySetException(exception); }
            else { foreach (var waiting in batch) { await CallAllAsync([waiting]); } }
        }
    }

    // It is done whether or not others could be told.
    private static async Task AnswerWhenToldAsync(IReadOnlyList<Waiting> batch, TResult[] results, Task told)
    {
        await told.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Answer(batch, results);
    }

    private static void Answer(IReadOnlyList<Waiting> batch, TResult[] results)
    {
        for (var i = 0; i < batch.Count; i++) { batch[i].Done.SetResult(new(results[i], null)); }
    }

    private sealed record Waiting(TCall Call, TaskCompletionSource<Joined<TResult>> Done);
}

/// <summary>How a call ended: with its result, or not made for a temporary reason.</summary>
/// <param name="Result">The result; the default value if the call was not made.</param>
/// <param name="Fault">Why the database refused the call; null if it did not, or if it was not asked.</param>
/// <param name="IsBusy">Too many calls are waiting: try again after <see cref="JoinedCalls.RetryAfter"/>.</param>
public readonly record struct Joined<TResult>(TResult? Result, StoreFault? Fault, bool IsBusy = false)
{
    internal static readonly Joined<TResult> Busy = new(default, null, true);

    /// <summary>Not made, and the caller answers 503 with Retry-After.</summary>
    public bool RetryLater => NotMade is not null;

    /// <summary>For a caller who has nothing to show without the result.</summary>
    /// <exception cref="StoreRefusedException">The call was not made; the page of errors says to come again.</exception>
    public TResult? OrThrow() => RetryLater ? throw new StoreRefusedException(Fault ?? StoreFault.Locked) : Result;

    /// <summary>Why it was not made; null if it was.</summary>
    internal WriteOutcome? NotMade => IsBusy ? WriteOutcome.Busy : Fault?.AsOutcome();
}
