using Attune.Domain.Statements;
using Attune.Statistics.Sides;
using Attune.Store.Votes;

namespace Attune.Store.UseCases.Votes;

/// <summary>Closes the open ballot of a statement and counts it.</summary>
public sealed class CloseBallot(IDbContextFactory<AttuneDb> dbs, BallotBox box)
{
    /// <returns>The statement after closing; null if it has no open ballot.</returns>
    public async Task<Statement?> RunAsync(StatementId id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var open = await db.Ballots.Where(ballot => ballot.Statement == id && ballot.ClosedAt == null).Select(ballot => ballot.Id).ToListAsync(cancel);
        // The ballot is locked first: a vote that is being written is still counted, and one that comes later finds the ballot closed.
        if (open is not [var ballot] || !await VoteWrite.HoldOpenAsync(db, ballot, cancel)) { return null; }
        var statement = (await db.StatementOfAsync(ballot, cancel))!;
        var ballots = statement.Ballots.Select(statementBallot => statementBallot.Id).ToList();
        var votes = await db.StatementVotes.AsNoTracking().Where(vote => ballots.Contains(vote.Ballot)).ToListAsync(cancel);
        var seats = await db.Participants.Where(voice => voice.Round == statement.Round).Select(voice => voice.Side).ToListAsync(cancel);
        await box.CloseAsync(statement, votes, SideCounts.Count(seats), now, cancel);
        db.ChangeRoom(statement.Round);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return statement;
    }
}
