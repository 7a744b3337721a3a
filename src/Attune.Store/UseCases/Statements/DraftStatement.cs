using Attune.Domain.Statements;

namespace Attune.Store.UseCases.Statements;

/// <summary>Writes a new statement of a round.</summary>
public sealed class DraftStatement(AttuneDb db)
{
    /// <param name="statement">The statement, which has no words yet.</param>
    /// <param name="text">Its first words.</param>
    /// <param name="by">Whoever wrote them.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task<RevisionOutcome> RunAsync(Statement statement, string text, string by, DateTimeOffset now, CancellationToken cancel)
    {
        var outcome = statement.Revise(text, by, now);
        if (outcome != RevisionOutcome.Revised) { return outcome; }
        db.Statements.Add(statement);
        db.ChangeRoom(statement.Round);
        await db.SaveChangesAsync(cancel);
        return outcome;
    }
}
