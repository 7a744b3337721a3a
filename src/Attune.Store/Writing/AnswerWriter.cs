using System.Threading.Channels;

namespace Attune.Store;

/// <summary>
/// Makes drafts and answers durable: many at a time, in one transaction, each acknowledged after its commit and not
/// before. One a process.
/// </summary>
public sealed class AnswerWriter : IAsyncDisposable
{
    /// <summary>At the slowest rate seen on a crowded machine (decision 0042) a queue of three seconds; beyond it a clear "come again" is kinder.</summary>
    public const int MostWaiting = 4096;

    /// <summary>A batch is on the disk in some milliseconds; larger ones only make the first wait for the last.</summary>
    public const int MostInBatch = 512;

    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private readonly Channel<Waiting> _waiting;
    private readonly AnswerVault _vault;
    private readonly IAnswerCommit _commit;
    private readonly Task _loop;

    internal AnswerWriter(AnswerVault vault, IAnswerCommit commit, int mostWaiting = MostWaiting)
    {
        (_vault, _commit) = (vault, commit);
        _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(mostWaiting) { SingleReader = true });
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Seals and writes; returns when it is on the disk, or with the reason why it is not.</summary>
    /// <exception cref="ObjectDisposedException">The process is going down.</exception>
    public async ValueTask<WriteResult> WriteAsync(AnswerWrite write, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(write);
        SealedWrite sealedWrite;
        try
        {
            var box = await _vault.SealAsync(write.Place, write.Content, cancel);
            sealedWrite = new(
                write.Place, write.As == WriteAs.Draft ? box : null, write.As == WriteAs.Answer ? box : null,
                write.KnownRevision, write.ClientKey, write.EnteredBy, write.At);
        }
        catch (Exception exception) when (StoreFaults.Of(exception) is { } fault)
        {
            return new(fault.AsOutcome());
        }

        var waiting = new Waiting(sealedWrite, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_waiting.Writer.TryWrite(waiting))
        {
            ObjectDisposedException.ThrowIf(_waiting.Reader.Completion.IsCompleted || _loop.IsCompleted, this);
            return new(WriteOutcome.Busy);
        }

        // A caller that goes away does not take the write back: it may be in a transaction already.
        return await waiting.Done.Task.WaitAsync(cancel);
    }

    /// <summary>Takes nothing new, and writes what is waiting.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        await _commit.DisposeAsync();
    }

    private async Task LoopAsync()
    {
        var batch = new List<Waiting>(MostInBatch);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostInBatch && _waiting.Reader.TryRead(out var next)) { batch.Add(next); }
            await CommitAsync(batch);
        }
    }

    private async Task CommitAsync(List<Waiting> batch)
    {
        try
        {
            var results = await _commit.CommitAsync([.. batch.Select(waiting => waiting.Write)], CancellationToken.None);
            for (var i = 0; i < batch.Count; i++) { batch[i].Done.SetResult(results[i]); }
        }
        catch (Exception exception) when (StoreFaults.Of(exception) is { } fault)
        {
            foreach (var waiting in batch) { waiting.Done.SetResult(new(fault.AsOutcome())); }
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to those who wait for it; the writer goes on for the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            foreach (var waiting in batch) { waiting.Done.TrySetException(exception); }
        }
    }

    private sealed record Waiting(SealedWrite Write, TaskCompletionSource<WriteResult> Done);
}
