using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Statements;
using Attune.Domain.Viewers;
using Attune.Store.Privacy;
using Attune.Store.Tests.Providers;

namespace Attune.Store.Tests.Statements;

public sealed class CommittedTests(Databases databases)
{
    private static readonly DateOnly Review = new(2027, 3, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_was_agreed_is_never_edited_whatever_a_program_does(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var room = await AgreeingRoom.StartAsync(database);
        var passed = await room.PassAsync();
        await using var db = database.Open();
        db.AddRange(Decide(room, passed, 1), new GlossaryEntry(room.Meridian.Round, "Adoption", "Use.", 1, Ground.From(passed)!, "Ruth", Meridian.Now),
            new Principle(room.Meridian.Round, 1, Fit.ToStandard, "Standard first.", Ground.From(passed)!, "Ruth", Meridian.Now));
        await db.SaveChangesAsync(Cancel);
        foreach (var edit in new[]
        {
            "UPDATE decisions SET text = 'x'", "UPDATE decisions SET owner_name = 'x'", "UPDATE statement_versions SET text = 'x'",
            "UPDATE glossary SET meaning = 'x'", "UPDATE principles SET text = 'x'",
        })
        {
            (await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(edit, Cancel))).Message.ShouldContain("never edited");
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_statement_is_decided_once_and_a_decision_superseded_once(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var room = await AgreeingRoom.StartAsync(database);
        var passed = await room.PassAsync();
        var first = Decide(room, passed, 1);
        await KeepAsync(database, first);
        await Refused(database, Decide(room, passed, 2));
        var hands = Ground.From(new HandVote(new(4, 4), new(4, 4)))!;
        await KeepAsync(database, Hands(room, 2, hands, first));
        await Refused(database, Hands(room, 3, hands, first));
        await Refused(database, Hands(room, 2, hands, null));
    }

    [Theory, OnBothDatabases]
    public async Task The_database_holds_two_commitments_one_owner_and_one_open_ballot(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var room = await AgreeingRoom.StartAsync(database);
        Commitment Promise(int place) => new(CommitmentId.New(), room.Meridian.Round, room.Meridian.Leaders[0].Id, place, "I name a deputy", Review, Meridian.Now);
        await KeepAsync(database, Promise(1), Promise(2));
        await Refused(database, Promise(2));
        Ownership Own(int leader) => new(room.Meridian.Round, "Training", Stage.Maintain, Accountable.ForLeader(room.Meridian.Leaders[leader].Id), Meridian.Now);
        await KeepAsync(database, Own(0));
        await Refused(database, Own(1));
        await room.OpenAgainAsync();
        await using var db = database.Open();
        await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(
            "INSERT INTO ballots (id, statement, number, version, opened_at, reasons_owed) SELECT statement, statement, 9, 1, 0, 0 FROM ballots", Cancel));
    }

    [Theory, OnBothDatabases]
    public async Task An_erased_leader_takes_votes_and_promises_along_and_leaves_the_decisions_of_the_room(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var room = await AgreeingRoom.StartAsync(database);
        var passed = await room.PassAsync();
        var leader = room.Meridian.Leaders[0].Id;
        await KeepAsync(database,
            Decide(room, passed, 1),
            new Ownership(room.Meridian.Round, "Training", Stage.Maintain, Accountable.ForLeader(leader), Meridian.Now),
            new Benefit(BenefitId.New(), room.Meridian.Round, new("A faster close", "Working days", "days", 9m, 5.5m, new(2027, 4), Accountable.ForLeader(leader)), Meridian.Now),
            new Commitment(CommitmentId.New(), room.Meridian.Round, leader, 1, "I name a deputy", Review, Meridian.Now));
        (await database.EraseLeader.RunAsync(leader, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel)).ShouldBe(ErasureOutcome.Erased);

        await using var db = database.Open();
        (await db.StatementVotes.CountAsync(Cancel), await db.Commitments.CountAsync(Cancel)).ShouldBe((7, 0));
        (await db.Decisions.SingleAsync(Cancel)).Owner.ShouldBeNull();
        (await db.Ownership.SingleAsync(Cancel)).Owner.ShouldBeNull();
        var benefit = await db.Benefits.SingleAsync(Cancel);
        (benefit.IsWish, benefit.Baseline, benefit.Target, benefit.By).ShouldBe((true, 9m, 5.5m, new Quarter(2027, 4)));
        (await db.Statements.SingleAsync(Cancel)).LastResult!.Result!.Votes.Total.ShouldBe(8);
    }

    [Theory, OnBothDatabases]
    public async Task An_erased_program_takes_everything_along(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var room = await AgreeingRoom.StartAsync(database);
        var passed = await room.PassAsync();
        var first = Decide(room, passed, 1);
        var principle = new Principle(room.Meridian.Round, 1, Fit.ToStandard, "Standard first.", Ground.From(passed)!, "Ruth", Meridian.Now);
        await KeepAsync(database, first, principle, new GlossaryEntry(room.Meridian.Round, "Adoption", "Use.", 1, Ground.From(passed)!, "Ruth", Meridian.Now));
        await KeepAsync(database,
            Hands(room, 2, Ground.From(new HandVote(new(4, 4), new(4, 4)))!, first),
            new ExceptionEntry(room.Meridian.Round, 1, 1, new("Own catalogue", "Sales", Accountable.ForLeader(room.Meridian.Leaders[0].Id), "R3"), Meridian.Now));
        (await database.EraseProgram.RunAsync(room.Meridian.Program.Id, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel)).ShouldBe(ErasureOutcome.Erased);
        await using var db = database.Open();
        (await db.Statements.CountAsync(Cancel) + await db.Ballots.CountAsync(Cancel) + await db.StatementVotes.CountAsync(Cancel) + await db.Decisions.CountAsync(Cancel)
            + await db.Glossary.CountAsync(Cancel) + await db.Principles.CountAsync(Cancel) + await db.Exceptions.CountAsync(Cancel)).ShouldBe(0);
    }

    private static Decision Decide(AgreeingRoom room, Statement passed, int number)
        => new(DecisionId.New(), room.Meridian.Round, number, "We call it adopted at eight of ten.", Ground.From(passed)!, Accountable.ForLeader(room.Meridian.Leaders[0].Id), Review, null, "Ruth", Meridian.Now);

    private static Decision Hands(AgreeingRoom room, int number, Ground ground, Decision? supersedes)
        => new(DecisionId.New(), room.Meridian.Round, number, "Nine of ten.", ground, Accountable.Named("Jonas Weber")!, Review, supersedes, "Ruth", Meridian.Now);

    private static async Task KeepAsync(TestDatabase database, params object[] rows)
    {
        await using var db = database.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task Refused(TestDatabase database, object row)
    {
        await using var db = database.Open();
        db.Add(row);
        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
    }
}
