using Attune.Domain.Programs;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;
using Attune.Store.Writing;

namespace Attune.Store.Votes;

/// <summary>A sealed vote to be written, in SQL that both databases understand.</summary>
internal sealed record VoteWrite(VotePlace Place, RoundId Round, Side Side, byte[] Sealed, Guid ClientKey)
{
    /// <summary>Runs in one transaction; each ballot is held once for all its votes.</summary>
    public static async Task<WriteOutcome[]> RunAllAsync(AttuneDb db, IReadOnlyList<VoteWrite> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var open = new HashSet<BallotId>();
        // Ballots are locked in the same order everywhere, so that two nodes never wait for each other.
        foreach (var ballot in votes.Select(vote => vote.Place.Ballot).Distinct().OrderBy(ballot => ballot.Value))
        {
            if (await HoldOpenAsync(db, ballot, CancellationToken.None)) { open.Add(ballot); }
        }

        var outcomes = new WriteOutcome[votes.Count];
        for (var i = 0; i < outcomes.Length; i++) { outcomes[i] = open.Contains(votes[i].Place.Ballot) ? await votes[i].RunAsync(db) : WriteOutcome.Closed; }
        return outcomes;
    }

    /// <summary>Writing the row of a ballot takes its lock until the end of the transaction, on both databases.</summary>
    /// <returns>False if the ballot is closed.</returns>
    public static async Task<bool> HoldOpenAsync(AttuneDb db, BallotId id, CancellationToken cancel)
        => await db.Ballots.Where(ballot => ballot.Id == id && ballot.ClosedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(ballot => ballot.ReasonsOwed, ballot => ballot.ReasonsOwed), cancel) == 1;

    private async Task<WriteOutcome> RunAsync(AttuneDb db)
    {
        // The same vote sent again is recognized by its key, and changes no row.
        var rows = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO statement_votes (ballot, participant, program, side, sealed, client_key)
            VALUES ({Place.Ballot.Value}, {Place.Participant.Value}, {Place.Program.Value}, {(int)Side}, {Sealed}, {ClientKey})
            ON CONFLICT (ballot, participant) DO UPDATE SET sealed = excluded.sealed, client_key = excluded.client_key
            WHERE statement_votes.client_key <> excluded.client_key
            """);
        if (rows == 0) { return WriteOutcome.SavedBefore; }
        // The Desk counts who has voted.
        db.ChangeRoom(Round);
        return WriteOutcome.Saved;
    }
}
