using Attune.Store.Keys;

namespace Attune.Store.Writing;

/// <summary>
/// Stores drafts and answers: many at a time, in one transaction, each acknowledged after its commit and not before. There is one in a process.
/// </summary>
public sealed class AnswerWriter : IAsyncDisposable
{
    private readonly AnswerVault _vault;
    private readonly IAnswerCommit _commit;
    private readonly JoinedCalls<SealedWrite, WriteResult> _writes;

    internal AnswerWriter(AnswerVault vault, IAnswerCommit commit, int mostWaiting = JoinedCalls.MostWaiting)
    {
        (_vault, _commit) = (vault, commit);
        _writes = new(async writes => await commit.CommitAsync(writes, CancellationToken.None), mostWaiting);
    }

    /// <summary>Seals and writes; returns when the write is on the disk, or with the reason why it is not.</summary>
    /// <exception cref="ObjectDisposedException">The process is shutting down.</exception>
    public async ValueTask<WriteResult> WriteAsync(AnswerWrite write, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(write);
        SealedWrite sealedWrite;
        try
        {
            var box = await _vault.SealAsync(write.Place, write.Content, cancel);
            sealedWrite = new(
                write.Place, write.As == WriteAs.Draft ? box : null, write.As == WriteAs.Answer ? box : null,
                write.KnownRevision, write.ClientKey, write.EnteredBy, write.At, _vault.SealTime(write.At));
        }
        catch (Exception exception) when (StoreFaults.Classify(exception) is { } fault)
        {
            return new(fault.AsOutcome());
        }

        var written = await _writes.CallAsync(sealedWrite, cancel);
        return written.NotMade is { } reason ? new(reason) : written.Result;
    }

    /// <summary>Accepts no more writes, and completes those that are waiting.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        await _commit.DisposeAsync();
    }
}
