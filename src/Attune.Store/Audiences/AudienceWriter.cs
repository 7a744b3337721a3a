using Attune.Store.Writing;

namespace Attune.Store.Audiences;

/// <summary>Stores the joins and votes of an audience, many in one transaction, and acknowledges each after its commit. There is one in a process.</summary>
internal sealed class AudienceWriter : IAsyncDisposable
{
    private readonly JoinedCalls<AudienceWrite, bool> _writes;

    public AudienceWriter(IDbContextFactory<AttuneDb> dbs, int mostWaiting = JoinedCalls.MostWaiting)
        => _writes = JoinedCalls.InOneTransaction<AudienceWrite, bool>(dbs, AudienceWrite.RunAllAsync, mostWaiting);

    /// <summary>Returns when the write is on the disk, or with the reason why it is not.</summary>
    public async ValueTask<WriteOutcome> WriteAsync(AudienceWrite write, CancellationToken cancel)
    {
        var written = await _writes.CallAsync(write, cancel);
        return written.NotMade ?? (written.Result ? WriteOutcome.Saved : WriteOutcome.Closed);
    }

    /// <summary>Accepts no more writes, and completes those that are waiting.</summary>
    public ValueTask DisposeAsync() => _writes.DisposeAsync();
}
