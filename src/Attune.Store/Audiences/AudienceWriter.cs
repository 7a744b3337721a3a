namespace Attune.Store;

/// <summary>Takes in an audience: joins and votes, many in one transaction, each acknowledged after its commit. One a process.</summary>
public sealed class AudienceWriter : IAsyncDisposable
{
    private readonly JoinedCalls<AudienceWrite, bool> _writes;

    internal AudienceWriter(IDbContextFactory<AttuneDb> dbs, int mostWaiting = JoinedCalls.MostWaiting)
        => _writes = JoinedCalls.InOneTransaction<AudienceWrite, bool>(dbs, async (db, write) => await write.RunAsync(db) > 0, mostWaiting);

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
    public ValueTask DisposeAsync() => _writes.DisposeAsync();

    private async ValueTask<AudienceWriteOutcome> WriteAsync(AudienceWrite write, CancellationToken cancel)
        => await _writes.CallAsync(write, cancel) switch
        {
            { ComeAgain: true } => AudienceWriteOutcome.Busy,
            { Result: true } => AudienceWriteOutcome.Kept,
            _ => AudienceWriteOutcome.Closed,
        };
}

public enum AudienceWriteOutcome
{
    /// <summary>Committed, on the disk.</summary>
    Kept,

    /// <summary>The question is not open, or the member is of another room.</summary>
    Closed,

    /// <summary>Too many are waiting, or the database is away: come again after <see cref="JoinedCalls.RetryAfter"/>.</summary>
    Busy,
}
