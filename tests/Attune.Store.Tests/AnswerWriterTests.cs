using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Keys;
using Attune.Store.Tests.Providers;
using Attune.Store.Writing;

namespace Attune.Store.Tests;

public sealed class AnswerWriterTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_draft_is_there_for_its_author_on_another_device_and_counts_for_nothing(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);

        var saved = await database.Writer.WriteAsync(meridian.Write(0, "The close takes five days", WriteAs.Draft), Cancel);

        saved.ShouldBe(new(WriteOutcome.Saved, 1));
        await using var db = database.Open();
        var answers = await db.Answers.ToListAsync(Cancel);
        answers.Single().Counts.ShouldBeFalse();
        var own = await database.Gate.OwnAsync(Viewer.Leader(meridian.Seats[0].Participant), answers, Cancel);
        own.Single().Content.Text.ShouldBe("The close takes five days");
        own.Single().IsDraft.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_can_be_edited_and_there_is_still_one(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);

        await database.Writer.WriteAsync(meridian.Write(0, "First"), Cancel);
        await database.Writer.WriteAsync(meridian.Write(0, "Typing", WriteAs.Draft, known: 1), Cancel);
        var edited = await database.Writer.WriteAsync(meridian.Write(0, "Second", known: 2), Cancel);

        edited.ShouldBe(new(WriteOutcome.Saved, 3));
        await using var db = database.Open();
        var answer = (await db.Answers.ToListAsync(Cancel)).ShouldHaveSingleItem();
        answer.Counts.ShouldBeTrue();
        answer.Draft.ShouldBeNull();
        (await database.Gate.OwnAsync(Viewer.Leader(meridian.Seats[0].Participant), [answer], Cancel)).Single().Content.Text.ShouldBe("Second");
    }

    [Theory, OnBothDatabases]
    public async Task The_same_write_sent_twice_is_written_once(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        var write = meridian.Write(0, "Sent twice");

        var both = await Task.WhenAll(database.Writer.WriteAsync(write, Cancel).AsTask(), database.Writer.WriteAsync(write, Cancel).AsTask());

        both.Select(writeResult => writeResult.Outcome).ShouldBe([WriteOutcome.Saved, WriteOutcome.SavedBefore], ignoreOrder: true);
        both.ShouldAllBe(writeResult => writeResult.Revision == 1);
    }

    [Theory, OnBothDatabases]
    public async Task A_form_filled_before_another_device_wrote_overwrites_nothing(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await database.Writer.WriteAsync(meridian.Write(0, "On the phone"), Cancel);
        await database.Writer.WriteAsync(meridian.Write(0, "On the phone, longer", known: 1), Cancel);

        var stale = await database.Writer.WriteAsync(meridian.Write(0, "On the laptop", known: 1), Cancel);

        stale.ShouldBe(new(WriteOutcome.ChangedElsewhere, 2));
    }

    [Theory, OnBothDatabases]
    public async Task Many_writes_at_once_are_each_acknowledged_and_each_there_once(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database, perSide: 4);
        string[] questions = ["purpose", "direction", "success", "after", "who", "fit"];

        async Task EditFiveTimes(int leader, string question)
        {
            for (var edit = 0; edit < 5; edit++)
            {
                var write = meridian.Write(leader, $"{leader} {question} {edit}", WriteAs.Draft, known: edit, question: question);
                (await database.Writer.WriteAsync(write, Cancel)).ShouldBe(new(WriteOutcome.Saved, edit + 1));
            }
        }

        await Task.WhenAll(from leader in Enumerable.Range(0, 8) from question in questions select EditFiveTimes(leader, question));

        await using var db = database.Open();
        (await db.Answers.CountAsync(Cancel)).ShouldBe(48);
        (await db.Answers.AllAsync(answer => answer.Revision == 5, Cancel)).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_writes_before_the_start_under_another_kind_or_without_a_place(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        var write = meridian.Write(0, "Words");

        async Task<WriteOutcome> Try(AnswerPlace place) => (await database.Writer.WriteAsync(write with { Place = place }, Cancel)).Outcome;

        (await Try(write.Place with { Participant = ParticipantKey.New() })).ShouldBe(WriteOutcome.NotInvited);
        (await Try(write.Place with { Kind = RoundKind.Rehearsal })).ShouldBe(WriteOutcome.NotInvited);
        (await Try(write.Place with { Round = RoundId.New() })).ShouldBe(WriteOutcome.Closed);
        (await Try(write.Place with { Question = new Probe("adoption").Question })).ShouldBe(WriteOutcome.Closed);
    }

    [Theory, OnBothDatabases]
    public async Task After_the_lock_an_answer_is_marked_late_and_a_probe_waits_for_its_phase(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        (await meridian.AnswerAndLockAsync(database)).ShouldBe(LockOutcome.Locked);
        var probe = new Probe("adoption");

        (await database.Writer.WriteAsync(meridian.Write(0, "Too late", question: "purpose"), Cancel)).ShouldBe(new(WriteOutcome.Saved, 1, Late: true));
        (await database.Writer.WriteAsync(meridian.Write(0, "It means", question: probe.Question), Cancel)).Outcome.ShouldBe(WriteOutcome.Closed);

        await using var db = database.Open();
        (await db.Rounds.SingleAsync(Cancel)).StartProbing([probe]).ShouldBe(ProbingOutcome.Changed);
        await db.SaveChangesAsync(Cancel);
        (await database.Writer.WriteAsync(meridian.Write(0, "It means", question: probe.Question), Cancel)).ShouldBe(new(WriteOutcome.Saved, 1));
    }

    [Theory, OnBothDatabases]
    public async Task What_an_interviewer_types_counts_only_when_the_leader_approves_and_never_replaces_the_leaders_words(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);

        (await database.Writer.WriteAsync(meridian.Write(0, "Typed for the leader", by: EnteredBy.Interviewer), Cancel)).Outcome.ShouldBe(WriteOutcome.Saved);
        await using var db = database.Open();
        var answer = await db.Answers.SingleAsync(Cancel);
        answer.Counts.ShouldBeFalse();
        answer.Approve(Acceptance.Accepted).ShouldBeTrue();
        await db.SaveChangesAsync(Cancel);

        answer.Counts.ShouldBeTrue();
        (await database.Writer.WriteAsync(meridian.Write(0, "Typed again", known: 2, by: EnteredBy.Interviewer), Cancel)).Outcome.ShouldBe(WriteOutcome.ChangedElsewhere);
        (await database.Writer.WriteAsync(meridian.Write(0, "In my own words", known: 2), Cancel)).Outcome.ShouldBe(WriteOutcome.Saved);
    }

    [Fact]
    public async Task A_full_channel_says_come_again_and_loses_nothing_it_took()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await Meridian.StartAsync(database);
        var slow = new SlowCommit();
        await using var writer = new AnswerWriter((AnswerVault)database.Services.GetService(typeof(AnswerVault))!, slow, mostWaiting: 2);

        var taken = writer.WriteAsync(meridian.Write(0, "In the transaction"), Cancel).AsTask();
        await slow.Started.Task.WaitAsync(Cancel);
        Task<WriteResult>[] waiting = [.. Enumerable.Range(0, 2).Select(_ => writer.WriteAsync(meridian.Write(0, "Waiting"), Cancel).AsTask())];
        var refused = await writer.WriteAsync(meridian.Write(0, "One too many"), Cancel);

        refused.Outcome.ShouldBe(WriteOutcome.Busy);
        slow.Go.SetResult();
        (await Task.WhenAll([taken, .. waiting])).ShouldAllBe(result => result.Outcome == WriteOutcome.Saved);
    }

    private sealed class SlowCommit : IAnswerCommit
    {
        public TaskCompletionSource Started { get; } = new();

        public TaskCompletionSource Go { get; } = new();

        public async ValueTask<WriteResult[]> CommitAsync(IReadOnlyList<SealedWrite> writes, CancellationToken cancel)
        {
            Started.TrySetResult();
            await Go.Task;
            return [.. writes.Select(_ => new WriteResult(WriteOutcome.Saved, 1))];
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
