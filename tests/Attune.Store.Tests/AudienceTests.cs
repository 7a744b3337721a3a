using Attune.Domain.Audiences;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Audiences;
using Attune.Store.Privacy;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Audiences;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests;

public sealed class AudienceTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_room_is_found_by_the_code_people_type_until_it_closes(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var hall = await HallAsync(database);
        await using var db = database.Open();
        (await db.FindAudienceAsync("bcd 234", Meridian.Now, Cancel))!.Id.ShouldBe(hall.Room.Id);
        (await db.FindAudienceAsync("BCD235", Meridian.Now, Cancel)).ShouldBeNull();
        (await db.FindAudienceAsync("BCD234", Meridian.Now.AddHours(12), Cancel)).ShouldBeNull();
        hall.Room.CodeHash.ShouldNotBe(System.Text.Encoding.ASCII.GetBytes("BCD234"));
    }

    [Theory, OnBothDatabases]
    public async Task A_vote_sent_ten_times_at_once_is_one_and_the_last_one_counts(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var hall = await HallAsync(database);
        var member = await hall.JoinAsync(Side.Business);

        var sent = await Task.WhenAll(Enumerable.Repeat(new AudienceVote(hall.Question.Id, member, 0, ""), 10).Select(vote => hall.Vote.RunAsync(vote, Cancel)));
        sent.ShouldAllBe(outcome => outcome == WriteOutcome.Saved);
        await hall.Vote.RunAsync(new(hall.Question.Id, member, 1, ""), Cancel);

        await using var db = database.Open();
        (await db.AudienceVotes.SingleAsync(Cancel)).Choice.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_vote_on_a_question_that_is_not_open_is_kept_out_by_the_database(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var hall = await HallAsync(database);
        var member = await hall.JoinAsync(Side.It);
        (await hall.Vote.RunAsync(new(hall.Waiting.Id, member, 0, ""), Cancel)).ShouldBe(WriteOutcome.Closed);
        (await hall.Vote.RunAsync(new(hall.Question.Id, AudienceMemberKey.FromSecret("nobody"), 0, ""), Cancel)).ShouldBe(WriteOutcome.Closed);
        await using var db = database.Open();
        (await db.AudienceVotes.CountAsync(Cancel)).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_member_of_another_room_cannot_vote_here(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var hall = await HallAsync(database);
        await using (var db = database.Open())
        {
            db.Add(new AudienceRoom(AudienceRoomId.New(), hall.Meridian.Round, "XZW987", "sealed", Meridian.Now));
            await db.SaveChangesAsync(Cancel);
        }

        await using var read = database.Open();
        var other = (await read.FindAudienceAsync("XZW987", Meridian.Now, Cancel))!;
        var member = AudienceMemberKey.FromSecret(AudienceMemberKey.NewSecret());
        (await hall.Join.RunAsync(new(member, other.Id), Cancel)).ShouldBe(WriteOutcome.Saved);
        (await hall.Vote.RunAsync(new(hall.Question.Id, member, 0, ""), Cancel)).ShouldBe(WriteOutcome.Closed);
        // Nor can the same key walk over.
        (await hall.Join.RunAsync(new(member, hall.Room.Id), Cancel)).ShouldBe(WriteOutcome.Closed);
    }

    [Theory, OnBothDatabases]
    public async Task Two_hundred_votes_are_counted_one_by_one(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var hall = await HallAsync(database);
        var members = new List<AudienceMemberKey>();
        for (var i = 0; i < 200; i++) { members.Add(await hall.JoinAsync(i % 4 == 3 ? null : i % 2 == 0 ? Side.Business : Side.It)); }
        await Task.WhenAll(members.Select(async (member, i) =>
            (await hall.Vote.RunAsync(new(hall.Question.Id, member, i % 5 == 0 ? 0 : 1, ""), Cancel)).ShouldBe(WriteOutcome.Saved)));
        await using var db = database.Open();
        var tally = await db.TallyAsync(hall.Question, Cancel);
        // Of 200 people a hundred (the even numbers) are Business, fifty (1 mod 4) are IT, and fifty (3 mod 4) named no side. Every fifth voted for the first
        // choice: of the multiples of five below 200, 20 are even, 10 are 1 mod 4, 10 are 3 mod 4.
        (tally.Answers, tally.Detail, tally.Sided).ShouldBe((200, TallyDetail.BySide, new SideCounts(100, 50)));
        tally.Choices.ShouldBe([new(40, new(20, 10)), new(160, new(80, 40))]);
    }

    [Fact]
    public async Task A_full_queue_says_come_again_at_once()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var hall = await HallAsync(database);
        var member = await hall.JoinAsync(null);
        await using var narrow = new AudienceWriter(database.Services.GetRequiredService<IDbContextFactory<AttuneDb>>(), mostWaiting: 1);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => new VoteInAudience(narrow).RunAsync(new(hall.Question.Id, member, 0, ""), Cancel)));
        outcomes.ShouldContain(WriteOutcome.Busy);
        outcomes.ShouldContain(WriteOutcome.Saved);
        outcomes.ShouldAllBe(outcome => outcome != WriteOutcome.Closed);
    }

    [Theory, OnBothDatabases]
    public async Task With_the_program_its_audience_is_erased(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var hall = await HallAsync(database);
        await hall.Vote.RunAsync(new(hall.Question.Id, await hall.JoinAsync(Side.It), 0, ""), Cancel);
        (await database.EraseProgram.RunAsync(hall.Meridian.Program.Id, Viewer.Facilitator("Ruth Okafor"), Meridian.Now, Cancel)).ShouldBe(ErasureOutcome.Erased);
        await using var db = database.Open();
        (await db.AudienceRooms.CountAsync(Cancel) + await db.AudienceMembers.CountAsync(Cancel) + await db.AudienceVotes.CountAsync(Cancel)).ShouldBe(0);
    }

    private static async Task<Hall> HallAsync(TestDatabase database)
    {
        var meridian = await Meridian.StartAsync(database);
        var room = new AudienceRoom(AudienceRoomId.New(), meridian.Round, "BCD234", "sealed", Meridian.Now);
        var question = new AudienceQuestion(AudienceQuestionId.New(), room, 1, AudienceQuestionKind.Choice, "Ready for go-live?", ["Yes", "Not yet"]);
        var waiting = new AudienceQuestion(AudienceQuestionId.New(), room, 2, AudienceQuestionKind.Choice, "And the team?", ["Yes", "Not yet"]);
        room.Open(question, [waiting], Meridian.Now).ShouldBe(AudienceOutcome.Changed);
        await using var db = database.Open();
        db.AddRange(room, question, waiting);
        await db.SaveChangesAsync(Cancel);
        return new(database, meridian, room, question, waiting);
    }

    private sealed record Hall(TestDatabase Database, Meridian Meridian, AudienceRoom Room, AudienceQuestion Question, AudienceQuestion Waiting)
    {
        public JoinAudience Join => Database.Services.GetRequiredService<JoinAudience>();

        public VoteInAudience Vote => Database.Services.GetRequiredService<VoteInAudience>();

        public async Task<AudienceMemberKey> JoinAsync(Side? side)
        {
            var member = new AudienceMember(AudienceMemberKey.FromSecret(AudienceMemberKey.NewSecret()), Room.Id);
            (await Join.RunAsync(member, Cancel)).ShouldBe(WriteOutcome.Saved);
            await using var db = Database.Open();
            (await new ChooseSide(db).RunAsync(member.Key, side, Cancel)).ShouldBe(WriteOutcome.Saved);
            return member.Key;
        }
    }
}
