using Attune.Domain.Statements;

namespace Attune.Store.Votes;

/// <summary>Finds statements by their ballots.</summary>
internal static class StatementRows
{
    /// <returns>The statement on which this ballot is held; null if there is no such ballot.</returns>
    public static Task<Statement?> StatementOfAsync(this AttuneDb db, BallotId ballot, CancellationToken cancel)
        => db.Statements.FirstOrDefaultAsync(statement => db.Ballots.Any(statementBallot => statementBallot.Id == ballot && statementBallot.Statement == statement.Id), cancel);
}
