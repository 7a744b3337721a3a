using Attune.Domain.Statements;

namespace Attune.Store.UseCases.Statements;

/// <summary>Gives a statement other words.</summary>
public sealed class ReviseStatement(AttuneDb db)
{
    /// <summary>Returns when the words are on the disk, or with the reason why the statement keeps those it has.</summary>
    public async Task<RevisionOutcome> RunAsync(StatementId id, string text, string by, DateTimeOffset now, CancellationToken cancel)
    {
        var statement = await db.Statements.FirstAsync(candidate => candidate.Id == id, cancel);
        var outcome = statement.Revise(text, by, now);
        if (outcome is not (RevisionOutcome.Revised or RevisionOutcome.SameWords)) { return outcome; }
        db.ChangeRoom(statement.Round);
        await db.SaveChangesAsync(cancel);
        return outcome;
    }
}
