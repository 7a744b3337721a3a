using Attune.Domain.Agreements;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Rooms;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Agreements;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Leaders;
using Attune.Store.UseCases.Sharing;
using Attune.Store.UseCases.Sittings;
using Attune.Store.Writing;

namespace Attune.Store.Tests;

/// <summary>What steps say when another window was faster, when there is no such place, and when a part of a write is refused.</summary>
public sealed class StepOutcomeTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Of_two_decisions_with_one_number_the_second_is_told_so_and_its_window_goes_on(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        Decision Decide(int number) => new(
            DecisionId.New(), meridian.Round, number, "We train before go-live.", Ground.From(new HandVote(new(2, 2), new(2, 2)))!, Accountable.ForLeader(meridian.Leaders[0].Id),
            new(2027, 3, 1), null, "Ruth Okafor", Meridian.Now);
        (await new RecordDecision(db).RunAsync(Decide(1), Cancel)).ShouldBe(WriteOutcome.Saved);
        (await new RecordDecision(db).RunAsync(Decide(1), Cancel)).ShouldBe(WriteOutcome.ChangedElsewhere);
        (await new RecordDecision(db).RunAsync(Decide(2), Cancel)).ShouldBe(WriteOutcome.Saved);
    }

    [Theory, OnBothDatabases]
    public async Task A_sitting_that_another_window_changed_is_not_changed_unseen_and_a_stranger_finds_none(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        (await meridian.AnswerAndLockAsync(database)).ShouldBe(LockOutcome.Locked);
        await using var one = database.Open();
        await using var other = database.Open();
        SittingToChange Park(Guid account, string what, Action? before = null)
            => new(meridian.Program.Id, meridian.Round.Id, account, Viewer.Facilitator("Ruth Okafor"), sitting => { before?.Invoke(); sitting.Park(what); return SittingOutcome.Done; });

        (await new ChangeSitting(one, new NoReadings()).RunAsync(Park(Guid.NewGuid(), "a stranger's"), Cancel)).ShouldBeNull();
        (await new ChangeSitting(one, new NoReadings()).RunAsync(Park(meridian.Program.Facilitator, "licenses"), Cancel)).ShouldBe(SittingOutcome.Done);
        var revision = (await one.RoomStateAsync(meridian.Round.Id, Cancel)).Revision;
        // The other window saves after this one has read, and before it saves.
        var late = Park(meridian.Program.Facilitator, "hypercare", () => SaveBeside(other, meridian.Round.Id));
        (await new ChangeSitting(one, new NoReadings()).RunAsync(late, Cancel)).ShouldBe(SittingOutcome.Stale);
        (await other.RoomStateAsync(meridian.Round.Id, Cancel)).Revision.ShouldBe(revision);
    }

    [Theory, OnBothDatabases]
    public async Task Letters_that_two_windows_send_at_once_go_once(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var one = database.Open();
        await using var other = database.Open();
        var (first, second) = (await one.Invitations.ToListAsync(Cancel), await other.Invitations.ToListAsync(Cancel));

        (await new TakeOutcomeLetters(one).RunAsync(meridian.Round, first, "Ruth Okafor", Meridian.Now, Cancel)).Length.ShouldBe(4);
        (await new TakeOutcomeLetters(other).RunAsync(meridian.Round, second, "Ruth Okafor", Meridian.Now, Cancel)).ShouldBeEmpty();

        (await one.Audit.SingleAsync(entry => entry.Act == AuditAct.Shared, Cancel)).Answers.ShouldBe(4);
        (await new RecordLetter(one).RunAsync(meridian.Round.Id, meridian.Leaders[0].Id, LetterRole.Outcome, null, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.Saved);
        (await new RecordLetter(one).RunAsync(meridian.Round.Id, LeaderId.New(), LetterRole.Outcome, null, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.NotInvited);
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_of_an_interview_is_approved_in_the_version_that_was_read(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await database.Writer.WriteAsync(meridian.Write(0, "Typed by Ruth", by: EnteredBy.Interviewer), Cancel);
        await using var db = database.Open();
        var (approve, seat) = (new ApproveAnswer(db), meridian.Seats[0]);
        (await approve.RunAsync(meridian.Round, seat, "success", 7, null, DateTimeOffset.UtcNow, Cancel)).ShouldBe(WriteOutcome.ChangedElsewhere);
        (await approve.RunAsync(meridian.Round, seat, "success", null, null, DateTimeOffset.UtcNow, Cancel)).ShouldBe(WriteOutcome.ChangedElsewhere);
        (await approve.RunAsync(meridian.Round, seat, "success", 1, null, DateTimeOffset.UtcNow, Cancel)).ShouldBe(WriteOutcome.Saved);
        (await approve.RunAsync(meridian.Round, seat, "success", 1, null, DateTimeOffset.UtcNow, Cancel)).ShouldBe(WriteOutcome.SavedBefore);
        await using var after = database.Open();
        (await after.Answers.SingleAsync(Cancel)).Approved.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_decision_on_a_sentence_that_is_refused_tells_nobody(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        var release = new ReleaseSentences(db, database.Writer);
        var stranger = meridian.Write(1, "x") with { Place = meridian.Place(1) with { Participant = ParticipantKey.New() } };
        (await release.RunAsync(meridian.Round.Id, [meridian.Write(0, "x"), stranger], Cancel)).ShouldBe(WriteOutcome.NotInvited);
        (await release.RunAsync(meridian.Round.Id, [], Cancel)).ShouldBe(WriteOutcome.SavedBefore);
        (await db.RoomStateAsync(meridian.Round.Id, Cancel)).Revision.ShouldBe(0);
        (await release.RunAsync(meridian.Round.Id, [meridian.Write(1, "x")], Cancel)).ShouldBe(WriteOutcome.Saved);
        (await db.RoomStateAsync(meridian.Round.Id, Cancel)).Revision.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_has_no_place_is_told_so(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        (await new FinishAnswers(db).RunAsync(meridian.Seats[0] with { Leader = LeaderId.New() }, DateTimeOffset.UtcNow, Cancel)).ShouldBe(WriteOutcome.NotInvited);
        var commitment = new Commitment(CommitmentId.New(), meridian.Round, meridian.Leaders[0].Id, 1, "I name a deputy", new(2027, 3, 1), Meridian.Now);
        (await new ProposeCommitment(db).RunAsync(commitment, Cancel)).ShouldBe(WriteOutcome.Saved);
        var confirm = new ConfirmCommitment(db);
        (await confirm.RunAsync(commitment.Id, commitment.Revision, meridian.Leaders[1].Id, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.NotInvited);
        (await confirm.RunAsync(commitment.Id, commitment.Revision + 1, meridian.Leaders[0].Id, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.ChangedElsewhere);
        (await confirm.RunAsync(commitment.Id, commitment.Revision, meridian.Leaders[0].Id, Meridian.Now, Cancel)).ShouldBe(WriteOutcome.Saved);
        (await new DropCommitment(db).RunAsync(commitment.Id, meridian.Program.Id, Cancel)).ShouldBe(WriteOutcome.NotInvited);
        (await new TakeBackCommitment(db).RunAsync(commitment.Id, meridian.Leaders[1].Id, Cancel)).ShouldBe(WriteOutcome.NotInvited);
        (await new TakeBackCommitment(db).RunAsync(commitment.Id, meridian.Leaders[0].Id, Cancel)).ShouldBe(WriteOutcome.Saved);
    }

    private static void SaveBeside(AttuneDb other, RoundId round)
    {
        other.Sittings.Single(sitting => sitting.Round == round).Park("who pays");
        other.SaveChangesAsync(Cancel).GetAwaiter().GetResult();
    }

    private sealed class NoReadings : IShownReadings
    {
        public Task<ShownReading?> ShowAsync(RoundId round, Viewer viewer, CancellationToken cancel) => Task.FromResult<ShownReading?>(null);
    }
}
