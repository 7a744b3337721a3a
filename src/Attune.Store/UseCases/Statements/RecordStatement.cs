using Attune.Domain.Statements;

namespace Attune.Store.UseCases.Statements;

/// <summary>Records a statement as passed that each side passed in its last vote, without another vote.</summary>
public sealed class RecordStatement(AttuneDb db)
{
    /// <summary>Returns when that is on the disk, or with the reason why the statement stays open.</summary>
    public async Task<RecordingOutcome> RunAsync(StatementId id, DateTimeOffset now, CancellationToken cancel)
    {
        var statement = await db.Statements.FirstAsync(candidate => candidate.Id == id, cancel);
        var outcome = statement.Record(now);
        if (outcome != RecordingOutcome.Recorded) { return outcome; }
        db.ChangeRoom(statement.Round);
        await db.SaveChangesAsync(cancel);
        return outcome;
    }
}
