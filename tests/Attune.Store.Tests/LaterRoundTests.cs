using Attune.Domain.Agreements;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Store.Seats;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Rounds;
using Attune.Store.UseCases.Seats;

namespace Attune.Store.Tests;

/// <summary>A later round on both databases: what it asks of each person, and whose last answer it may show.</summary>
public sealed class LaterRoundTests(Databases databases)
{
    private static readonly Visit Visit = new("Firefox, Linux", Meridian.Now, new(2026, 11, 16));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Whoever_was_done_may_keep_whoever_is_new_answers_anew_and_promises_are_counted(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        (await meridian.AnswerAndLockAsync(database)).ShouldBe(LockOutcome.Locked);
        await using var db = database.Open();
        var first = await db.Rounds.SingleAsync(Cancel);
        var promise = new Commitment(CommitmentId.New(), first, meridian.Leaders[0].Id, 1, "I name a deputy", new(2026, 12, 24), Meridian.Now);
        promise.Confirm(meridian.Leaders[0].Id, Meridian.Now).ShouldBe(AcceptOutcome.Accepted);
        var newcomer = new Domain.Leaders.Leader(LeaderId.New(), meridian.Program.Id, new("Newcomer", Statistics.Sides.Side.It, "", "", ""));
        var next = first.Next(RoundId.New());
        db.AddRange(promise, newcomer, next);
        await db.SaveChangesAsync(Cancel);
        (await db.QuarterAsksAsync(first, DateOnly.FromDateTime(Meridian.Now.UtcDateTime), Cancel)).ShouldBeNull();

        var asks = (await db.QuarterAsksAsync(next, DateOnly.FromDateTime(Meridian.Now.UtcDateTime), Cancel))!;
        asks.Persons.Length.ShouldBe(5);
        var questions = StarterPack.Questions.Length;
        asks.Persons.Single(person => person.Leader == newcomer.Id).Keeps.ShouldBeEmpty();
        var promised = asks.Persons.Single(person => person.Leader == meridian.Leaders[0].Id);
        (promised.Keeps.Count, promised.Reports).ShouldBe((questions, 1));
        (asks.Words, asks.Corrects).ShouldBe((0, false));

        (await new RestQuestion(db).RunAsync(next, await db.Packs.SingleAsync(Cancel), "fit", rests: true, Cancel)).ShouldBe(RestOutcome.Changed);
        (await db.Rounds.AsNoTracking().SingleAsync(round => round.Number == 2, Cancel)).Rested.ShouldBe(["fit"]);
        var times = (await db.QuarterTimesAsync(next, DateOnly.FromDateTime(Meridian.Now.UtcDateTime), Cancel))!;
        times.Persons.Single(person => person.Leader == newcomer.Id).Anew.ShouldBe(questions - 1);
    }

    [Theory, OnBothDatabases]
    public async Task An_unattributed_round_leaves_nothing_to_keep(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database, Contract.Unattributed);
        (await meridian.AnswerAndLockAsync(database)).ShouldBe(LockOutcome.Locked);
        await using var db = database.Open();
        var next = (await db.Rounds.SingleAsync(Cancel)).Next(RoundId.New());
        db.Add(next);
        await db.SaveChangesAsync(Cancel);
        (await db.QuarterAsksAsync(next, DateOnly.FromDateTime(Meridian.Now.UtcDateTime), Cancel))!.Persons.ShouldAllBe(person => person.Keeps.IsEmpty);
    }

    [Theory, OnBothDatabases]
    public async Task The_last_answer_is_read_in_the_browser_that_had_the_seat_open_and_by_the_PIN_of_then(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        var keys = db.Keys!;
        var then = (await new OpenSeat(db).RunAsync(meridian.Tokens[0], Visit, Cancel))!;
        (await new ChoosePin(db, keys).RunAsync(then.Admission, "493017", Meridian.Now, Cancel)).ShouldBeNull();
        (await meridian.AnswerAndLockAsync(database)).ShouldBe(LockOutcome.Locked);
        db.ChangeTracker.Clear();
        var next = (await db.Rounds.SingleAsync(Cancel)).Next(RoundId.New());
        next.Schedule(Meridian.Now.AddDays(90), null);
        next.Start(new(2, 2), Meridian.Now).ShouldBe(StartOutcome.Started);
        db.Add(next);
        await db.SaveChangesAsync(Cancel);
        var (own, others) = ((await db.InviteAsync(next, meridian.Leaders[0], Meridian.Now.AddDays(90), Cancel))!, (await db.InviteAsync(next, meridian.Leaders[1], Meridian.Now.AddDays(90), Cancel))!);

        var known = (await new OpenSeat(db).RunAsync(own, Visit with { Known = SeatDevice.HashOf(then.Device) }, Cancel))!;
        (await LastAsync(db, database.Gate, next, known)).Answers["success"].Content.Text.ShouldBe("Marked words of leader 0");
        // The browser of one leader says nothing of another.
        var other = (await new OpenSeat(db).RunAsync(others, Visit with { Known = SeatDevice.HashOf(then.Device) }, Cancel))!;
        (await LastAsync(db, database.Gate, next, other)).Withheld["success"].ShouldBe((1, Recall.UnknownBrowser));
        (await LastAsync(db, database.Gate, next, other)).Answers.ShouldBeEmpty();

        var unknown = (await new OpenSeat(db).RunAsync(own, Visit, Cancel))!;
        (await LastAsync(db, database.Gate, next, unknown)).Answers.ShouldBeEmpty();
        var recall = new RecallByPin(db, keys);
        (await recall.RunAsync(unknown.Admission, SeatDevice.HashOf(unknown.Device), "111111", Meridian.Now, Cancel))!.Try.ShouldBe(PinTry.Wrong);
        (await LastAsync(db, database.Gate, next, unknown)).Answers.ShouldBeEmpty();
        (await recall.RunAsync(unknown.Admission, SeatDevice.HashOf(unknown.Device), "493017", Meridian.Now, Cancel))!.Try.ShouldBe(PinTry.Right);
        (await LastAsync(db, database.Gate, next, unknown)).Answers["success"].Content.Text.ShouldBe("Marked words of leader 0");
        // Five wrong ones in a row have to wait, as at the seat itself.
        for (var tried = 0; tried < LeaderSeat.FreeTries; tried++) { await recall.RunAsync(unknown.Admission, SeatDevice.HashOf(unknown.Device), "111111", Meridian.Now, Cancel); }
        (await recall.RunAsync(unknown.Admission, SeatDevice.HashOf(unknown.Device), "493017", Meridian.Now, Cancel))!.Try.ShouldBe(PinTry.Waits);
    }

    private static async Task<LastTime> LastAsync(AttuneDb db, Gate gate, Round round, OpenedSeat seat)
        => await db.LastTimeAsync(gate, await db.EarlierPlacesAsync(seat.Admission, round, isInPerson: true, SeatDevice.HashOf(seat.Device), Cancel), StarterPack.For(round.Program), Cancel);
}
