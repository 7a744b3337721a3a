using Attune.Domain.Audiences;
using Attune.Store.Sealing;

namespace Attune.Store.Audiences;

/// <summary>One write of an audience, a joining member or a vote, in SQL that both databases understand.</summary>
internal sealed record AudienceWrite(AudienceMember? Member, AudienceVote? Vote)
{
    private static readonly byte[] WordsPlace = TextKey.PlaceOf("audience_votes.words");

    /// <returns>The number of rows written; 0 if the write is not allowed.</returns>
    public Task<int> RunAsync(AttuneDb db) => (Member, Vote) switch
    {
        ({ } member, _) => JoinAsync(db, member),
        (_, { } vote) => VoteAsync(db, vote),
        _ => throw new InvalidOperationException("An audience write holds neither a member nor a vote."),
    };

    // Writing a member a second time changes nothing but still counts as one row, because the phone may have sent it twice.
    private static Task<int> JoinAsync(AttuneDb db, AudienceMember member) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO audience_members (key, room, side, side_asked)
        VALUES ({member.Key.Value}, {member.Room.Value}, NULL, {false})
        ON CONFLICT (key) DO UPDATE SET room = excluded.room WHERE audience_members.room = excluded.room
        """);

    // The words are an audience member's own, and sealed as what the context itself writes.
    private static byte[] Sealed(AttuneDb db, string words)
        => (db.Keys ?? throw new InvalidOperationException("This context was not made by the store's factory, so it cannot seal a vote.")).Texts.Seal(WordsPlace, words);

    // The question has to be open, and of the member's own room, at the moment of writing: a vote never lands in a question that was closed meanwhile.
    private static Task<int> VoteAsync(AttuneDb db, AudienceVote vote) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO audience_votes (question, member, choice, words)
        SELECT q.id, m.key, {vote.Choice}, {Sealed(db, vote.Words)}
        FROM audience_questions q JOIN audience_members m ON m.room = q.room
        WHERE q.id = {vote.Question.Value} AND m.key = {vote.Member.Value} AND q.state = {(int)AudienceQuestionState.Open}
        ON CONFLICT (question, member) DO UPDATE SET choice = excluded.choice, words = excluded.words
        """);
}
