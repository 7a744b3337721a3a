using System.Text;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Model;
using Attune.Store.Privacy;
using Attune.Store.Tests.Providers;
using Attune.Store.Writing;

namespace Attune.Store.Tests;

public sealed class GateTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Before_the_lock_nobody_but_the_author_reads_a_word(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database, Contract.Attributed);
        await database.Writer.WriteAsync(meridian.Write(0, "Marked"), Cancel);
        await using var db = database.Open();
        var answers = await db.Answers.ToListAsync(Cancel);

        foreach (var role in Enum.GetValues<ViewerRole>())
        {
            (await database.Gate.OthersAsync(meridian.Round, new(role, "x", meridian.Seats[1].Participant), answers, Meridian.Now, Cancel)).ShouldBeEmpty();
        }

        (await database.Gate.ForReadingAsync(meridian.Round, StarterPack.For(meridian.Program.Id), Meridian.Sides, answers, Meridian.Now, Cancel)).ShouldBeNull();
        (await database.Gate.OwnAsync(Viewer.Leader(meridian.Seats[1].Participant), answers, Cancel)).ShouldBeEmpty();
        (await database.Gate.OwnAsync(Viewer.Facilitator("Ruth"), answers, Cancel)).ShouldBeEmpty();
        (await database.Gate.OwnAsync(Viewer.Leader(meridian.Seats[0].Participant), answers, Cancel)).Single().Content.Text.ShouldBe("Marked");
        (await db.Audit.CountAsync(entry => entry.Act == AuditAct.Looked, Cancel)).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task After_the_lock_the_facilitator_reads_by_side_without_a_name_and_the_look_is_on_record(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await meridian.AnswerAndLockAsync(database);
        await using var db = database.Open();
        var (round, answers) = (await db.Rounds.SingleAsync(Cancel), await db.Answers.ToListAsync(Cancel));

        var seen = await database.Gate.OthersAsync(round, Viewer.Facilitator("Ruth Okafor"), answers, Meridian.Now, Cancel);

        seen.Length.ShouldBe(4);
        seen.ShouldAllBe(answer => answer.Author == null);
        var look = await db.Audit.SingleAsync(entry => entry.Act == AuditAct.Looked, Cancel);
        (look.Reader, look.Role, look.Answers, look.Round).ShouldBe(("Ruth Okafor", ViewerRole.Facilitator, 4, round.Id));
        (await MyData.ReadAsync(db, database.Gate, meridian.Seats[0], Cancel))!.Looks.Where(line => line.Act == AuditAct.Looked).ShouldHaveSingleItem();
    }

    [Theory, OnBothDatabases]
    public async Task Under_an_attributed_contract_the_author_is_told_and_under_an_unattributed_one_nobody_but_the_analysis_reads(Provider provider)
    {
        foreach (var (contract, texts) in new[] { (Contract.Attributed, 4), (Contract.Unattributed, 0) })
        {
            await using var database = await databases.NewAsync(provider);
            var meridian = await Meridian.StartAsync(database, contract);
            await meridian.AnswerAndLockAsync(database);
            await using var db = database.Open();
            var (round, answers) = (await db.Rounds.SingleAsync(Cancel), await db.Answers.ToListAsync(Cancel));

            var seen = await database.Gate.OthersAsync(round, Viewer.Facilitator("Ruth"), answers, Meridian.Now, Cancel);

            seen.Length.ShouldBe(texts);
            seen.ShouldAllBe(answer => answer.Author != null);
            (await database.Gate.ForReadingAsync(round, StarterPack.For(round.Program), Meridian.Sides, answers, Meridian.Now, Cancel))!.Answers.Length.ShouldBe(4);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_reading_gets_the_counted_answers_under_names_that_mean_nothing(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await meridian.AnswerAndLockAsync(database);
        await using var db = database.Open();
        var round = await db.Rounds.SingleAsync(Cancel);
        var answers = await db.Answers.ToListAsync(Cancel);
        answers.Single(answer => answer.Participant == meridian.Seats[3].Participant).Withdraw();

        var locked = (await database.Gate.ForReadingAsync(round, StarterPack.For(round.Program), Meridian.Sides, answers, Meridian.Now, Cancel))!;

        locked.Answers.Select(answer => answer.Leader).ShouldBe(["leader-01", "leader-02", "leader-03"]);
        SideCounts.Count(locked.Answers.Select(answer => answer.Side)).ShouldBe(new(2, 1));
        locked.Answers.ShouldAllBe(answer => answer.Text.StartsWith("Marked words"));
    }

    [Theory, OnBothDatabases]
    public async Task A_sealed_text_moved_to_another_place_does_not_open(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await database.Writer.WriteAsync(meridian.Write(0, "Of the first"), Cancel);
        await database.Writer.WriteAsync(meridian.Write(1, "Of the second"), Cancel);
        await using var db = database.Open();
        var answers = await db.Answers.ToListAsync(Cancel);
        var (first, second) = (answers.Single(answer => answer.Participant == meridian.Seats[0].Participant), answers.Single(answer => answer.Participant == meridian.Seats[1].Participant));
        await db.Answers.Where(answer => answer.Participant == second.Participant).ExecuteUpdateAsync(set => set.SetProperty(answer => answer.Given, first.Given), Cancel);
        db.ChangeTracker.Clear();

        await Should.ThrowAsync<System.Security.Cryptography.AuthenticationTagMismatchException>(async ()
            => await database.Gate.OwnAsync(Viewer.Leader(second.Participant), await db.Answers.ToListAsync(Cancel), Cancel));
    }

    [Fact]
    public async Task No_file_of_the_database_holds_a_word_of_an_answer()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await Meridian.StartAsync(database);
        await database.Writer.WriteAsync(meridian.Write(0, "Xylophonwort"), Cancel);
        await database.Writer.WriteAsync(meridian.Write(0, "Xylophonwort", WriteAs.Draft, known: 1), Cancel);

        var folder = Path.GetDirectoryName(database.Options.MasterKeyFile)!;
        foreach (var file in Directory.GetFiles(folder))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Cancel);
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Xylophonwort")).ShouldBe(-1, file);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_audit_can_be_added_to_and_nothing_else(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await meridian.AnswerAndLockAsync(database);
        await using var db = database.Open();

        (await Should.ThrowAsync<Exception>(() => db.Audit.ExecuteDeleteAsync(Cancel))).Message.ShouldContain("append-only");
        (await Should.ThrowAsync<Exception>(() => db.Audit.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Answers, 0), Cancel))).Message.ShouldContain("append-only");
        (await db.Audit.CountAsync(entry => entry.Act != AuditAct.LinkMade, Cancel)).ShouldBe(1);
    }
}
