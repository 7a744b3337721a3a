using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Rooms;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Sittings;
using Attune.Store.UseCases.Votes;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests;

public sealed class SittingStepsTests(Databases databases)
{
    private const string Pair = "0123456789abcdef0123";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_vote_sent_twice_or_from_two_tabs_at_once_is_one(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await VotingAsync(database);
        var voice = meridian.Seats[0].Participant;

        var kept = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            Cast(database).RunAsync(meridian.Round.Id, Pair, voice, i % 2 == 0 ? SameThing.TheSame : SameThing.NotTheSame, Cancel)));

        kept.ShouldAllBe(outcome => outcome == WriteOutcome.Saved);
        await using var after = database.Open();
        (await after.PairVotes.CountAsync(Cancel)).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_votes_when_it_is_closed_or_for_another_round(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await VotingAsync(database);
        await using var db = database.Open();
        (await Cast(database).RunAsync(meridian.Round.Id, "another pair", meridian.Seats[0].Participant, SameThing.TheSame, Cancel)).ShouldBe(WriteOutcome.Closed);
        (await Cast(database).RunAsync(meridian.Round.Id, Pair, ParticipantKey.New(), SameThing.TheSame, Cancel)).ShouldBe(WriteOutcome.NotInvited);
        var sitting = await db.Sittings.SingleAsync(Cancel);
        sitting.Go(sitting.Revision, Meridian.Now).ShouldBe(SittingOutcome.Done);
        await db.SaveChangesAsync(Cancel);
        (await Cast(database).RunAsync(meridian.Round.Id, Pair, meridian.Seats[0].Participant, SameThing.TheSame, Cancel)).ShouldBe(WriteOutcome.Closed);
    }

    [Theory, OnBothDatabases]
    public async Task A_vote_goes_with_its_voice_and_a_sitting_with_its_program(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await VotingAsync(database);
        await using var db = database.Open();
        foreach (var seat in meridian.Seats) { (await Cast(database).RunAsync(meridian.Round.Id, Pair, seat.Participant, SameThing.TheSame, Cancel)).ShouldBe(WriteOutcome.Saved); }
        await db.Participants.Where(participant => participant.Key == meridian.Seats[0].Participant).ExecuteDeleteAsync(Cancel);
        (await db.PairVotes.CountAsync(Cancel)).ShouldBe(meridian.Seats.Length - 1);
        await db.Rounds.Where(round => round.Id == meridian.Round.Id).ExecuteDeleteAsync(Cancel);
        (await db.PairVotes.CountAsync(Cancel) + await db.Sittings.CountAsync(Cancel)).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Two_windows_of_the_desk_make_one_sitting_and_do_not_overwrite_each_other(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        (await meridian.AnswerAndLockAsync(database)).ShouldBe(LockOutcome.Locked);
        await using var one = database.Open();
        await using var other = database.Open();
        var round = await one.Rounds.AsNoTracking().SingleAsync(Cancel);
        var (first, second) = (await new PrepareSitting(one).RunAsync(round, Cancel), await new PrepareSitting(other).RunAsync(round, Cancel));
        first.Park("who pays for licences");
        second.Park("hypercare: weeks or months");
        await one.SaveChangesAsync(Cancel);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(Cancel));
    }

    [Theory, OnBothDatabases]
    public async Task The_start_and_the_end_of_a_sitting_move_the_round_and_are_on_record(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await VotingAsync(database);
        await using (var db = database.Open())
        {
            (await db.Rounds.AsNoTracking().SingleAsync(Cancel)).Phase.ShouldBe(RoundPhase.Revealing);
            (await db.Audit.CountAsync(entry => entry.Act == AuditAct.Revealed, Cancel)).ShouldBe(1);
            (await new EndSitting(db).RunAsync(meridian.Round.Id, end: true, Meridian.Now, Cancel)).ShouldBe(SittingOutcome.VoteOpen);
            var sitting = await db.Sittings.SingleAsync(Cancel);
            sitting.Go(sitting.Revision, Meridian.Now);
            await db.SaveChangesAsync(Cancel);
            (await new EndSitting(db).RunAsync(meridian.Round.Id, end: true, Meridian.Now, Cancel)).ShouldBe(SittingOutcome.Done);
        }

        await using var after = database.Open();
        (await after.Rounds.AsNoTracking().SingleAsync(Cancel)).Phase.ShouldBe(RoundPhase.Revealed);
        (await new EndSitting(after).RunAsync(meridian.Round.Id, end: false, Meridian.Now, Cancel)).ShouldBe(SittingOutcome.Done);
        (await after.Rounds.AsNoTracking().SingleAsync(Cancel)).Phase.ShouldBe(RoundPhase.Revealing);
    }

    [Theory, OnBothDatabases]
    public async Task Every_judgement_that_was_acknowledged_is_there_when_the_desk_closes(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await VotingAsync(database);
        await using var db = database.Open();
        var before = (await db.RoomStateAsync(meridian.Round.Id, Cancel)).Revision;
        var votes = meridian.Seats.Select(seat => Cast(database).RunAsync(meridian.Round.Id, Pair, seat.Participant, SameThing.TheSame, Cancel)).ToArray();
        await Task.WhenAny(votes);
        var sitting = await db.Sittings.SingleAsync(Cancel);
        sitting.Go(sitting.Revision, Meridian.Now).ShouldBe(SittingOutcome.Done);
        await db.SaveChangesAsync(Cancel);
        var kept = await db.PairVotes.CountAsync(Cancel);
        (await Task.WhenAll(votes)).Count(outcome => outcome == WriteOutcome.Saved).ShouldBe(kept);
        kept.ShouldBeGreaterThan(0);
        (await db.RoomStateAsync(meridian.Round.Id, Cancel)).Revision.ShouldBeGreaterThan(before);
    }

    private static CastJudgement Cast(TestDatabase database) => database.Services.GetRequiredService<CastJudgement>();

    /// <summary>Makes a sitting with a single card, on which a vote is open.</summary>
    private static async Task<Meridian> VotingAsync(TestDatabase database)
    {
        var meridian = await Meridian.StartAsync(database);
        (await meridian.AnswerAndLockAsync(database)).ShouldBe(LockOutcome.Locked);
        await using var db = database.Open();
        var sitting = await new PrepareSitting(db).RunAsync(await db.Rounds.SingleAsync(Cancel), Cancel);
        sitting.Follow(Reading);
        await db.SaveChangesAsync(Cancel);
        (await new StartSitting(db).RunAsync(meridian.Round.Id, Reading, approved: true, Viewer.Facilitator("Ruth Okafor"), Meridian.Now, Cancel)).ShouldBe(SittingOutcome.Done);
        sitting.GoTo(1, Meridian.Now).ShouldBe(SittingOutcome.Done);
        sitting.Go(sitting.Revision, Meridian.Now).ShouldBe(SittingOutcome.Done);
        await db.SaveChangesAsync(Cancel);
        return meridian;
    }

    private static ShownReading Reading { get; } = new()
    {
        Sides = Meridian.Sides,
        Leaders = new(2, 2),
        InputsHash = "abc",
        Numbers = ImmutableDictionary<string, int>.Empty,
        ShowsSentences = true,
        FunctionWords = [],
        Cards =
        [
            new()
            {
                Key = Pair, Reading = TopicReading.HiddenAgreement, Reason = CardReason.DifferentWordsSameThing, Question = "success", QuestionText = "", Topic = "", Name = "", Words = "", KeyWords = [],
                BusinessTerm = "one way", ItTerm = "clean core", Leaders = new(2, 2), Answered = new(2, 2), Business = [], It = [], BusinessWords = [], SharedWords = [], ItWords = [],
                Vocabulary = Verdict.NotShared, DependsOnOnePerson = false,
            },
        ],
        Topics = [],
        Words = [],
        HeardOnce = 0,
        Cloud = new(Meridian.Sides, new(2, 2), []),
        Forecasts = [],
        Ownership = [],
        Perception = [],
        Quotes = [],
        Alone = [],
    };
}
