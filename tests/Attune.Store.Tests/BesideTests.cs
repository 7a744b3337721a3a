using System.Text.Json;
using Attune.Domain.Agreements;
using Attune.Domain.Answers;
using Attune.Domain.Beside;
using Attune.Domain.Leaders;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Keys;
using Attune.Store.Privacy;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Agreements;
using Attune.Store.UseCases.Beside;
using Attune.Store.UseCases.Leaders;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests;

/// <summary>What stands beside a round - third voices and leaders who catch up - and what a leaver leaves, on real databases.</summary>
public sealed class BesideTests(Databases databases)
{
    private static readonly Viewer Ruth = Viewer.Facilitator("Ruth Okafor");

    private static readonly NewBesideLink Link = new(Meridian.Now.AddDays(30), Ruth, Meridian.Now);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_round_that_is_read_is_the_same_to_the_byte_with_a_third_voice_and_a_newcomer_beside_it(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        var before = await SpeakAsync(database, meridian, "We hand over at go-live", QuoteChoice.Verbatim);
        (await meridian.AnswerAndLockAsync(database)).ShouldBe(LockOutcome.Locked);
        await using var db = database.Open();
        var with = await ReadAsync(database, meridian);
        var newcomer = await JoinAsync(database, meridian, "Nadia Sol");
        await CatchUpAsync(database, meridian, newcomer, "Training pays for itself");
        (await ReadAsync(database, meridian)).ShouldBe(with);
        // Without anything beside it, it is the same still.
        await new EraseThirdVoice(db, database.Services.GetRequiredService<ErasureNews>()).RunAsync(await db.ThirdVoices.SingleAsync(Cancel), Ruth, Meridian.Now, Cancel);
        await database.EraseLeader.RunAsync(newcomer.Id, Ruth, Meridian.Now, Cancel);
        (await ReadAsync(database, meridian)).ShouldBe(with);
        (await db.BesideSeats.CountAsync(Cancel), await db.BesideAnswers.CountAsync(Cancel), await db.ThirdVoices.CountAsync(Cancel)).ShouldBe((0, 0, 0));
        before.ShouldNotBe(default);
    }

    [Theory, OnBothDatabases]
    public async Task A_link_opens_a_seat_until_somebody_has_begun_and_a_new_one_begins_an_empty_seat(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        (await new AddThirdVoice(db).RunAsync(meridian.Program.Id, " it ", Meridian.Sides, Cancel)).ShouldBe(ThirdVoiceProblem.NameOfSide);
        (await new AddThirdVoice(db).RunAsync(meridian.Program.Id, "Integrator", Meridian.Sides, Cancel)).ShouldBeNull();
        (await new AddThirdVoice(db).RunAsync(meridian.Program.Id, "integrator", Meridian.Sides, Cancel)).ShouldBe(ThirdVoiceProblem.NameTwice);
        var voice = await db.ThirdVoices.SingleAsync(Cancel);
        var token = (await new InviteSpeaker(db).RunAsync(meridian.Round, voice, "Mara Holt", Link, Cancel))!;
        (await new OpenBesideSeat(db).RunAsync(token, Meridian.Now, Cancel)).ShouldNotBeNull();
        var (seat, device) = (await new OpenBesideSeat(db).RunAsync(token, Meridian.Now, Cancel))!.Value;
        seat.IsOpenIn(device).ShouldBeTrue();
        (await new BeginBeside(db).RunAsync(seat.Id, Contract.Confidential, Cancel)).ShouldBe(WriteOutcome.Saved);
        (await new OpenBesideSeat(db).RunAsync(token, Meridian.Now, Cancel)).ShouldBeNull();
        (await SaveAsync(database, seat, "We hand over at go-live", QuoteChoice.Private)).Outcome.ShouldBe(WriteOutcome.Saved);
        (await SaveAsync(database, seat, "Something else", QuoteChoice.Private)).Outcome.ShouldBe(WriteOutcome.ChangedElsewhere);

        var words = await db.BesideAnswers.AsNoTracking().SingleAsync(Cancel);
        words.Given.AsSpan().IndexOf("go-live"u8).ShouldBe(-1);
        (await database.Gate.OwnBesideAsync(seat, [words], Cancel)).ShouldHaveSingleItem().Content.Text.ShouldBe("We hand over at go-live");

        var another = (await new RenewBesideLink(db).RunAsync(seat, Link, Cancel))!;
        seat.IsOpenIn(device).ShouldBeFalse();
        (await db.BesideAnswers.CountAsync(Cancel)).ShouldBe(0);
        // The words that are gone would not open for the new key either.
        (await database.Gate.OwnBesideAsync(seat, [words], Cancel)).ShouldBeEmpty();
        (await new OpenBesideSeat(db).RunAsync(another, Meridian.Now, Cancel)).ShouldNotBeNull();
        (await new OpenBesideSeat(db).RunAsync(another, Meridian.Now.AddDays(31), Cancel)).ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_comes_after_the_lock_is_in_no_count_of_that_round_and_done_means_that_the_words_stand(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        (await meridian.AnswerAndLockAsync(database)).ShouldBe(LockOutcome.Locked);
        var newcomer = await JoinAsync(database, meridian, "Nadia Sol");
        (newcomer.IsIn(1), newcomer.IsIn(2)).ShouldBe((false, true));
        await using var db = database.Open();
        var round = await db.Rounds.SingleAsync(Cancel);
        // Who was in the round has nothing to catch up with.
        (await new InviteNewcomer(db).RunAsync(round, meridian.Leaders[0], Link, Cancel)).ShouldBeNull();
        var seat = await CatchUpAsync(database, meridian, newcomer, "Training pays for itself");
        (await SaveAsync(database, seat, "Changed after reading", QuoteChoice.Private, known: 1)).Outcome.ShouldBe(WriteOutcome.Closed);
        seat.MaySeeGap(RoundPhase.Locked).ShouldBeFalse();
        seat.MaySeeGap(RoundPhase.Revealed).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_decision_changes_its_owner_only_where_it_is_handed_over_and_everything_a_leaver_left_can_be(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        (await meridian.AnswerAndLockAsync(database)).ShouldBe(LockOutcome.Locked);
        var (kari, ola) = (meridian.Leaders[0], meridian.Leaders[1]);
        await AgreeAsync(database, meridian, kari);
        await using var db = database.Open();
        var round = await db.Rounds.SingleAsync(Cancel);
        (await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlInterpolatedAsync($"UPDATE decisions SET owner_leader = {ola.Id.Value}", Cancel))).ToString().ShouldContain("What was agreed is never edited.");

        var leaver = await db.Leaders.SingleAsync(leader => leader.Id == kari.Id, Cancel);
        (await new TakeOutLeader(db, database.EraseLeader).RunAsync(round, leaver, await db.Leaders.ToListAsync(Cancel), Ruth, Meridian.Now, Cancel)).ShouldBeTrue();
        leaver.LeftBefore.ShouldBe(2);
        var orphans = await OrphansAsync(database, meridian);
        orphans.Length.ShouldBe(5);
        foreach (var orphan in orphans)
        {
            await using var one = database.Open();
            (await new HandOver(one).RunAsync(round, orphan, Accountable.ForLeader(ola.Id), new DateOnly(2027, 6, 1), Meridian.Now, Cancel)).ShouldBe(WriteOutcome.Saved, $"{orphan.Duty}");
            await using var other = database.Open();
            // A promise is made anew, so pressing twice proposes it twice; everything else is taken already.
            if (orphan.Duty.Kind != DutyKind.Commitment) { (await new HandOver(other).RunAsync(round, orphan, Accountable.Named("Somebody")!, null, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.ChangedElsewhere); }
        }

        (await OrphansAsync(database, meridian)).ShouldBeEmpty();
        await using var after = database.Open();
        (await after.Decisions.SingleAsync(Cancel)).OwnerLeader.ShouldBe(ola.Id);
        (await after.Ownership.SingleAsync(Cancel)).AcceptedAt.ShouldBeNull();
        (await after.Commitments.SingleAsync(commitment => commitment.Leader == ola.Id, Cancel)).IsConfirmed.ShouldBeFalse();
        var handed = await after.Handovers.SingleAsync(handover => handover.Decision != null, Cancel);
        (await new AcceptHandover(after).RunAsync(handed.Id, kari.Id, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.NotInvited);
        (await new AcceptHandover(after).RunAsync(handed.Id, ola.Id, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.Saved);
        // Whoever is erased leaves no name in what was handed over.
        await database.EraseLeader.RunAsync(kari.Id, Ruth, Meridian.Now, Cancel);
        (await after.Handovers.AsNoTracking().Select(handover => handover.FromLeader).Distinct().SingleAsync(Cancel)).ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task A_promise_is_let_go_with_a_reason_and_nothing_else_is(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        (await meridian.AnswerAndLockAsync(database)).ShouldBe(LockOutcome.Locked);
        await AgreeAsync(database, meridian, meridian.Leaders[0]);
        await using var db = database.Open();
        var round = await db.Rounds.SingleAsync(Cancel);
        (await db.Leaders.SingleAsync(leader => leader.Id == meridian.Leaders[0].Id, Cancel)).Leave(2);
        await db.SaveChangesAsync(Cancel);
        var orphans = await OrphansAsync(database, meridian);
        var promise = orphans.Single(orphan => orphan.Duty.Kind == DutyKind.Commitment);
        (await new LetGo(db).RunAsync(round, promise, " ", Meridian.Now, Cancel)).ShouldBe(WriteOutcome.DoesNotFit);
        (await new LetGo(db).RunAsync(round, orphans[0], "The plant was sold", Meridian.Now, Cancel)).ShouldBe(WriteOutcome.DoesNotFit);
        (await new LetGo(db).RunAsync(round, promise, "The plant was sold", Meridian.Now, Cancel)).ShouldBe(WriteOutcome.Saved);
        (await OrphansAsync(database, meridian)).Length.ShouldBe(4);
    }

    private static async Task<string> ReadAsync(TestDatabase database, Meridian meridian)
    {
        await using var db = database.Open();
        var round = await db.Rounds.AsNoTracking().SingleAsync(Cancel);
        return JsonSerializer.Serialize(await database.Gate.ForReadingAsync(round, StarterPack.For(meridian.Program.Id), Meridian.Sides, await db.Answers.AsNoTracking().ToListAsync(Cancel), Meridian.Now, Cancel));
    }

    private static async Task<Leader> JoinAsync(TestDatabase database, Meridian meridian, string name)
    {
        await using var db = database.Open();
        await new AddLeaders(db).RunAsync(meridian.Program.Id, await db.Rounds.SingleAsync(Cancel), [new(name, Side.It, "Data", "", "")], meridian.Leaders, Cancel);
        return (await db.Leaders.ToListAsync(Cancel)).Single(leader => leader.Name == name);
    }

    private static async Task<BesideSeat> CatchUpAsync(TestDatabase database, Meridian meridian, Leader newcomer, string text)
    {
        await using var db = database.Open();
        var token = (await new InviteNewcomer(db).RunAsync(await db.Rounds.SingleAsync(Cancel), newcomer, Link, Cancel))!;
        return await AnswerAsync(database, token, text, null, meridian);
    }

    private static async Task<BesideSeatId> SpeakAsync(TestDatabase database, Meridian meridian, string text, QuoteChoice choice)
    {
        await using var db = database.Open();
        (await new AddThirdVoice(db).RunAsync(meridian.Program.Id, "Integrator", Meridian.Sides, Cancel)).ShouldBeNull();
        var token = (await new InviteSpeaker(db).RunAsync(await db.Rounds.SingleAsync(Cancel), await db.ThirdVoices.SingleAsync(Cancel), "Mara Holt", Link, Cancel))!;
        return (await AnswerAsync(database, token, text, choice, meridian)).Id;
    }

    private static async Task<BesideSeat> AnswerAsync(TestDatabase database, string token, string text, QuoteChoice? choice, Meridian meridian)
    {
        await using var db = database.Open();
        var (seat, _) = (await new OpenBesideSeat(db).RunAsync(token, Meridian.Now, Cancel))!.Value;
        (await new BeginBeside(db).RunAsync(seat.Id, meridian.Round.Contract, Cancel)).ShouldBe(WriteOutcome.Saved);
        (await SaveAsync(database, seat, text, choice)).Outcome.ShouldBe(WriteOutcome.Saved);
        (await new FinishBeside(db).RunAsync(seat.Id, Cancel)).ShouldBe(WriteOutcome.Saved);
        return seat;
    }

    private static async Task<BesideSaved> SaveAsync(TestDatabase database, BesideSeat seat, string text, QuoteChoice? choice, int known = 0)
    {
        await using var db = database.Open();
        return await new SaveBesideAnswer(db, database.Services.GetRequiredService<AnswerVault>()).RunAsync(seat.Id, StarterPack.For(seat.Program).Find("success")!, new() { Text = text, Quoting = choice }, known, Cancel);
    }

    private static async Task<ImmutableArray<Orphan>> OrphansAsync(TestDatabase database, Meridian meridian)
    {
        await using var db = database.Open();
        return Orphans.Find(
            new()
            {
                Activities = await db.Ownership.ToListAsync(Cancel),
                Decisions = await db.Decisions.ToListAsync(Cancel),
                Benefits = await db.Benefits.ToListAsync(Cancel),
                Commitments = await db.Commitments.ToListAsync(Cancel),
                Exceptions = await db.Exceptions.ToListAsync(Cancel),
                Handovers = await db.Handovers.ToListAsync(Cancel),
            },
            await db.Leaders.Where(leader => leader.Program == meridian.Program.Id).ToListAsync(Cancel));
    }

    private static async Task AgreeAsync(TestDatabase database, Meridian meridian, Leader owner)
    {
        await using var db = database.Open();
        var (round, hands, me) = (await db.Rounds.SingleAsync(Cancel), Ground.From(new HandVote(new(2, 2), new(2, 2)))!, Accountable.ForLeader(owner.Id));
        var promise = new Commitment(CommitmentId.New(), round, owner.Id, 1, "I name a deputy", new(2027, 2, 1), Meridian.Now);
        promise.Confirm(owner.Id, Meridian.Now);
        db.AddRange(
            new Decision(DecisionId.New(), round, 1, "Finance owns the close.", hands, me, new(2027, 3, 1), null, "Ruth", Meridian.Now),
            new Principle(round, 1, Fit.ToStandard, "Standard first.", hands, "Ruth", Meridian.Now),
            new Ownership(round, "Training", Attune.Analysis.Rounds.Stage.Maintain, me, Meridian.Now),
            new Benefit(BenefitId.New(), round, new("A faster close", "days", "days", 9, 5, new Quarter(2027, 4), me), Meridian.Now),
            promise);
        await db.SaveChangesAsync(Cancel);
        db.Add(new ExceptionEntry(round, 1, 1, new("Own catalogue", "Sales", me, "R3"), Meridian.Now));
        await db.SaveChangesAsync(Cancel);
    }
}
