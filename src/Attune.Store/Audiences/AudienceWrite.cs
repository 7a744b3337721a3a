namespace Attune.Store;

/// <summary>One of the two writes of an audience, in statements that both databases understand.</summary>
internal sealed record AudienceWrite(AudienceMember? Member, AudienceVote? Vote)
{
    /// <returns>Rows written; 0 if it may not be.</returns>
    public Task<int> RunAsync(AttuneDb db) => (Member, Vote) switch
    {
        ({ } member, _) => JoinAsync(db, member),
        (_, { } vote) => VoteAsync(db, vote),
        _ => throw new InvalidOperationException("A write of nothing."),
    };

    // The second writing of a member is a no-op that still counts as one row: the phone asked twice.
    private static Task<int> JoinAsync(AttuneDb db, AudienceMember member) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO audience_members (key, room, side, side_asked)
        VALUES ({member.Key.Value}, {member.Room.Value}, NULL, {false})
        ON CONFLICT (key) DO UPDATE SET room = excluded.room WHERE audience_members.room = excluded.room
        """);

    // Open, and of the member's own room, at the moment of writing: a vote never lands in a question that was closed meanwhile.
    private static Task<int> VoteAsync(AttuneDb db, AudienceVote vote) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO audience_votes (question, member, choice, words)
        SELECT q.id, m.key, {vote.Choice}, {vote.Words}
        FROM audience_questions q JOIN audience_members m ON m.room = q.room
        WHERE q.id = {vote.Question.Value} AND m.key = {vote.Member.Value} AND q.state = {(int)AudienceQuestionState.Open}
        ON CONFLICT (question, member) DO UPDATE SET choice = excluded.choice, words = excluded.words
        """);
}
