using Attune.Domain.Statements;

namespace Attune.Store.UseCases.Statements;

/// <summary>Leaves a statement as it is: it is voted on no more.</summary>
public sealed class LeaveStatement(AttuneDb db)
{
    /// <summary>Returns when that is on the disk, or with the reason why the statement stays open.</summary>
    public async Task<SettlingOutcome> RunAsync(StatementId id, DateTimeOffset now, CancellationToken cancel)
    {
        var statement = await db.Statements.FirstAsync(candidate => candidate.Id == id, cancel);
        var outcome = statement.Leave(now);
        if (outcome is not (SettlingOutcome.Left or SettlingOutcome.Settled)) { return outcome; }
        db.ChangeRoom(statement.Round);
        await db.SaveChangesAsync(cancel);
        return outcome;
    }
}
