using Attune.Domain.Programs;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;
using Attune.Store.Rooms;
using Attune.Store.Tests.Providers;
using Attune.Store.Writing;

namespace Attune.Store.Tests.Statements;

public sealed class VotingTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly VoteContent Agree = new(Grade.Agree, "", ReasonShown.NotShown);
    private static readonly VoteContent Cannot = new(Grade.Cannot, "Eight of ten by when?", ReasonShown.BySide);

    [Theory, OnBothDatabases]
    public async Task The_last_vote_of_a_leader_counts_and_counts_once(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (room, ballot) = await OpenAsync(database);
        var key = Guid.NewGuid();
        (await room.Vote.RunAsync(ballot, room.Seat(0), Agree, key, Cancel)).ShouldBe(WriteOutcome.Saved);
        (await room.Vote.RunAsync(ballot, room.Seat(0), Agree, key, Cancel)).ShouldBe(WriteOutcome.SavedBefore);
        (await room.Vote.RunAsync(ballot, room.Seat(0), Cannot, Guid.NewGuid(), Cancel)).ShouldBe(WriteOutcome.Saved);
        (await room.Vote.RunAsync(ballot, room.Seat(4), Agree, Guid.NewGuid(), Cancel)).ShouldBe(WriteOutcome.Saved);
        await using var db = database.Open();
        (await VotedAsync(db, ballot)).ShouldBe(new SideCounts(1, 1));

        var result = (await room.Close.RunAsync(room.Statement, Meridian.Now, Cancel))!.LastResult!.Result!;
        (result.Business, result.It, result.Seats).ShouldBe((new(0, 0, 1, 0), new(1, 0, 0, 0), new SideCounts(4, 4)));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_vote_from_two_tabs_and_other_words_at_once_are_one_vote(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (room, ballot) = await OpenAsync(database);
        var key = Guid.NewGuid();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => room.Vote.RunAsync(ballot, room.Seat(0), i % 2 == 0 ? Agree : Cannot, i % 2 == 0 ? key : Guid.NewGuid(), Cancel)));
        outcomes.ShouldAllBe(outcome => outcome == WriteOutcome.Saved || outcome == WriteOutcome.SavedBefore);
        (await room.Close.RunAsync(room.Statement, Meridian.Now, Cancel))!.LastResult!.Result!.Votes.ShouldBe(new SideCounts(1, 0));
    }

    [Theory, OnBothDatabases]
    public async Task Votes_that_come_at_once_raise_the_number_of_the_room_fewer_times_than_there_are_votes(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (room, ballot) = await OpenAsync(database);
        await using var db = database.Open();
        var before = (await db.RoomStateAsync(room.Meridian.Round.Id, Cancel)).Revision;
        // The first vote keeps the writer busy until the others wait.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => room.Vote.RunAsync(ballot, room.Seat(i % 8), Agree, Guid.NewGuid(), Cancel)));
        outcomes.ShouldAllBe(outcome => outcome == WriteOutcome.Saved);
        ((await db.RoomStateAsync(room.Meridian.Round.Id, Cancel)).Revision - before).ShouldBeInRange(1, 63);
        (await VotedAsync(db, ballot)).ShouldBe(new SideCounts(4, 4));
    }

    [Theory, OnBothDatabases]
    public async Task After_the_close_a_vote_is_refused_and_what_counted_stays(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (room, ballot) = await OpenAsync(database);
        await room.CastAllAsync(ballot, "aall", "lllx");
        (await room.Close.RunAsync(room.Statement, Meridian.Now, Cancel))!.LastResult!.Result!.Carry.ShouldBe(new SideCounts(4, 3));
        (await room.Vote.RunAsync(ballot, room.Seat(0), Cannot, Guid.NewGuid(), Cancel)).ShouldBe(WriteOutcome.Closed);
        (await room.Close.RunAsync(room.Statement, Meridian.Now, Cancel)).ShouldBeNull();
        await using var db = database.Open();
        (await db.Statements.SingleAsync(Cancel)).LastResult!.Result!.Carry.ShouldBe(new SideCounts(4, 3));
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_of_another_round_has_no_vote(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (room, ballot) = await OpenAsync(database);
        var other = await Meridian.StartAsync(database);
        (await room.Vote.RunAsync(ballot, other.Seats[0].Participant, Agree, Guid.NewGuid(), Cancel)).ShouldBe(WriteOutcome.NotInvited);
        (await room.Vote.RunAsync(BallotId.New(), room.Seat(0), Agree, Guid.NewGuid(), Cancel)).ShouldBe(WriteOutcome.NotInvited);
        (await room.Vote.RunAsync(ballot, room.Seat(0), Agree with { Reason = new('a', VoteContent.LongestReason + 1) }, Guid.NewGuid(), Cancel)).ShouldBe(WriteOutcome.DoesNotFit);
    }

    [Theory, OnBothDatabases]
    public async Task Every_vote_that_was_acknowledged_is_counted_however_close_to_the_close_it_came(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (room, ballot) = await OpenAsync(database);
        var votes = Enumerable.Range(0, 8).Select(seat => Task.Run(() => room.Vote.RunAsync(ballot, room.Seat(seat), Agree, Guid.NewGuid(), Cancel), Cancel)).ToArray();
        await Task.WhenAny(votes);
        var closed = await room.Close.RunAsync(room.Statement, Meridian.Now, Cancel);
        var saved = (await Task.WhenAll(votes)).Count(outcome => outcome == WriteOutcome.Saved);
        closed!.LastResult!.Result!.Votes.Total.ShouldBe(saved);
    }

    [Theory, OnBothDatabases]
    public async Task A_stored_vote_tells_nothing_by_its_bytes_or_their_number(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (room, ballot) = await OpenAsync(database);
        await room.Vote.RunAsync(ballot, room.Seat(0), Agree, Guid.NewGuid(), Cancel);
        await room.Vote.RunAsync(ballot, room.Seat(1), new(Grade.Cannot, new('x', VoteContent.LongestReason), ReasonShown.WithName), Guid.NewGuid(), Cancel);
        await room.Vote.RunAsync(ballot, room.Seat(2), new(Grade.Cannot, new('ж', VoteContent.LongestReason), ReasonShown.WithName), Guid.NewGuid(), Cancel);
        await using var db = database.Open();
        var rows = await db.StatementVotes.ToListAsync(Cancel);
        rows.Select(row => row.Sealed.Length).Distinct().ShouldHaveSingleItem();
        rows.ShouldAllBe(row => !System.Text.Encoding.UTF8.GetString(row.Sealed).Contains("annot", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task A_second_ballot_shows_who_came_and_a_reason_written_late_settles_the_statement(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (room, first) = await OpenAsync(database);
        await room.CastAllAsync(first, "aaxx", "llxx");
        await room.Close.RunAsync(room.Statement, Meridian.Now, Cancel);
        var second = await room.OpenAgainAsync();
        await room.CastAllAsync(second, "aall", "lllx");
        var moved = (await room.Close.RunAsync(room.Statement, Meridian.Now, Cancel))!;
        (moved.LastResult!.Result!.Movement!.Came, moved.LastResult.Result.Movement.Went, moved.Step).ShouldBe((3, 0, Step.Talk));
        var third = await room.OpenAgainAsync();
        await room.CastAllAsync(third, "aall", "lllX");
        (await room.Close.RunAsync(room.Statement, Meridian.Now, Cancel))!.Settled.ShouldBe(Settlement.Passed);
        (await room.Reason.RunAsync(third, room.Seat(7), "By when?", ReasonShown.BySide, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.Saved);
        (await room.Reason.RunAsync(third, room.Seat(0), "I agree.", ReasonShown.BySide, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.Closed);
        await using var db = database.Open();
        var statement = await db.Statements.SingleAsync(Cancel);
        var dissents = await room.Box.DissentsAsync(statement.LastResult!, await db.StatementVotes.ToListAsync(Cancel), new Dictionary<ParticipantKey, string>(), Cancel);
        dissents.Shown.ShouldBe([new(Grade.Cannot, "By when?", Side.It, null)]);
        statement.LastResult!.ReasonsOwed.ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_reason_that_stands_is_not_rewritten_after_the_close_and_may_be_hidden(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (room, ballot) = await OpenAsync(database);
        await room.CastAllAsync(ballot, "aall", "llxx");
        await room.Close.RunAsync(room.Statement, Meridian.Now, Cancel);
        (await room.Reason.RunAsync(ballot, room.Seat(7), "Other words", ReasonShown.NotShown, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.Saved);
        await using var db = database.Open();
        var statement = await db.Statements.SingleAsync(Cancel);
        var dissents = await room.Box.DissentsAsync(statement.LastResult!, await db.StatementVotes.ToListAsync(Cancel), new Dictionary<ParticipantKey, string>(), Cancel);
        (dissents.Shown.Single().Reason, dissents.Kept).ShouldBe(("Reason of it 2", 1));
    }

    private static async Task<(AgreeingRoom Room, BallotId Ballot)> OpenAsync(TestDatabase database)
    {
        var room = await AgreeingRoom.StartAsync(database);
        return (room, await room.OpenAgainAsync());
    }

    private static async Task<SideCounts> VotedAsync(AttuneDb db, BallotId ballot)
        => SideCounts.Count(await db.StatementVotes.Where(vote => vote.Ballot == ballot).Select(vote => vote.Side).ToListAsync(Cancel));
}
