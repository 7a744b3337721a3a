using Attune.Domain.Teams;
using Attune.Store.Postgres;
using Attune.Store.Sqlite;
using Attune.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Attune.Store.Teams;

/// <summary>A sealed answer of a team to be written; null in place of the box withdraws it.</summary>
internal sealed record TeamWrite(TeamAnswerPlace Place, byte[]? Given, DateTimeOffset At)
{
    /// <summary>Runs in one transaction; each cascade is held once for all its answers.</summary>
    public static async Task<WriteOutcome[]> RunAllAsync(AttuneDb db, IReadOnlyList<TeamWrite> writes)
    {
        ArgumentNullException.ThrowIfNull(writes);
        var open = new HashSet<CascadeId>();
        // Cascades are locked in the same order everywhere, so that two nodes never wait for each other.
        foreach (var cascade in writes.Select(write => write.Place.Cascade).Distinct().OrderBy(cascade => cascade.Value))
        {
            if (await HoldOpenAsync(db, cascade, writes.Where(write => write.Place.Cascade == cascade).Max(write => write.At), CancellationToken.None)) { open.Add(cascade); }
        }

        var outcomes = new WriteOutcome[writes.Count];
        Array.Fill(outcomes, WriteOutcome.Closed);
        // One statement cannot change a row twice, so what comes again from one person goes in the next one.
        foreach (var wave in Waves.Of(Enumerable.Range(0, writes.Count).Where(at => open.Contains(writes[at].Place.Cascade)), at => writes[at].Place.Member))
        {
            var landed = await LandAsync(db, [.. wave.Select(at => writes[at])]);
            foreach (var at in wave) { outcomes[at] = landed.Contains(writes[at].Place.Member.Value) ? WriteOutcome.Saved : WriteOutcome.NotInvited; }
        }

        return outcomes;
    }

    /// <summary>Writing the row of a cascade takes its lock until the end of the transaction, on both databases: nothing lands behind its closing.</summary>
    /// <returns>False if it takes nothing any more.</returns>
    public static async Task<bool> HoldOpenAsync(AttuneDb db, CascadeId id, DateTimeOffset now, CancellationToken cancel)
        => await db.Database.ExecuteSqlAsync($"UPDATE cascades SET revision = revision WHERE id = {id.Value} AND closed_at IS NULL AND closes_at > {now.UtcTicks}", cancel) == 1;

    private static async Task<HashSet<Guid>> LandAsync(AttuneDb db, TeamWrite[] writes)
    {
        var landed = new HashSet<Guid>();
        foreach (var gone in writes.Where(write => write.Given is null))
        {
            var (cascade, member) = (gone.Place.Cascade, gone.Place.Member);
            // Taken back twice is taken back.
            await db.TeamAnswers.Where(answer => answer.Cascade == cascade && answer.Member == member).ExecuteDeleteAsync();
            landed.Add(member.Value);
        }

        TeamWrite[] given = [.. writes.Where(write => write.Given is not null)];
        if (db is PostgresAttuneDb) { landed.UnionWith(await InOneStatementAsync(db, given)); }
        else { LandEach(db, given, landed); }

        return landed;
    }

    // Inside the process a prepared statement for each is the fastest; over a wire one for all is.
    private static void LandEach(AttuneDb db, TeamWrite[] writes, HashSet<Guid> landed)
    {
        using var statement = new SqliteStatement((SqliteConnection)db.Database.GetDbConnection(), """
            INSERT INTO team_answers (cascade, member, team, program, given)
            SELECT t.cascade, ?2, t.team, t.program, ?4 FROM cascade_teams t WHERE t.cascade = ?1 AND t.team = ?3
            ON CONFLICT (cascade, member) DO UPDATE SET given = excluded.given WHERE team_answers.team = excluded.team
            """);
        foreach (var write in writes)
        {
            statement.Bind(1, write.Place.Cascade.Value);
            statement.Bind(2, write.Place.Member.Value);
            statement.Bind(3, write.Place.Team.Value);
            statement.Bind(4, write.Given);
            if (statement.Run() == 1) { landed.Add(write.Place.Member.Value); }
        }
    }

    private static async Task<List<Guid>> InOneStatementAsync(AttuneDb db, TeamWrite[] writes)
    {
        if (writes.Length == 0) { return []; }
        Guid[] cascades = [.. writes.Select(write => write.Place.Cascade.Value)];
        Guid[] members = [.. writes.Select(write => write.Place.Member.Value)];
        Guid[] teams = [.. writes.Select(write => write.Place.Team.Value)];
        byte[][] given = [.. writes.Select(write => write.Given!)];
        return await db.Database.SqlQuery<Guid>($"""
            INSERT INTO team_answers (cascade, member, team, program, given)
            SELECT t.cascade, w.member, t.team, t.program, w.given
            FROM unnest({cascades}, {members}, {teams}, {given}) AS w(cascade, member, team, given)
            JOIN cascade_teams t ON t.cascade = w.cascade AND t.team = w.team
            ON CONFLICT (cascade, member) DO UPDATE SET given = excluded.given WHERE team_answers.team = excluded.team
            RETURNING member AS "Value"
            """).ToListAsync();
    }
}
