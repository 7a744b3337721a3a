using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Audits;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests.Audits;

/// <summary>Whoever can write to the database can change an audit trail, and cannot hide it.</summary>
public sealed class AuditTrailTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_the_steps_write_is_whole_also_after_the_program_is_erased(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        (await db.CheckTrailAsync(meridian.Program.Id, Cancel)).ShouldBe(new AuditState(0, "", null));

        await meridian.AnswerAndLockAsync(database);
        await database.EraseLeader.RunAsync(meridian.Leaders[0].Id, Viewer.Facilitator("Ruth Okafor"), Meridian.Now, Cancel);
        await database.EraseProgram.RunAsync(meridian.Program.Id, Viewer.Facilitator("Ruth Okafor"), Meridian.Now, Cancel);

        var state = await db.CheckTrailAsync(meridian.Program.Id, Cancel);
        (state.Lines, state.Break).ShouldBe((3, null));
        var lines = await db.Audit.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync(Cancel);
        lines.Select(line => line.Number).ShouldBe([1, 2, 3]);
        state.Seal.ShouldBe(Convert.ToHexStringLower(lines[^1].Seal));
        (await db.TrailEndAsync(meridian.Program.Id, Cancel)).ShouldBe(state);
    }

    [Theory]
    [MemberData(nameof(Tamperings))]
    public Task A_trail_that_was_changed_says_where_on_SQLite(string statement, AuditFault fault, long line) => ChangedAsync(Provider.Sqlite, statement, fault, line);

    [Theory, Trait("Database", "Postgres")]
    [MemberData(nameof(Tamperings))]
    public Task A_trail_that_was_changed_says_where_on_PostgreSQL(string statement, AuditFault fault, long line) => ChangedAsync(Provider.Postgres, statement, fault, line);

    public static TheoryData<string, AuditFault, long> Tamperings => new()
    {
        { "UPDATE audit SET reader = 'Nobody' WHERE number = 2", AuditFault.Changed, 2 },
        { "UPDATE audit SET answers = answers + 1 WHERE number = 1", AuditFault.Changed, 1 },
        { "UPDATE audit SET at = at + 1 WHERE number = 5", AuditFault.Changed, 5 },
        { "UPDATE audit SET act = 1 WHERE number = 3", AuditFault.Changed, 3 },
        { "UPDATE audit SET round = NULL WHERE number = 4", AuditFault.Changed, 4 },
        { "UPDATE audit SET about = seal WHERE number = 2", AuditFault.Changed, 2 },
        { "DELETE FROM audit WHERE number = 1", AuditFault.Missing, 1 },
        { "DELETE FROM audit WHERE number = 3", AuditFault.Missing, 3 },
        { "DELETE FROM audit WHERE number = 3; UPDATE audit SET number = number - 1 WHERE number > 3", AuditFault.Changed, 3 },
        { "DELETE FROM audit WHERE number = 5", AuditFault.Missing, 5 },
        { "DELETE FROM audit WHERE number = 5; UPDATE audit_heads SET number = 4, last = (SELECT seal FROM audit WHERE number = 4)", AuditFault.End, 4 },
        { "DELETE FROM audit", AuditFault.Missing, 1 },
        { "DELETE FROM audit; DELETE FROM audit_heads", AuditFault.End, 0 },
        { "DELETE FROM audit_heads", AuditFault.End, 5 },
        { "INSERT INTO audit (program, round, at, act, role, reader, answers, about, number, seal) SELECT program, round, at, act, role, 'Mallory', answers, about, 6, seal FROM audit WHERE number = 5", AuditFault.Changed, 6 },
        { "INSERT INTO audit (program, round, at, act, role, reader, answers, about, number, seal) SELECT program, round, at, act, role, reader, answers, about, 2, seal FROM audit WHERE number = 2", AuditFault.PutIn, 2 },
        { "INSERT INTO audit (program, round, at, act, role, reader, answers, about, number, seal) SELECT program, round, at, act, role, reader, answers, about, 0, seal FROM audit WHERE number = 2", AuditFault.PutIn, 0 },
        { "UPDATE audit SET number = CASE number WHEN 2 THEN 3 ELSE 2 END WHERE number IN (2, 3)", AuditFault.Changed, 2 },
    };

    [Theory, OnBothDatabases]
    public async Task The_next_line_does_not_make_a_shortened_trail_whole_again(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await WithLinesAsync(database);
        await TamperAsync(database, provider, "DELETE FROM audit WHERE number = 5; UPDATE audit_heads SET number = 4, last = (SELECT seal FROM audit WHERE number = 4)");
        await using var db = database.Open();
        db.Audit.Add(Line(meridian, 6));
        await db.SaveChangesAsync(Cancel);

        (await db.CheckTrailAsync(meridian.Program.Id, Cancel)).Break.ShouldBe(new(meridian.Program.Id, AuditFault.Changed, 5));
    }

    [Theory, OnBothDatabases]
    public async Task Lines_of_two_processes_at_once_follow_one_another_without_a_gap(Provider provider)
    {
        const int Writers = 8, Each = 12;
        await using var database = await databases.NewAsync(provider);
        var (meridian, other) = (await Meridian.StartAsync(database), await Meridian.StartAsync(database));
        await using var second = new ServiceCollection().AddAttuneStore(database.Options).BuildServiceProvider();
        await StoreSetup.OpenKeysAsync(second, Cancel);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(
            async () =>
            {
                var dbs = (writer % 2 == 0 ? database.Services : second).GetRequiredService<IDbContextFactory<AttuneDb>>();
                for (var i = 0; i < Each; i++)
                {
                    await using var db = await dbs.CreateDbContextAsync(Cancel);
                    // Lines of two programs in one save, and every third save is given up: neither may leave a gap.
                    await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
                    db.Audit.AddRange(Line(meridian, i), Line(other, i), Line(meridian, i));
                    await db.SaveChangesAsync(Cancel);
                    if (i % 3 != 2) { await transaction.CommitAsync(Cancel); }
                }
            },
            Cancel)));

        await using var check = database.Open();
        const int Kept = Writers * Each * 2 / 3;
        var (ours, theirs) = (await check.CheckTrailAsync(meridian.Program.Id, Cancel), await check.CheckTrailAsync(other.Program.Id, Cancel));
        (ours.Lines, ours.Break, theirs.Lines, theirs.Break).ShouldBe((2 * Kept, null, Kept, null));
        (await check.CheckTrailsAsync(Cancel).ToListAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_save_that_failed_keeps_its_line_for_the_next()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        db.Add(new CoFacilitator(meridian.Program.Id, Guid.NewGuid()));
        db.Audit.Add(Line(meridian, 1));
        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
        db.Remove(db.ChangeTracker.Entries<CoFacilitator>().Single().Entity);

        await db.SaveChangesAsync(Cancel);

        var state = await db.CheckTrailAsync(meridian.Program.Id, Cancel);
        (state.Lines, state.Break).ShouldBe((1, null));
    }

    private async Task ChangedAsync(Provider provider, string statement, AuditFault fault, long line)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await WithLinesAsync(database);
        await using var db = database.Open();
        (await db.CheckTrailsAsync(Cancel).ToListAsync(Cancel)).ShouldBeEmpty();

        await TamperAsync(database, provider, statement);

        (await db.CheckTrailsAsync(Cancel).ToListAsync(Cancel)).ShouldBe([new AuditBreak(meridian.Program.Id, fault, line)]);
    }

    private static async Task<Meridian> WithLinesAsync(TestDatabase database)
    {
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        for (var i = 0; i < 5; i++)
        {
            db.Audit.Add(Line(meridian, i));
            await db.SaveChangesAsync(Cancel);
        }

        return meridian;
    }

    private static AuditEntry Line(Meridian meridian, int answers)
        => new(meridian.Program.Id, meridian.Round.Id, Meridian.Now, AuditAct.Looked, ViewerRole.Facilitator, "Ruth Okafor", answers);

    private static async Task TamperAsync(TestDatabase database, Provider provider, string statement)
    {
        await using var db = database.Open();
        var off = provider == Provider.Sqlite ? "DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete;" : "DROP TRIGGER audit_no_change ON audit;";
        await db.Database.ExecuteSqlRawAsync(off, Cancel);
        await db.Database.ExecuteSqlRawAsync(statement, Cancel);
    }
}
