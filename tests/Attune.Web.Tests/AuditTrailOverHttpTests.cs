using System.IO.Compression;
using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Audits;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Reliability;
using Attune.Web.Tests.Seat;
using Attune.Web.Tests.Sharing;

namespace Attune.Web.Tests;

/// <summary>An audit trail that somebody changed in the database says so at the Desk, at the start, and to whoever kept a record.</summary>
public sealed class AuditTrailOverHttpTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_page_says_that_the_lines_are_whole_and_where_they_are_not(Provider provider)
    {
        await using var site = await Site.AloneWithRuthAsync(databases, provider);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        await using var db = site.Open();
        var id = (await db.Programs.SingleAsync(Cancel)).Id;
        await AddLinesAsync(db, id);
        (await site.ReadAsync($"{program}/record")).ShouldContain("All three lines are as they were written.");

        await db.Database.ExecuteSqlRawAsync(provider == Provider.Sqlite ? "DROP TRIGGER audit_no_update" : "DROP TRIGGER audit_no_change ON audit", Cancel);
        await db.Database.ExecuteSqlRawAsync("UPDATE audit SET answers = 0 WHERE number = 2", Cancel);

        var page = await site.ReadAsync($"{program}/record");
        page.ShouldContain("This list is not as it was written");
        page.ShouldContain("Line 2 is not as it was written, or lines before it were taken out.");
        page.ShouldNotContain("are as they were written.");
    }

    [Fact]
    [Trait("Proof", "Slow")]
    public async Task The_start_names_the_line_that_is_missing_and_goes_on()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        await using var db = database.Open();
        await SeatHost.MakeRoundAsync(db, perSide: 2);
        var program = (await db.Programs.SingleAsync(Cancel)).Id;
        await AddLinesAsync(db, program);
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE number = 3", Cancel);

        await using var real = await RealProcess.StartAsync([$"--Attune:DataFolder={Path.GetDirectoryName(database.Options.MasterKeyFile)}"]);

        real.Lines.ShouldContain(line => line.Contains($"The audit trail of program {program} is not as it was written. Line 3 is missing.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_record_that_leaves_the_house_names_the_last_line_and_its_seal()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        await using var db = room.Site.Open();
        var program = (await db.Programs.SingleAsync(Cancel)).Id;
        await AddLinesAsync(db, program);
        // The first look opens the answers, which is a line of its own.
        await room.Site.ReadAsync($"{room.Path}/record");
        var end = await db.TrailEndAsync(program, Cancel);

        (await room.Site.ReadAsync($"{room.Path}/record.json")).ShouldContain(end.Seal);
        (await room.Site.ReadAsync($"{room.Path}/record")).ShouldContain(end.Seal);
        (await room.Site.ReadAsync($"{room.Path}/sponsor/record")).ShouldContain(end.Seal);
        using var zip = new ZipArchive(new MemoryStream(await room.Site.Browser.GetByteArrayAsync(new Uri($"{room.Path}/data.csv.zip", UriKind.Relative), Cancel)));
        using var reader = new StreamReader(await zip.GetEntry("audit-trail.csv")!.OpenAsync(Cancel));
        (await reader.ReadToEndAsync(Cancel)).ShouldContain($"{end.Lines},{end.Seal}");
        (await room.Site.ReadAsync($"{room.Path[..room.Path.LastIndexOf('/')]}/record")).ShouldContain($"{end.Lines} · <span class=\"tiny\">{end.Seal[..16]}</span>");
    }

    private static async Task AddLinesAsync(AttuneDb db, ProgramId program)
    {
        for (var i = 1; i <= 3; i++) { db.Audit.Add(new(program, null, new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero), AuditAct.Looked, ViewerRole.Facilitator, "Ruth Okafor", i)); }
        await db.SaveChangesAsync(Cancel);
    }
}
