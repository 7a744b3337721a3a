using Attune.Domain.Statements;

namespace Attune.Store.UseCases.Statements;

/// <summary>Opens a ballot on a statement. Pressed twice, the ballot is opened once.</summary>
public sealed class OpenBallot(AttuneDb db)
{
    /// <summary>Returns when the ballot is open on the disk, or with the reason why none is opened.</summary>
    public async Task<OpeningOutcome> RunAsync(StatementId id, DateTimeOffset now, CancellationToken cancel)
    {
        var statement = await db.Statements.FirstAsync(candidate => candidate.Id == id, cancel);
        var outcome = statement.Open(now);
        if (outcome is not (OpeningOutcome.Opened or OpeningOutcome.AlreadyOpen)) { return outcome; }
        db.ChangeRoom(statement.Round);
        await db.SaveChangesAsync(cancel);
        return outcome;
    }
}
