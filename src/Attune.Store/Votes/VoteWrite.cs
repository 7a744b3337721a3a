using Attune.Domain.Programs;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;
using Attune.Store.Postgres;
using Attune.Store.Sqlite;
using Attune.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Attune.Store.Votes;

/// <summary>A sealed vote to be written.</summary>
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
        Array.Fill(outcomes, WriteOutcome.Closed);
        foreach (var wave in Waves.Of(Enumerable.Range(0, votes.Count).Where(at => open.Contains(votes[at].Place.Ballot)), at => votes[at].Place))
        {
            VoteWrite[] cast = [.. wave.Select(at => votes[at])];
            var changed = db is PostgresAttuneDb ? await InOneStatementAsync(db, cast) : Each(db, cast);
            foreach (var at in wave) { outcomes[at] = changed.Contains(votes[at].Place) ? WriteOutcome.Saved : WriteOutcome.SavedBefore; }
        }

        // The Desk counts who has voted.
        foreach (var round in votes.Where((_, at) => outcomes[at] == WriteOutcome.Saved).Select(vote => vote.Round).Distinct()) { db.ChangeRoom(round); }
        return outcomes;
    }

    /// <summary>Writing the row of a ballot takes its lock until the end of the transaction, on both databases.</summary>
    /// <returns>False if the ballot is closed.</returns>
    public static async Task<bool> HoldOpenAsync(AttuneDb db, BallotId id, CancellationToken cancel)
        => await db.Ballots.Where(ballot => ballot.Id == id && ballot.ClosedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(ballot => ballot.ReasonsOwed, ballot => ballot.ReasonsOwed), cancel) == 1;

    // The same vote sent again is recognized by its key, and changes no row. Inside the process a prepared statement for each is the fastest; over a wire one for all is.
    private static HashSet<VotePlace> Each(AttuneDb db, VoteWrite[] votes)
    {
        using var statement = new SqliteStatement((SqliteConnection)db.Database.GetDbConnection(), """
            INSERT INTO statement_votes (ballot, participant, program, side, sealed, client_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (ballot, participant) DO UPDATE SET sealed = excluded.sealed, client_key = excluded.client_key
            WHERE statement_votes.client_key <> excluded.client_key
            """);
        var changed = new HashSet<VotePlace>();
        foreach (var vote in votes)
        {
            statement.Bind(1, vote.Place.Ballot.Value);
            statement.Bind(2, vote.Place.Participant.Value);
            statement.Bind(3, vote.Place.Program.Value);
            statement.Bind(4, (long)vote.Side);
            statement.Bind(5, vote.Sealed);
            statement.Bind(6, vote.ClientKey);
            if (statement.Run() == 1) { changed.Add(vote.Place); }
        }

        return changed;
    }

    private static async Task<HashSet<VotePlace>> InOneStatementAsync(AttuneDb db, VoteWrite[] votes)
    {
        var changed = new HashSet<VotePlace>();
        foreach (var ballot in votes.GroupBy(vote => vote.Place.Ballot))
        {
            Guid[] participants = [.. ballot.Select(vote => vote.Place.Participant.Value)];
            Guid[] programs = [.. ballot.Select(vote => vote.Place.Program.Value)];
            int[] sides = [.. ballot.Select(vote => (int)vote.Side)];
            byte[][] boxes = [.. ballot.Select(vote => vote.Sealed)];
            Guid[] keys = [.. ballot.Select(vote => vote.ClientKey)];
            var landed = (await db.Database.SqlQuery<Guid>($"""
                INSERT INTO statement_votes (ballot, participant, program, side, sealed, client_key)
                SELECT {ballot.Key.Value}, w.participant, w.program, w.side, w.sealed, w.client_key
                FROM unnest({participants}, {programs}, {sides}, {boxes}, {keys}) AS w(participant, program, side, sealed, client_key)
                ON CONFLICT (ballot, participant) DO UPDATE SET sealed = excluded.sealed, client_key = excluded.client_key
                WHERE statement_votes.client_key <> excluded.client_key
                RETURNING participant AS "Value"
                """).ToListAsync()).ToHashSet();
            changed.UnionWith(ballot.Where(vote => landed.Contains(vote.Place.Participant.Value)).Select(vote => vote.Place));
        }

        return changed;
    }
}
