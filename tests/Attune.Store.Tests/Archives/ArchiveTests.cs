using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Archives;
using Attune.Store.Audits;
using Attune.Store.Model;
using Attune.Store.Privacy;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Archives;
using CsCheck;

namespace Attune.Store.Tests.Archives;

/// <summary>A whole program moves from one installation to another, and nothing of it is lost or can be read on the way.</summary>
public sealed class ArchiveTests(Databases databases) : IDisposable
{
    private readonly Moving _moving = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _moving.Dispose();

    [Fact, Trait("Database", "Postgres")]
    public Task Whatever_happened_in_a_program_it_is_the_same_after_SQLite_PostgreSQL_and_SQLite_again()
        => Gen.Int[0, 999].Array[4, 24].SampleAsync(acts => GoesRoundAsync(acts, Provider.Postgres), iter: 8, threads: 1);

    [Fact]
    public Task Whatever_happened_in_a_program_it_is_the_same_in_another_installation_and_back()
        => Gen.Int[0, 999].Array[4, 24].SampleAsync(acts => GoesRoundAsync(acts, Provider.Sqlite), iter: 12, threads: 1);

    [Theory, OnBothDatabases]
    public async Task Of_every_table_of_a_program_the_rows_arrive(Provider provider)
    {
        var contents = await GoesRoundAsync(InventedProgram.Everything, provider);
        contents.Where(table => table.Value.IsEmpty).Select(table => table.Key).ShouldBeEmpty("a table without rows proves nothing here: let the invented program fill it");
    }

    [Fact]
    public async Task Every_entity_that_belongs_to_a_program_moves_or_is_named_with_its_reason()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        await using var db = database.Open();
        var moving = ArchiveTables.From(db.Model).Select(table => table.Name).ToArray();
        // Found by another way than the archive's: whatever is gone when the rows of a program are.
        var tables = db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null && !type.IsMappedToJson()).ToArray();
        var goneWithIt = tables.Where(type => type.GetTableName() == "programs").ToHashSet();
        while (tables.Where(type => type.GetForeignKeys().Any(key => goneWithIt.Contains(key.PrincipalEntityType))).Aggregate(false, (found, type) => goneWithIt.Add(type) || found)) { }
        var belonging = goneWithIt.Select(type => type.GetTableName()!).Union(["audit", "audit_heads"]).ToArray();

        belonging.Except(moving).Except(ArchiveRules.LeftOut.Keys).ShouldBeEmpty("an archive would lose these tables");
        moving.Except(belonging).ShouldBeEmpty();
        ArchiveRules.LeftOut.Keys.Except(belonging).ShouldBeEmpty("a table is named that is not there");
        ArchiveRules.LeftOut.Values.Concat(ArchiveRules.Emptied.Values).ShouldAllBe(reason => reason.Length > 20);
        var columns = tables.SelectMany(type => type.GetProperties(), (type, property) => TextColumns.NameOf(property)).ToHashSet();
        ArchiveRules.Emptied.Keys.Concat(ArchiveRules.MadeAnew.Keys).Concat(ArchiveRules.SealedByProgram).Concat(ArchiveRules.HoldersSecrets).Append(ArchiveRules.Leader)
            .Where(column => !columns.Contains(column)).ShouldBeEmpty("a column is named that is not there");
    }

    [Theory, OnBothDatabases]
    public async Task Leaders_answer_and_facilitators_read_in_the_new_place_as_they_did(Provider provider)
    {
        await using var old = await databases.NewAsync(Provider.Sqlite);
        await using var here = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(old);
        await meridian.AnswerAndLockAsync(old);
        await _moving.MoveAsync(old, here, meridian.Program.Id);

        await using var db = here.Open();
        (await db.ProgramsOf(Moving.Owner).SingleAsync(Cancel)).Id.ShouldBe(meridian.Program.Id);
        foreach (var (leader, token) in meridian.Tokens.Index())
        {
            var admission = (await db.AdmitAsync(token, Meridian.Now, Cancel)).ShouldNotBeNull("the own link opens the own place");
            var data = (await MyData.ReadAsync(db, here.Gate, admission, Cancel))!;
            data.Person!.Name.ShouldBe($"Leader {leader}");
            data.Answers.ShouldHaveSingleItem().Content.Text.ShouldBe($"Marked words of leader {leader}");
            data.Looks.Select(look => look.Act).ShouldBe([AuditAct.Archived, AuditAct.Restored], "whose answers move is told at the own Seat");
        }

        var round = await db.Rounds.AsNoTracking().SingleAsync(Cancel);
        var seen = await here.Gate.OthersAsync(round, Viewer.Facilitator("Noor"), await db.Answers.AsNoTracking().ToListAsync(Cancel), Meridian.Now, Cancel);
        seen.Length.ShouldBe(4);
    }

    [Theory, OnBothDatabases]
    public async Task The_trail_arrives_whole_and_both_sides_say_that_the_program_moved(Provider provider)
    {
        await using var old = await databases.NewAsync(Provider.Sqlite);
        await using var here = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(old);
        await meridian.AnswerAndLockAsync(old);
        await using var before = old.Open();
        await _moving.MoveAsync(old, here, meridian.Program.Id);
        await using var after = here.Open();

        var (there, arrived) = (await before.CheckTrailAsync(meridian.Program.Id, Cancel), await after.CheckTrailAsync(meridian.Program.Id, Cancel));
        (there.Break, arrived.Break, arrived.Lines).ShouldBe((null, null, there.Lines + 1));
        var lines = await after.Audit.AsNoTracking().OrderBy(line => line.Number).ToListAsync(Cancel);
        lines[^2].Act.ShouldBe(AuditAct.Archived);
        lines[^1].Reader.ShouldBe($"the host there, line {there.Lines}, seal {there.Seal}", "a record that was kept before the move can still be compared");
        (await before.SecurityEvents.SingleAsync(Cancel)).Act.ShouldBe(SecurityAct.ProgramArchived);
        (await after.SecurityEvents.SingleAsync(Cancel)).Act.ShouldBe(SecurityAct.ProgramRestored);
    }

    [Theory, OnBothDatabases]
    public async Task A_program_that_comes_home_finds_its_trail_and_goes_on_in_it(Provider provider)
    {
        await using var home = await databases.NewAsync(provider);
        await using var away = await databases.NewAsync(Provider.Sqlite);
        var meridian = await Meridian.StartAsync(home);
        await meridian.AnswerAndLockAsync(home);
        await _moving.MoveAsync(home, away, meridian.Program.Id);
        await home.EraseProgram.RunAsync(meridian.Program.Id, Viewer.Facilitator("Ruth Okafor"), Meridian.Now.AddDays(3), Cancel);
        await _moving.MoveAsync(away, home, meridian.Program.Id);

        await using var db = home.Open();
        (await db.CheckTrailAsync(meridian.Program.Id, Cancel)).Break.ShouldBeNull();
        (await db.Audit.AsNoTracking().OrderBy(line => line.Number).Select(line => line.Act).ToListAsync(Cancel))
            .ShouldBe([AuditAct.Locked, AuditAct.Archived, AuditAct.Erased, AuditAct.Restored, AuditAct.Archived, AuditAct.Restored]);
    }

    [Fact]
    public async Task A_trail_that_was_changed_is_not_sealed_anew_by_a_move()
    {
        await using var old = await databases.NewAsync(Provider.Sqlite);
        var meridian = await Meridian.StartAsync(old);
        await meridian.AnswerAndLockAsync(old);
        await using var db = old.Open();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER audit_no_update; UPDATE audit SET answers = 0", Cancel);
        var written = await Moving.TryArchiveAsync(old, meridian.Program.Id, Moving.AddressOf(old), _moving.NewFile());
        (written.Outcome, written.Break!.Line).ShouldBe((ArchiveOutcome.TrailBroken, 1));
        (await db.Audit.CountAsync(Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task A_program_that_is_there_is_not_taken_a_second_time_and_a_file_that_is_there_not_written_over()
    {
        await using var old = await databases.NewAsync(Provider.Sqlite);
        await using var here = await databases.NewAsync(Provider.Sqlite);
        var meridian = await Meridian.StartAsync(old);
        var file = await _moving.ArchiveAsync(old, meridian.Program.Id, Moving.AddressOf(here));
        (await Moving.RestoreAsync(here, file, Moving.AddressOf(old))).Problem.ShouldBeNull();
        (await Moving.RestoreAsync(here, file, Moving.AddressOf(old))).Problem!.Fault.ShouldBe(ArchiveFault.AlreadyHere);
        (await Moving.TryArchiveAsync(old, meridian.Program.Id, Moving.AddressOf(here), file)).Outcome.ShouldBe(ArchiveOutcome.FileIsThere);
        (await Moving.TryArchiveAsync(old, ProgramId.New(), Moving.AddressOf(here), _moving.NewFile())).Outcome.ShouldBe(ArchiveOutcome.NotThere);
    }

    [Fact]
    public async Task Letters_that_wait_for_their_time_lead_to_the_new_place_or_nothing_is_taken()
    {
        await using var old = await databases.NewAsync(Provider.Sqlite);
        await using var here = await databases.NewAsync(Provider.Sqlite);
        var invented = await InventedProgram.PlayAsync(old, [4]);
        var file = await _moving.ArchiveAsync(old, invented.Program, Moving.AddressOf(here));
        (await Moving.RestoreAsync(here, file, Moving.AddressOf(old), origin: "")).Problem!.Fault.ShouldBe(ArchiveFault.NoAddress);
        await using var db = here.Open();
        (await db.Programs.CountAsync(Cancel) + await db.Audit.CountAsync(Cancel)).ShouldBe(0);
        (await Moving.RestoreAsync(here, file, Moving.AddressOf(old))).Problem.ShouldBeNull();
        (await db.TimedActs.Select(act => act.Origin).Distinct().ToListAsync(Cancel)).ShouldBe([Moving.Elsewhere]);
    }

    private async Task<ImmutableSortedDictionary<string, ImmutableArray<string>>> GoesRoundAsync(IEnumerable<int> acts, Provider by)
    {
        await using var first = await databases.NewAsync(Provider.Sqlite);
        await using var second = await databases.NewAsync(by);
        await using var third = await databases.NewAsync(Provider.Sqlite);
        var invented = await InventedProgram.PlayAsync(first, acts);
        var before = await ProgramContents.ReadAsync(first, invented.Program);
        await _moving.MoveAsync(first, second, invented.Program);
        await _moving.MoveAsync(second, third, invented.Program);
        foreach (var database in new[] { second, third })
        {
            var after = await ProgramContents.ReadAsync(database, invented.Program);
            after.Keys.ShouldBe(before.Keys);
            foreach (var table in before.Keys) { after[table].ShouldBe(before[table], table); }
        }

        return before;
    }
}
