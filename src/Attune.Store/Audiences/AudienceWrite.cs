using Attune.Domain.Audiences;
using Attune.Store.Postgres;
using Attune.Store.Sealing;
using Attune.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Attune.Store.Audiences;

/// <summary>One write of an audience, a joining member or a vote.</summary>
internal sealed record AudienceWrite(AudienceMember? Member, AudienceVote? Vote)
{
    private static readonly byte[] WordsPlace = TextKey.PlaceOf("audience_votes.words");

    private const string Join = """
        INSERT INTO audience_members (key, room, side, side_asked) VALUES (?1, ?2, NULL, 0)
        ON CONFLICT (key) DO UPDATE SET room = excluded.room WHERE audience_members.room = excluded.room
        """;

    // The question has to be open, and of the member's own room, at the moment of writing: a vote never lands in a question that was closed meanwhile.
    private const string Cast = """
        INSERT INTO audience_votes (question, member, choice, words)
        SELECT q.id, m.key, ?3, ?4
        FROM audience_questions q JOIN audience_members m ON m.room = q.room
        WHERE q.id = ?1 AND m.key = ?2 AND q.state = ?5
        ON CONFLICT (question, member) DO UPDATE SET choice = excluded.choice, words = excluded.words
        """;

    /// <summary>Runs in one transaction.</summary>
    /// <returns>For each write whether it is there now; it is not if it is not allowed.</returns>
    public static async Task<bool[]> RunAllAsync(AttuneDb db, IReadOnlyList<AudienceWrite> writes)
    {
        ArgumentNullException.ThrowIfNull(writes);
        if (db is not PostgresAttuneDb) { return RunEach(db, writes); }
        // One statement cannot change a row twice: of several by one person in a batch, the last one counts.
        var joined = await JoinAllAsync(db, [.. writes.Select(write => write.Member).OfType<AudienceMember>().DistinctBy(member => member.Key)]);
        var cast = new HashSet<(AudienceQuestionId, AudienceMemberKey)>();
        foreach (var votes in writes.Select(write => write.Vote).OfType<AudienceVote>().GroupBy(vote => vote.Question))
        {
            foreach (var member in await CastAllAsync(db, votes.Key, [.. votes.Reverse().DistinctBy(vote => vote.Member)])) { cast.Add((votes.Key, new(member))); }
        }

        return [.. writes.Select(write => write.Member is { } member ? joined.Contains((member.Key.Value, member.Room.Value)) : write.Vote is { } vote && cast.Contains((vote.Question, vote.Member)))];
    }

    // Inside the process a prepared statement for each is the fastest; over a wire one for all is.
    private static bool[] RunEach(AttuneDb db, IReadOnlyList<AudienceWrite> writes)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        using var join = new SqliteStatement(connection, Join);
        using var cast = new SqliteStatement(connection, Cast);
        var done = new bool[writes.Count];
        for (var i = 0; i < done.Length; i++) { done[i] = (writes[i].Member is { } member ? RunJoin(join, member) : RunCast(db, cast, writes[i].Vote!)) > 0; }
        return done;
    }

    // Writing a member a second time changes nothing but still counts as one row, because the phone may have sent it twice.
    private static int RunJoin(SqliteStatement join, AudienceMember member)
    {
        join.Bind(1, member.Key.Value);
        join.Bind(2, member.Room.Value);
        return join.Run();
    }

    private static int RunCast(AttuneDb db, SqliteStatement cast, AudienceVote vote)
    {
        cast.Bind(1, vote.Question.Value);
        cast.Bind(2, vote.Member.Value);
        cast.Bind(3, vote.Choice);
        cast.Bind(4, Sealed(db, vote.Words));
        cast.Bind(5, (long)AudienceQuestionState.Open);
        return cast.Run();
    }

    private static async Task<HashSet<(Guid, Guid)>> JoinAllAsync(AttuneDb db, AudienceMember[] members)
    {
        if (members.Length == 0) { return []; }
        Guid[] keys = [.. members.Select(member => member.Key.Value)];
        Guid[] rooms = [.. members.Select(member => member.Room.Value)];
        var joined = await db.Database.SqlQuery<Guid>($"""
            INSERT INTO audience_members (key, room, side, side_asked)
            SELECT w.key, w.room, NULL, false FROM unnest({keys}, {rooms}) AS w(key, room)
            ON CONFLICT (key) DO UPDATE SET room = excluded.room WHERE audience_members.room = excluded.room
            RETURNING key AS "Value"
            """).ToListAsync();
        return [.. members.Where(member => joined.Contains(member.Key.Value)).Select(member => (member.Key.Value, member.Room.Value))];
    }

    private static async Task<List<Guid>> CastAllAsync(AttuneDb db, AudienceQuestionId question, AudienceVote[] votes)
    {
        Guid[] members = [.. votes.Select(vote => vote.Member.Value)];
        int[] choices = [.. votes.Select(vote => vote.Choice)];
        byte[][] words = [.. votes.Select(vote => Sealed(db, vote.Words))];
        return await db.Database.SqlQuery<Guid>($"""
            INSERT INTO audience_votes (question, member, choice, words)
            SELECT q.id, m.key, w.choice, w.words
            FROM unnest({members}, {choices}, {words}) AS w(member, choice, words)
            JOIN audience_questions q ON q.id = {question.Value} AND q.state = {(int)AudienceQuestionState.Open}
            JOIN audience_members m ON m.key = w.member AND m.room = q.room
            ON CONFLICT (question, member) DO UPDATE SET choice = excluded.choice, words = excluded.words
            RETURNING member AS "Value"
            """).ToListAsync();
    }

    // The words are an audience member's own, and sealed as what the context itself writes.
    private static byte[] Sealed(AttuneDb db, string words)
        => (db.Keys ?? throw new InvalidOperationException("This context was not made by the store's factory, so it cannot seal a vote.")).Texts.Seal(WordsPlace, words);
}
