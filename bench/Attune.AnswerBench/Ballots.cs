using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Store;
using Attune.Store.UseCases.Statements;

namespace Attune.AnswerBench;

/// <summary>An open ballot on a statement, for leaders who are in their round already, so that vote.lua can vote as their phones do.</summary>
internal static class Ballots
{
    /// <summary>Locks the round, opens a ballot in it, and puts its id before the line of each leader.</summary>
    public static async Task OpenAsync(IDbContextFactory<AttuneDb> dbs, RoundId id, string file)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = TimeProvider.System.GetUtcNow();
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == id);
        // Nobody of this crowd has answered, and a round without answers cannot be locked.
        db.Entry(round).Property(candidate => candidate.Phase).CurrentValue = RoundPhase.Locked;
        var statement = new Statement(new(Guid.NewGuid()), round.Program, id, 1, StatementOrigin.Free);
        await new DraftStatement(db).RunAsync(statement, "Data quality has one owner in the business.", "the bench", now, CancellationToken.None);
        if (await new OpenBallot(db).RunAsync(statement.Id, now, CancellationToken.None) is not OpeningOutcome.Opened and var outcome) { throw new InvalidOperationException($"No ballot: {outcome}"); }
        var ballot = await db.Ballots.FirstAsync(candidate => candidate.Statement == statement.Id);
        await File.WriteAllLinesAsync(file, (await File.ReadAllLinesAsync(file)).Select(line => $"{ballot.Id.Value}\t{line}"));
    }
}
