using System.Threading.Channels;

namespace Attune.Store;

/// <summary>Takes in an audience: joins and votes, many in one transaction, each acknowledged after its commit. One a process.</summary>
public sealed class AudienceWriter : IAsyncDisposable
{
    /// <summary>A whole hall that presses at once; beyond it "come again" is kinder than a queue.</summary>
    public const int MostWaiting = 4096;

    private const int MostInBatch = 512;

    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private readonly Channel<Waiting> _waiting;
    private readonly IDbContextFactory<AttuneDb> _dbs;
    private readonly Task _loop;

    internal AudienceWriter(IDbContextFactory<AttuneDb> dbs, int mostWaiting = MostWaiting)
    {
        _dbs = dbs;
        _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(mostWaiting) { SingleReader = true });
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>A new member of a room. Written twice, it is one.</summary>
    public ValueTask<AudienceWriteOutcome> JoinAsync(AudienceMember member, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(member);
        return WriteAsync(new(member, null), cancel);
    }

    /// <summary>A vote, while its question is open; a later one of the same member takes its place.</summary>
    public ValueTask<AudienceWriteOutcome> VoteAsync(AudienceVote vote, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(vote);
        return WriteAsync(new(null, vote), cancel);
    }

    /// <summary>Takes nothing new, and writes what is waiting.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async ValueTask<AudienceWriteOutcome> WriteAsync(AudienceWrite write, CancellationToken cancel)
    {
        var waiting = new Waiting(write, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_waiting.Writer.TryWrite(waiting))
        {
            ObjectDisposedException.ThrowIf(_waiting.Reader.Completion.IsCompleted || _loop.IsCompleted, this);
            return AudienceWriteOutcome.Busy;
        }

        return await waiting.Done.Task.WaitAsync(cancel);
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
            await using var db = await _dbs.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var kept = new List<bool>(batch.Count);
            foreach (var waiting in batch) { kept.Add(await waiting.Write.RunAsync(db) > 0); }
            await transaction.CommitAsync();
            for (var i = 0; i < batch.Count; i++) { batch[i].Done.SetResult(kept[i] ? AudienceWriteOutcome.Kept : AudienceWriteOutcome.Closed); }
        }
        catch (Exception exception) when (StoreFaults.Of(exception) is not null)
        {
            foreach (var waiting in batch) { waiting.Done.SetResult(AudienceWriteOutcome.Busy); }
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to those who wait for it; the writer goes on for the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            foreach (var waiting in batch) { waiting.Done.TrySetException(exception); }
        }
    }

    private sealed record Waiting(AudienceWrite Write, TaskCompletionSource<AudienceWriteOutcome> Done);
}

public enum AudienceWriteOutcome
{
    /// <summary>Committed, on the disk.</summary>
    Kept,

    /// <summary>The question is not open, or the member is of another room.</summary>
    Closed,

    /// <summary>Too many are waiting, or the database is away: come again after <see cref="AudienceWriter.RetryAfter"/>.</summary>
    Busy,
}
