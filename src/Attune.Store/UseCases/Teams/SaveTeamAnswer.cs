using Attune.Domain.Teams;
using Attune.Store.Keys;
using Attune.Store.Teams;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Teams;

/// <summary>
/// Stores or withdraws what somebody in a team answered, while the cascade takes answers. Those that come at once share a transaction, and each is acknowledged after
/// its commit. There is one in a process.
/// </summary>
public sealed class SaveTeamAnswer : IAsyncDisposable
{
    private readonly TeamVault _vault;
    private readonly JoinedCalls<TeamWrite, WriteOutcome> _writes;

    internal SaveTeamAnswer(IDbContextFactory<AttuneDb> dbs, TeamVault vault)
        => (_vault, _writes) = (vault, JoinedCalls.InOneTransaction<TeamWrite, WriteOutcome>(dbs, TeamWrite.RunAllAsync));

    /// <summary>Returns when the answer is on the disk, or with the reason why it is not.</summary>
    /// <param name="place">Where it belongs.</param>
    /// <param name="answer">All that was given, checked against what is asked; null withdraws what was given before.</param>
    /// <param name="now">The time, which is compared with the end of the cascade and stored nowhere.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task<WriteOutcome> RunAsync(TeamAnswerPlace place, TeamAnswer? answer, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            // Before the transaction: the first text of a program makes its key, which is a write of its own.
            var box = answer is null ? null : await _vault.SealAsync(place, answer, cancel);
            var written = await _writes.CallAsync(new(place, box, now), cancel);
            return written.NotMade ?? written.Result;
        }
        catch (Exception exception) when (StoreFaults.Classify(exception) is { } fault)
        {
            return fault.AsOutcome();
        }
    }

    /// <summary>Accepts no more answers, and writes those that are waiting.</summary>
    ValueTask IAsyncDisposable.DisposeAsync() => _writes.DisposeAsync();
}
