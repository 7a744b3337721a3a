using Attune.Analysis.Rounds;
using Attune.Domain.Gates;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Privacy;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Programs;
using Attune.Store.UseCases.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.Tests;

public sealed class RoundStepsTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_link_leads_to_its_place_every_time_and_a_second_one_leads_there_too(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();

        (await db.AdmitAsync(meridian.Tokens[0], Meridian.Now, Cancel)).ShouldBe(meridian.Seats[0]);
        var second = await db.InviteAsync(meridian.Round, meridian.Leaders[0], Meridian.Now.AddDays(30), Cancel);
        (await db.AdmitAsync(second, Meridian.Now, Cancel)).ShouldBe(meridian.Seats[0]);
        (await db.AdmitAsync(meridian.Tokens[0], Meridian.Now, Cancel)).ShouldBe(meridian.Seats[0]);
        (await db.AdmitAsync(meridian.Tokens[0], Meridian.Now.AddDays(31), Cancel)).ShouldBeNull();
        (await db.AdmitAsync(new string('A', 43), Meridian.Now, Cancel)).ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task When_a_leader_is_done_the_drafts_are_answers(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await database.Writer.WriteAsync(meridian.Write(0, "Only a draft", WriteAs.Draft), Cancel);
        await using var db = database.Open();

        (await new FinishAnswers(db).RunAsync(meridian.Seats[0], DateTimeOffset.UtcNow, Cancel)).ShouldBe(WriteOutcome.Saved);

        (await db.Answers.SingleAsync(Cancel)).Counts.ShouldBeTrue();
        var progress = Gate.ProgressOf(meridian.Round, ViewerRole.Facilitator, await db.Leaders.ToListAsync(Cancel), await db.Invitations.ToListAsync(Cancel))!;
        (progress.Answered, progress.Invited).ShouldBe((new(1, 0), new(2, 2)));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_windows_that_forecast_at_once_one_is_told_and_the_trail_has_one_line(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var one = database.Open();
        await using var other = database.Open();
        var (first, second) = (await one.Rounds.SingleAsync(round => round.Id == meridian.Round.Id, Cancel), await other.Rounds.SingleAsync(round => round.Id == meridian.Round.Id, Cancel));
        var (ruth, pack) = (Guid.NewGuid(), StarterPack.For(meridian.Program.Id));

        (await Keep(one, first, Likeness.Alike)).ShouldBe(ForecastOutcome.Kept);
        (await Keep(other, second, Likeness.Different)).ShouldBe(ForecastOutcome.ChangedElsewhere);

        await using var db = database.Open();
        (await db.Rounds.SingleAsync(round => round.Id == meridian.Round.Id, Cancel)).Forecasts.ShouldBe([new("purpose", ruth) { Likeness = Likeness.Alike }]);
        (await db.Audit.CountAsync(entry => entry.Act == AuditAct.ForecastKept, Cancel)).ShouldBe(1);

        Task<ForecastOutcome> Keep(AttuneDb context, Round round, Likeness likeness)
            => new KeepForecast(context).RunAsync(round, pack, [new("purpose", ruth) { Likeness = likeness }], round.Revision, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel);
    }

    [Theory, OnBothDatabases]
    public async Task Too_few_answers_keep_the_round_open(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        (await new LockRound(db).RunAsync(meridian.Round.Id, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel)).ShouldBe(LockOutcome.TooFewOfBusiness);
        (await database.Writer.WriteAsync(meridian.Write(0, "Still open"), Cancel)).Late.ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task After_an_unattributed_lock_nothing_stored_leads_from_an_answer_to_a_leader_and_the_own_link_still_does(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database, Contract.Unattributed);
        (await meridian.AnswerAndLockAsync(database)).ShouldBe(LockOutcome.Locked);
        await using var db = database.Open();

        (await db.Identities.AnyAsync(Cancel)).ShouldBeFalse();
        (await db.InviteAsync(meridian.Round, meridian.Leaders[0], Meridian.Now.AddDays(30), Cancel)).ShouldBeNull();
        var seat = (await db.AdmitAsync(meridian.Tokens[0], Meridian.Now, Cancel))!;
        var own = await database.Gate.OwnAsync(Viewer.Leader(seat.Participant), await db.Answers.ToListAsync(Cancel), Cancel);
        own.Single().Content.Text.ShouldBe("Marked words of leader 0");
        (await database.EraseLeader.RunAsync(meridian.Leaders[0].Id, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel)).ShouldBe(ErasureOutcome.ErasedExceptUnlinked);
        (await database.EraseParticipant.RunAsync(seat, Meridian.Now, Cancel)).ShouldBe(ErasureOutcome.Erased);
        (await db.Answers.CountAsync(Cancel)).ShouldBe(3);
    }

    [Theory, OnBothDatabases]
    public async Task The_contract_is_loosened_for_every_answer_once_all_agree(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await meridian.AnswerAndLockAsync(database);
        await using var db = database.Open();
        Task<LoosenOutcome> Loosen() => new LoosenContract(db).RunAsync(meridian.Round.Id, Contract.Attributed, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel);

        db.Consents.AddRange(meridian.Seats.Skip(1).Select(seat => new ContractConsent(seat.Round, seat.Participant, Contract.Attributed)));
        await db.SaveChangesAsync(Cancel);
        (await Loosen()).ShouldBe(LoosenOutcome.NotAllAgreed);
        db.Consents.Add(new(meridian.Round.Id, meridian.Seats[0].Participant, Contract.Attributed));
        await db.SaveChangesAsync(Cancel);
        (await Loosen()).ShouldBe(LoosenOutcome.Loosened);

        db.ChangeTracker.Clear();
        (await db.Answers.AllAsync(answer => answer.Contract == Contract.Attributed, Cancel)).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task Two_facilitators_at_once_do_not_overwrite_each_other(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var one = database.Open();
        await using var other = database.Open();
        (await one.Rounds.SingleAsync(Cancel)).Schedule(Meridian.Now.AddDays(3), null);
        (await other.Rounds.SingleAsync(Cancel)).Schedule(Meridian.Now.AddDays(4), null);

        await one.SaveChangesAsync(Cancel);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(Cancel));
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_nodes_that_find_the_same_act_due_one_takes_it(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using (var db = database.Open())
        {
            await new SetSchedule(db).RunAsync(await db.Rounds.SingleAsync(Cancel), new(AtLockTime.Lock, null, Invites: false, FirstReminder: 3, LastReminder: 1, "https://attune.example.org"), Meridian.Now, Cancel);
        }

        var due = Meridian.Now.AddDays(8);
        async Task<bool> TakeAsync()
        {
            await using var node = database.Open();
            return await new TakeTimedAct(node).RunAsync(meridian.Round.Id, TimedActKind.FirstReminder, due, Cancel) is not null;
        }

        (await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(TakeAsync, Cancel)))).Count(taken => taken).ShouldBe(1);
        (await TakeAsync()).ShouldBeFalse();
        due += TimedAct.Takes;
        (await TakeAsync()).ShouldBeTrue("the node that took it said nothing more of it");
    }

    [Theory, OnBothDatabases]
    public async Task A_rehearsal_is_read_like_a_round_and_nothing_of_it_reaches_a_real_one(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        var pack = await db.Packs.SingleAsync(Cancel);

        var rehearsal = await new RehearseProgram(db, new(database.Writer)).RunAsync(pack, Contract.Confidential, Meridian.Now, Cancel);
        (await new LockRound(db).RunAsync(rehearsal.Id, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel)).ShouldBe(LockOutcome.Locked);
        await meridian.AnswerAndLockAsync(database);

        db.ChangeTracker.Clear();
        var (answers, real) = (await db.Answers.ToListAsync(Cancel), await db.Rounds.SingleAsync(round => round.Kind == RoundKind.Real, Cancel));
        var invented = (await database.Gate.ForReadingAsync(await db.Rounds.SingleAsync(round => round.Id == rehearsal.Id, Cancel), pack, Meridian.Sides, answers, Meridian.Now, Cancel))!;
        (invented.Answers.Length, invented.Expectations.Length).ShouldBe((40, 256));
        (await database.Gate.ForReadingAsync(real, pack, Meridian.Sides, answers, Meridian.Now, Cancel))!.Answers.ShouldAllBe(answer => answer.Text.StartsWith("Marked"));

        await Should.ThrowAsync<Exception>(() => db.Answers.Where(answer => answer.Kind == RoundKind.Rehearsal)
            .ExecuteUpdateAsync(set => set.SetProperty(answer => answer.Round, real.Id).SetProperty(answer => answer.Kind, RoundKind.Real), Cancel));
        await Should.ThrowAsync<Exception>(() => db.Rounds.Where(round => round.Id == rehearsal.Id).ExecuteUpdateAsync(set => set.SetProperty(round => round.Kind, RoundKind.Real), Cancel));
    }

    [Theory, OnBothDatabases]
    public async Task An_erased_program_leaves_its_audit_and_nothing_else(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await meridian.AnswerAndLockAsync(database);

        (await database.EraseProgram.RunAsync(meridian.Program.Id, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel)).ShouldBe(ErasureOutcome.Erased);

        await using var db = database.Open();
        (await db.Answers.CountAsync(Cancel) + await db.Leaders.CountAsync(Cancel) + await db.Links.CountAsync(Cancel) + await db.Participants.CountAsync(Cancel) + await db.DataKeys.CountAsync(Cancel)).ShouldBe(0);
        (await db.Audit.OrderBy(entry => entry.Id).Where(entry => entry.Act != AuditAct.LinkMade).Select(entry => entry.Act).ToListAsync(Cancel)).ShouldBe([AuditAct.Locked, AuditAct.Erased]);
    }

    [Theory, OnBothDatabases]
    public async Task An_erased_leader_is_gone_with_every_answer(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await meridian.AnswerAndLockAsync(database);

        (await database.EraseLeader.RunAsync(meridian.Leaders[0].Id, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel)).ShouldBe(ErasureOutcome.Erased);

        await using var db = database.Open();
        (await db.Answers.CountAsync(Cancel)).ShouldBe(3);
        (await db.AdmitAsync(meridian.Tokens[0], Meridian.Now, Cancel)).ShouldBeNull();
        (await database.Writer.WriteAsync(meridian.Write(0, "From an old cookie"), Cancel)).Outcome.ShouldBe(WriteOutcome.NotInvited);
    }
}
