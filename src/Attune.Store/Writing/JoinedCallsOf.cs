using System.Threading.Tasks.Sources;

namespace Attune.Store.Writing;

/// <summary>
/// Joins many small calls to the database: those that are waiting are made together, and each is answered when it is done and not before. Writes share a
/// transaction (a group commit), and reads share a query. A full queue says "try again" at once rather than growing without end. There is one in a process for
/// each kind of call.
/// </summary>
public sealed class JoinedCalls<TCall, TResult> : IAsyncDisposable, IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _waiting = new();
    private readonly Func<IReadOnlyList<TCall>, Task<(TResult[] Results, Task Told)>> _callAll;
    private readonly int _mostWaiting;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _runs;
    private bool _isClosed;

    /// <param name="callAll">Makes all calls of a batch; writes are durable when it returns. It returns one result for each call, in the same order.</param>
    /// <param name="mostWaiting">The most calls that may wait; more are refused.</param>
    public JoinedCalls(Func<IReadOnlyList<TCall>, Task<TResult[]>> callAll, int mostWaiting = JoinedCalls.MostWaiting)
        : this(async calls => (await callAll(calls), Task.CompletedTask), mostWaiting)
    {
    }

    /// <param name="callAll">The same, with a task that is done when others know of it: the callers wait for it, the next calls do not.</param>
    /// <param name="mostWaiting">More are refused.</param>
    internal JoinedCalls(Func<IReadOnlyList<TCall>, Task<(TResult[] Results, Task Told)>> callAll, int mostWaiting) => (_callAll, _mostWaiting) = (callAll, mostWaiting);

    /// <summary>Returns when the call is done (a write when it is on the disk), or with the reason why it is not.</summary>
    /// <exception cref="ObjectDisposedException">The process is shutting down.</exception>
    public ValueTask<Joined<TResult>> CallAsync(TCall call, CancellationToken cancel)
    {
        var waiting = new Waiting(call);
        bool starts;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            if (_waiting.Count >= _mostWaiting) { return new(Joined<TResult>.Busy); }
            _waiting.Enqueue(waiting);
            (starts, _runs) = (!_runs, true);
        }

        if (starts) { ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false); }
        // A caller that goes away does not undo a write, which may be in a transaction already.
        return cancel.CanBeCanceled ? new(waiting.Done.AsTask().WaitAsync(cancel)) : waiting.Done;
    }

    /// <summary>Accepts no more calls, and makes those that are waiting.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
            if (!_runs) { return; }
        }

        await _ended.Task;
    }

    // Nothing waits on a thread, or for a signal, while nobody calls: the first call begins the work, and it ends when none is left.
    void IThreadPoolWorkItem.Execute() => _ = LoopAsync();

    private async Task LoopAsync()
    {
        while (Next() is { } batch) { await CallAllAsync(batch); }
    }

    private Waiting[]? Next()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                _runs = false;
                if (_isClosed) { _ended.SetResult(); }
                return null;
            }

            var batch = new Waiting[Math.Min(_waiting.Count, JoinedCalls.MostInBatch)];
            for (var i = 0; i < batch.Length; i++) { batch[i] = _waiting.Dequeue(); }
            return batch;
        }
    }

    private async Task CallAllAsync(Waiting[] batch)
    {
        try
        {
            var (results, told) = await _callAll(Array.ConvertAll(batch, waiting => waiting.Call));
            if (results.Length != batch.Length) { throw new InvalidOperationException("Each call has a result of its own."); }
            if (told.IsCompleted) { Answers.Give(batch, results); }
            else { _ = AnswerWhenToldAsync(batch, results, told); }
        }
        catch (Exception exception) when (StoreFaults.Classify(exception) is { } fault)
        {
            Answers.Give(batch, Array.ConvertAll(batch, _ => new Joined<TResult>(default, fault)));
        }
#pragma warning disable CA1031 // Any exception is passed on to those who wait for the call; the loop goes on for the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // A call that fails must not make the others fail, so each of the batch is tried by itself.
            if (batch.Length == 1) { batch[0].Fail(exception); }
            else { foreach (var waiting in batch) { await CallAllAsync([waiting]); } }
        }
    }

    // It is done whether or not others could be told.
    private static async Task AnswerWhenToldAsync(Waiting[] batch, TResult[] results, Task told)
    {
        await told.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Answers.Give(batch, results);
    }

    /// <summary>A call that waits. Whoever answers it runs what its caller does next, so that a call costs the thread pool nothing.</summary>
    private sealed class Waiting(TCall call) : IValueTaskSource<Joined<TResult>>
    {
        private ManualResetValueTaskSourceCore<Joined<TResult>> _done;

        public TCall Call => call;

        public ValueTask<Joined<TResult>> Done => new(this, _done.Version);

        public void Answer(Joined<TResult> joined) => _done.SetResult(joined);

        public void Fail(Exception exception)
        {
            // Whoever waits goes on elsewhere: the calls behind this one are not to wait for that.
            _done.RunContinuationsAsynchronously = true;
            _done.SetException(exception);
        }

        public Joined<TResult> GetResult(short token) => _done.GetResult(token);

        public ValueTaskSourceStatus GetStatus(short token) => _done.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => _done.OnCompleted(continuation, state, token, flags);
    }

    /// <summary>
    /// Answers the calls of a batch on as many threads as the pool has to spare: each takes the next that is not answered yet. To hand every single one to the pool
    /// would wake and put to sleep a thread for each.
    /// </summary>
    private sealed class Answers(Waiting[] batch, Joined<TResult>[] results) : IThreadPoolWorkItem
    {
        private int _given;

        public static void Give(Waiting[] batch, TResult[] results) => Give(batch, Array.ConvertAll(results, result => new Joined<TResult>(result, null)));

        public static void Give(Waiting[] batch, Joined<TResult>[] results) => ThreadPool.UnsafeQueueUserWorkItem(new Answers(batch, results), preferLocal: false);

        public void Execute()
        {
            var next = Interlocked.Increment(ref _given) - 1;
            // What a caller does next may take long, or block, so another thread is always asked to go on with the rest.
            if (next + 1 < batch.Length) { ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false); }
            for (; next < batch.Length; next = Interlocked.Increment(ref _given) - 1) { batch[next].Answer(results[next]); }
        }
    }
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
