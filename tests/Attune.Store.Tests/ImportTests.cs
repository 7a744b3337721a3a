using System.Text;
using Attune.Domain.Answers;
using Attune.Domain.Imports;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Imports;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Imports;
using Attune.Store.UseCases.Programs;
using Attune.Store.UseCases.Rounds;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests;

/// <summary>Answers of a file: all or nothing, in a round of their own, with their promise and their origin.</summary>
public sealed class ImportTests(Databases databases)
{
    private static readonly Viewer Ruth = Viewer.Facilitator("Ruth Okafor");
    private static readonly Guid Account = Guid.NewGuid();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_answers_of_a_file_are_those_of_the_round_with_promise_origin_and_line(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var program = await ProgramAsync(database);
        (await ImportAsync(database, program, Contract.Attributed)).ShouldBe(ImportOutcome.Imported);

        await using var db = database.Open();
        var round = await db.Rounds.SingleAsync(Cancel);
        var import = await db.Imports.SingleAsync(Cancel);
        (round.Phase, round.Contract, round.Import).ShouldBe((RoundPhase.Collecting, Contract.Attributed, import.Id));
        import.Origin.ShouldBe(Origin);
        (import.Contract, import.People, import.Answers).ShouldBe((Contract.Attributed, new SideCounts(3, 2), 5));
        var answers = await db.Answers.ToListAsync(Cancel);
        answers.ShouldAllBe(answer => answer.Import == import.Id && answer.Contract == Contract.Attributed && answer.Counts);
        (await db.LeadersByNameAsync()).Select(leader => leader.Name).ShouldBe(["Anna", "Ben", "Dora", "Emil"]);
        (await db.Participants.CountAsync(Cancel)).ShouldBe(5, "whoever has no name in the file is a voice of a side");
        (await db.Uploads.AnyAsync(Cancel)).ShouldBeFalse("the file goes with the import");
        (await db.Audit.SingleAsync(entry => entry.Act == AuditAct.AnswersImported, Cancel)).ShouldSatisfyAllConditions(line => line.Answers.ShouldBe(5), line => line.Reader.ShouldBe("Ruth Okafor"));

        (await new LockRound(db).RunAsync(round.Id, Ruth, Meridian.Now, Cancel)).ShouldBe(LockOutcome.Locked);
        var seen = await database.Gate.OthersAsync(round, Ruth, await db.Answers.ToListAsync(Cancel), Meridian.Now, Cancel);
        seen.Select(answer => (answer.Content.Text, answer.Content.ImportedLine)).Order().ShouldBe([("Words of line 2", 2), ("Words of line 3", 3), ("Words of line 4", 4), ("Words of line 5", 5), ("Words of line 6", 6)]);
    }

    [Theory, OnBothDatabases]
    public async Task Under_an_unattributed_promise_no_answer_keeps_its_line_and_the_lock_erases_whose_it_is(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var program = await ProgramAsync(database);
        await ImportAsync(database, program, Contract.Unattributed);

        await using var db = database.Open();
        var round = await db.Rounds.SingleAsync(Cancel);
        (await new LockRound(db).RunAsync(round.Id, Ruth, Meridian.Now, Cancel)).ShouldBe(LockOutcome.Locked);

        (await db.Identities.IgnoreQueryFilters().AnyAsync(Cancel)).ShouldBeFalse();
        var own = await Task.WhenAll((await db.Answers.ToListAsync(Cancel)).Select(async answer => (await database.Gate.OwnAsync(Viewer.Leader(answer.Participant), [answer], Cancel)).Single()));
        own.ShouldAllBe(answer => answer.Content.ImportedLine == 0 && answer.Content.Text.Length > 0);
        (await database.Gate.OthersAsync(round, Ruth, await db.Answers.ToListAsync(Cancel), Meridian.Now, Cancel)).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_round_in_which_leaders_have_their_places_takes_no_file(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);

        (await ImportAsync(database, meridian.Program.Id, Contract.Confidential)).ShouldBe(ImportOutcome.OpenAtSeats);

        await using var db = database.Open();
        (await db.Imports.AnyAsync(Cancel)).ShouldBeFalse();
        (await db.Leaders.CountAsync(Cancel)).ShouldBe(4);
        (await db.Uploads.CountAsync(Cancel)).ShouldBe(1, "nothing happened, so the file still waits");
    }

    [Theory, OnBothDatabases]
    public async Task A_round_of_a_file_takes_no_answer_of_a_Seat_but_its_author_changes_what_the_file_said(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var program = await ProgramAsync(database);
        await ImportAsync(database, program, Contract.Confidential, questions: 2, answered: 1);
        await using var db = database.Open();
        var round = await db.Rounds.SingleAsync(Cancel);
        var anna = await db.LeaderAsync("Anna");
        var voice = await db.Identities.Where(identity => identity.Leader == anna.Id).Select(identity => identity.Participant).SingleAsync(Cancel);
        AnswerWrite Write(string question, int known) => new(new(program, round.Id, round.Kind, voice, question), new() { Text = "Typed at the Seat" }, WriteAs.Answer, known, Guid.NewGuid(), EnteredBy.Leader, Meridian.Now);

        (await database.Writer.WriteAsync(Write("own-2", 0), Cancel)).Outcome.ShouldBe(WriteOutcome.Closed);
        (await database.Writer.WriteAsync(Write("own-1", 1), Cancel)).Outcome.ShouldBe(WriteOutcome.Saved);
        // What authors decide on their sentences is no answer.
        (await database.Writer.WriteAsync(Write(QuoteKeys.QuestionOf("own-1", 0), 0) with { Content = new() { Quote = new(QuoteChoice.Verbatim, "own-1", 0, 5, 2) } }, Cancel)).Outcome.ShouldBe(WriteOutcome.Saved);

        db.ChangeTracker.Clear();
        var changed = await db.Answers.SingleAsync(answer => answer.Participant == voice && answer.Question == "own-1", Cancel);
        (changed.Import, changed.Revision).ShouldBe((round.Import, 2));
        (await database.Gate.OwnAsync(Viewer.Leader(voice), [changed], Cancel)).Single().Content.Text.ShouldBe("Typed at the Seat");
    }

    [Theory, OnBothDatabases]
    public async Task The_database_itself_refuses_answers_of_a_file_beside_those_of_Seats(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        (await database.Writer.WriteAsync(meridian.Write(0, "Typed"), Cancel)).Outcome.ShouldBe(WriteOutcome.Saved);
        await using var db = database.Open();
        await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlAsync($"UPDATE rounds SET import = {Guid.NewGuid()}", Cancel));
        await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlAsync($"UPDATE answers SET import = {Guid.NewGuid()}", Cancel));
        db.Answers.Add(new(meridian.Place(1), Side.Business, Contract.Confidential, [1], ImportId.New(), Meridian.Now));
        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));

        var program = await ProgramAsync(database);
        await ImportAsync(database, program, Contract.Confidential);
        var imported = (await db.Rounds.AsNoTracking().SingleAsync(round => round.Program == program, Cancel)).Id;
        await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlAsync($"UPDATE answers SET question = 'own-9', import = NULL WHERE round = {imported.Value}", Cancel));
        await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlAsync($"UPDATE rounds SET import = NULL WHERE id = {imported.Value}", Cancel));
    }

    [Theory, OnBothDatabases]
    public async Task Taken_back_before_the_lock_nothing_of_it_is_left_but_the_trail_and_after_it_nothing_is_taken_back(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var program = await ProgramAsync(database, new LeaderEntry("Anna", Side.Business, "Sales", "Head", "anna@example.org"));
        await ImportAsync(database, program, Contract.Unattributed, new("Fachbereich", "Informatik"));
        await using var db = database.Open();
        var round = (await db.Rounds.AsNoTracking().SingleAsync(Cancel)).Id;

        (await TakeBackAsync(database, round)).ShouldBeTrue();

        var back = await db.Rounds.AsNoTracking().SingleAsync(Cancel);
        (back.Phase, back.Import, back.Contract, back.PackVersion).ShouldBe((RoundPhase.Preparing, null, Contract.Confidential, 1));
        (await db.Programs.SingleAsync(Cancel)).Sides.ShouldBe(Meridian.Sides);
        (await db.LeadersByNameAsync()).Select(leader => leader.Name).ShouldBe(["Anna"], "who was there before stays");
        (await db.Answers.AnyAsync(Cancel) || await db.Participants.IgnoreQueryFilters().AnyAsync(Cancel) || await db.Invitations.AnyAsync(Cancel) || await db.Imports.AnyAsync(Cancel)).ShouldBeFalse();
        (await db.Packs.CountAsync(Cancel)).ShouldBe(1);
        (await db.Audit.OrderBy(entry => entry.Number).Select(entry => entry.Act).ToListAsync(Cancel)).ShouldBe([AuditAct.AnswersImported, AuditAct.ImportTakenBack]);

        // Once more, and locked: it stays.
        (await ImportAsync(database, program, Contract.Confidential)).ShouldBe(ImportOutcome.Imported);
        (await new LockRound(db).RunAsync(round, Ruth, Meridian.Now, Cancel)).ShouldBe(LockOutcome.Locked);
        (await TakeBackAsync(database, round)).ShouldBeFalse();
        (await db.Answers.CountAsync(Cancel)).ShouldBe(5);
    }

    [Theory, OnBothDatabases]
    public async Task After_a_locked_round_a_file_makes_the_next_one_which_goes_when_it_is_taken_back(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await meridian.AnswerAndLockAsync(database);

        (await ImportAsync(database, meridian.Program.Id, Contract.Confidential)).ShouldBe(ImportOutcome.Imported);

        await using var db = database.Open();
        var second = await db.Rounds.SingleAsync(round => round.Number == 2, Cancel);
        second.Import.ShouldNotBeNull();
        (await TakeBackAsync(database, second.Id)).ShouldBeTrue();
        (await db.Rounds.AsNoTracking().SingleAsync(Cancel)).Id.ShouldBe(meridian.Round.Id);
        (await db.Answers.CountAsync(Cancel)).ShouldBe(4);
    }

    [Theory, OnBothDatabases]
    public async Task Pressed_twice_it_is_read_once(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var program = await ProgramAsync(database);
        var order = await OrderAsync(database, program, Contract.Confidential, Meridian.Sides, 1, 1);

        var presses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(database, order), Cancel)));

        presses.Count(outcome => outcome == ImportOutcome.Imported).ShouldBe(1);
        presses.ShouldAllBe(outcome => outcome == ImportOutcome.Imported || outcome == ImportOutcome.ChangedElsewhere);
        await using var db = database.Open();
        (await db.Answers.CountAsync(Cancel)).ShouldBe(5);
    }

    [Theory, OnBothDatabases]
    public async Task An_upload_is_opened_by_whoever_sent_it_for_an_hour_and_no_byte_of_it_is_in_the_database(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var program = await ProgramAsync(database);
        var id = await UploadAsync(database, program, "Marked words of a file", @"C:\Users\ruth\..\secret survey.csv");

        (await ReadAsync(Account, Meridian.Now))!.ShouldSatisfyAllConditions(file => file.Name.ShouldBe("secret survey.csv"), file => Encoding.UTF8.GetString(file.Bytes).ShouldBe("Marked words of a file"));
        (await ReadAsync(Guid.NewGuid(), Meridian.Now)).ShouldBeNull();
        (await ReadAsync(Account, Meridian.Now.AddMinutes(59))).ShouldNotBeNull();
        (await ReadAsync(Account, Meridian.Now.AddHours(1))).ShouldBeNull();
        await using var db = database.Open();
        var atRest = await AtRest.ReadAsync(db);
        atRest.ShouldNotContain("Marked words");
        atRest.ShouldNotContain("secret survey");

        var forget = database.Services.GetRequiredService<ForgetUploads>();
        (await forget.RunAsync(Meridian.Now.AddMinutes(59), Cancel)).ShouldBe(0);
        (await forget.RunAsync(Meridian.Now.AddHours(1), Cancel)).ShouldBe(1);

        async Task<OpenedUpload?> ReadAsync(Guid account, DateTimeOffset now)
        {
            await using var scope = database.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<UploadReader>().OpenAsync(id, account, program, UploadKind.Answers, now, Cancel);
        }
    }

    private static readonly ImportOrigin Origin = new("Microsoft Forms", "survey.csv", new string('a', 64), "In the kick-off of October; they were told so", "Ruth Okafor", Meridian.Now);

    private static async Task<ProgramId> ProgramAsync(TestDatabase database, params LeaderEntry[] leaders)
    {
        await using var db = database.Open();
        var program = await new CreateProgram(db).RunAsync(new("Meridian", "One core", ProgramPhase.Build, null, "", Meridian.Sides), Sector.Generic, Guid.NewGuid(), Meridian.Now, Cancel);
        db.Leaders.AddRange(leaders.Select(entry => new Leader(LeaderId.New(), program, entry)));
        await db.SaveChangesAsync(Cancel);
        return program;
    }

    private static async Task<Guid> UploadAsync(TestDatabase database, ProgramId program, string text, string name)
    {
        await using var scope = database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KeepUpload>().RunAsync(Account, program, UploadKind.Answers, name, Encoding.UTF8.GetBytes(text), Meridian.Now, Cancel);
    }

    internal static async Task<ImportOutcome> ImportAsync(TestDatabase database, ProgramId program, Contract contract, Analysis.Rounds.SideNames? sides = null, int questions = 1, int? answered = null)
        => await RunAsync(database, await OrderAsync(database, program, contract, sides ?? Meridian.Sides, questions, answered ?? questions));

    private static async Task<ImportOutcome> RunAsync(TestDatabase database, ImportOrder order)
    {
        await using var scope = database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ImportAnswers>().RunAsync(order, Ruth, Cancel);
    }

    private static async Task<bool> TakeBackAsync(TestDatabase database, RoundId round)
    {
        await using var scope = database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TakeBackImport>().RunAsync(round, Ruth, Meridian.Now, Cancel);
    }

    // Five people of a file, the last of whom has no name.
    private static async Task<ImportOrder> OrderAsync(TestDatabase database, ProgramId program, Contract contract, Analysis.Rounds.SideNames sides, int questions, int answered)
    {
        (string Name, Side Side, string Mail)[] people = [("Anna", Side.Business, "ANNA@example.org"), ("Ben", Side.Business, ""), ("Dora", Side.It, "dora@example.org"), ("Emil", Side.It, ""), ("", Side.Business, "")];
        return new(
            program,
            await UploadAsync(database, program, "the file", "survey.csv"),
            Account,
            new(
                sides,
                [.. Enumerable.Range(1, questions).Select(number => new PackQuestion($"own-{number}", $"What of {number}?") { AsksConfidence = false, AsksImportance = false })],
                [.. people.Select((person, row) => new ImportedPerson(
                    row + 2, new(person.Name, person.Side, "", "", person.Mail),
                    [.. Enumerable.Range(1, answered).Select(number => ($"own-{number}", new AnswerContent { Text = $"Words of line {row + 2}" }))]))]),
            contract,
            Origin);
    }
}
