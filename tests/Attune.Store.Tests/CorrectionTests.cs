using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Rounds;
using Attune.Store.UseCases.Sittings;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests;

/// <summary>What leaders correct in what was read of their own answers: when it is taken, when it is read, and what nobody can tell from it.</summary>
public sealed class CorrectionTests(Databases databases)
{
    private const string Answered = "One price list for all plants. Nobody waits for month end.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Corrections_are_taken_between_the_lock_and_the_press_that_reads_them(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await AnswerAsync(database, meridian);
        (await CorrectAsync(database, meridian, 0, [], "Too early")).ShouldBe(WriteOutcome.Closed, "before the lock the answer itself can be changed");
        await LockAsync(database, meridian);
        (await CorrectAsync(database, meridian, 0, [0], "Data has one owner")).ShouldBe(WriteOutcome.Saved);
        (await CorrectAsync(database, meridian, 0, [0], "Data has one owner", known: 0)).ShouldBe(WriteOutcome.ChangedElsewhere, "an older page does not write over it");
        (await ReadAsync(database, meridian)).ShouldBe(WriteOutcome.Saved);
        (await ReadAsync(database, meridian)).ShouldBe(WriteOutcome.SavedBefore);
        (await CorrectAsync(database, meridian, 1, [0], "")).ShouldBe(WriteOutcome.Closed, "one correction more would be the difference of two readings");
    }

    [Theory, OnBothDatabases]
    public async Task Under_an_unattributed_promise_nobody_corrects(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database, Contract.Unattributed);
        await AnswerAsync(database, meridian);
        await LockAsync(database, meridian);
        (await CorrectAsync(database, meridian, 0, [0], "")).ShouldBe(WriteOutcome.Closed);
        (await ReadAsync(database, meridian)).ShouldBe(WriteOutcome.SavedBefore);
    }

    [Fact]
    public async Task The_reading_follows_once_the_corrections_are_read_and_not_before()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await LockedAsync(database);
        var before = await LookAsync(database, meridian);
        await CorrectAsync(database, meridian, 0, [0], "Data has one owner.");
        await CorrectAsync(database, meridian, 1, [], "");
        (await LookAsync(database, meridian)).ShouldBe(before, "what comes before is read with all others, so that its time says nothing");
        await ReadAsync(database, meridian);
        var after = await LookAsync(database, meridian);
        before.Except(after).ShouldBe(["0: One price list for all plants."]);
        after.Except(before).ShouldBe(["0: Data has one owner."]);
    }

    [Fact]
    public async Task What_a_leader_adds_whom_no_other_of_the_side_joined_is_not_read_and_what_was_marked_is_left_out_all_the_same()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await LockedAsync(database);
        var before = await LookAsync(database, meridian);
        await CorrectAsync(database, meridian, 0, [0], "Data has one owner.");
        // The only one of IT has looked, which is nobody of the other side.
        await CorrectAsync(database, meridian, 2, [], "");
        await ReadAsync(database, meridian);
        var after = await LookAsync(database, meridian);
        after.Except(before).ShouldBeEmpty("whoever asked this one leader would know whose it is");
        before.Except(after).ShouldBe(["0: One price list for all plants."]);
    }

    [Fact]
    public async Task Under_an_attributed_promise_a_single_addition_is_read()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await LockedAsync(database, Contract.Attributed);
        await CorrectAsync(database, meridian, 0, [], "Data has one owner.");
        await ReadAsync(database, meridian);
        (await LookAsync(database, meridian)).ShouldContain("0: Data has one owner.");
    }

    [Fact]
    public async Task Whoever_looked_and_whoever_corrected_are_counted_and_a_mark_taken_back_is_no_correction()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await LockedAsync(database);
        await CorrectAsync(database, meridian, 0, [0], "");
        await CorrectAsync(database, meridian, 1, [], "");
        (await CountAsync(database, meridian)).ShouldBe((2, 1));
        await CorrectAsync(database, meridian, 0, [], "", known: 1);
        (await CountAsync(database, meridian)).ShouldBe((2, 0));
    }

    [Fact]
    public async Task An_answer_that_is_taken_back_takes_its_correction_along()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await LockedAsync(database);
        await CorrectAsync(database, meridian, 0, [], "Data has one owner.");
        await CorrectAsync(database, meridian, 1, [], "");
        await using (var db = database.Open())
        {
            await new WithdrawAnswers(db, database.Services.GetRequiredService<Privacy.ErasureNews>()).RunAsync(await db.Rounds.SingleAsync(Cancel), meridian.Seats[0], "success", Cancel);
        }

        await ReadAsync(database, meridian);
        (await LookAsync(database, meridian)).ShouldAllBe(line => !line.StartsWith("0:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sitting_does_not_begin_while_corrections_wait()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await LockedAsync(database);
        await CorrectAsync(database, meridian, 0, [0], "");
        await using var db = database.Open();
        (await db.CorrectionsWaitAsync(await db.Rounds.SingleAsync(Cancel), Cancel)).ShouldBeTrue();
        await ReadAsync(database, meridian);
        await using var now = database.Open();
        (await now.CorrectionsWaitAsync(await now.Rounds.SingleAsync(Cancel), Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_author_is_shown_is_made_of_the_own_words_alone()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await LockedAsync(database);
        var alone = await OwnAsync(database, meridian);
        await using (var db = database.Open())
        {
            foreach (var other in await db.Answers.Where(answer => answer.Participant != meridian.Seats[0].Participant).ToListAsync(Cancel)) { other.Withdraw(); }
            await db.SaveChangesAsync(Cancel);
        }

        (await OwnAsync(database, meridian)).ShouldBe(alone, "whether others wrote anything makes no difference");
        alone.ShouldBe("One price list for all plants./One price list for all plants Nobody waits for month end./Nobody waits for month end");
    }

    [Fact]
    public async Task A_choice_for_the_whole_answer_holds_until_something_is_decided_on_a_sentence()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await Meridian.StartAsync(database);
        await database.Writer.WriteAsync(meridian.Write(0, Answered) with { Content = new() { Text = Answered, Quoting = QuoteChoice.Verbatim } }, Cancel);
        (await QuotesAsync(database, meridian)).ShouldBe(["Verbatim decided", "Verbatim decided"]);
        var sentence = Points.Split(Answered)[1];
        await database.Writer.WriteAsync(
            meridian.Write(0, "", question: QuoteKeys.QuestionOf("success", sentence.Start)) with { Content = new() { Quote = new(QuoteChoice.Private, "success", sentence.Start, sentence.Length, 1) } }, Cancel);
        (await QuotesAsync(database, meridian)).ShouldBe(["Verbatim decided", "Private decided"], "what is decided on a sentence goes before it");
        await database.Writer.WriteAsync(meridian.Write(0, Answered, known: 1) with { Content = new() { Text = Answered, Quoting = QuoteChoice.Rewrite } }, Cancel);
        (await QuotesAsync(database, meridian)).ShouldBe(["Private", "Private"], "other words are still to be found, and the decision was on the answer before");
    }

    private static async Task<Meridian> LockedAsync(TestDatabase database, Contract contract = Contract.Confidential)
    {
        var meridian = await Meridian.StartAsync(database, contract);
        await AnswerAsync(database, meridian);
        await LockAsync(database, meridian);
        return meridian;
    }

    private static async Task AnswerAsync(TestDatabase database, Meridian meridian)
    {
        await using var db = database.Open();
        for (var leader = 0; leader < meridian.Seats.Length; leader++)
        {
            (await database.Writer.WriteAsync(meridian.Write(leader, leader == 0 ? Answered : $"Words of leader {leader} are these"), Cancel)).Outcome.ShouldBe(WriteOutcome.Saved);
            (await new FinishAnswers(db).RunAsync(meridian.Seats[leader], Meridian.Now, Cancel)).ShouldBe(WriteOutcome.Saved);
        }
    }

    private static async Task LockAsync(TestDatabase database, Meridian meridian)
    {
        await using var db = database.Open();
        (await new LockRound(db).RunAsync(meridian.Round.Id, Viewer.Facilitator("Ruth Okafor"), Meridian.Now, Cancel)).ShouldBe(LockOutcome.Locked);
    }

    private static async Task<WriteOutcome> CorrectAsync(TestDatabase database, Meridian meridian, int leader, int[] notMeant, string added, int known = 0)
    {
        await using var db = database.Open();
        var revision = (await db.Answers.AsNoTracking().FirstAsync(answer => answer.Participant == meridian.Seats[leader].Participant && answer.Question == "success", Cancel)).Revision;
        var points = Points.Split(Answered);
        var write = meridian.Write(leader, "", known: known, question: CorrectionKeys.QuestionOf("success")) with { Content = new() { Text = added, Correction = new("success", revision, [.. notMeant.Select(point => points[point])]) } };
        return await new CorrectReading(database.Writer).RunAsync([write], Cancel);
    }

    private static async Task<WriteOutcome> ReadAsync(TestDatabase database, Meridian meridian)
    {
        await using var db = database.Open();
        return await new ReadCorrections(db).RunAsync(meridian.Round.Id, Viewer.Facilitator("Ruth Okafor"), Meridian.Now, Cancel);
    }

    // Each point under the number of its leader.
    private static async Task<ImmutableArray<string>> LookAsync(TestDatabase database, Meridian meridian)
    {
        await using var db = database.Open();
        var read = (await database.Gate.ForReadingAsync(await db.Rounds.AsNoTracking().SingleAsync(Cancel), StarterPack.For(meridian.Program.Id), Meridian.Sides, await db.Answers.AsNoTracking().ToListAsync(Cancel), Meridian.Now, Cancel))!;
        var others = Enumerable.Range(1, meridian.Seats.Length - 1).ToDictionary(leader => $"Words of leader {leader} are these");
        return [.. read.Answers.SelectMany(answer => Points.Split(answer).Select(span => $"{others.GetValueOrDefault(answer.Text)}: {span.Cut(answer.Text)}")).Order(StringComparer.Ordinal)];
    }

    private static async Task<(int, int)> CountAsync(TestDatabase database, Meridian meridian)
    {
        await using var db = database.Open();
        return await database.Gate.CorrectedAsync(await db.Rounds.AsNoTracking().SingleAsync(Cancel), await db.Answers.AsNoTracking().Where(answer => answer.Round == meridian.Round.Id).ToListAsync(Cancel), Cancel);
    }

    private static async Task<string> OwnAsync(TestDatabase database, Meridian meridian)
    {
        await using var db = database.Open();
        var own = await database.Gate.OwnReadingAsync(Viewer.Leader(meridian.Seats[0].Participant), StarterPack.For(meridian.Program.Id), await db.Answers.AsNoTracking().ToListAsync(Cancel), Cancel);
        return string.Join(' ', own.Single().Points.Select(point => $"{point.Text}/{point.Name}"));
    }

    private static async Task<string[]> QuotesAsync(TestDatabase database, Meridian meridian)
    {
        await using var db = database.Open();
        var quotes = await database.Gate.OwnQuotesAsync(Viewer.Leader(meridian.Seats[0].Participant), await db.Rounds.AsNoTracking().SingleAsync(Cancel), await db.Answers.AsNoTracking().ToListAsync(Cancel), Cancel);
        return [.. quotes.Select(quote => $"{quote.Choice}{(quote.IsDecided ? " decided" : "")}")];
    }
}
