using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Attune.Domain.Viewers;
using Attune.Report.Data;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sharing;

/// <summary>All that a role may see, in tables: the same in every format, and nothing that the pages of this role do not show.</summary>
public sealed class DataTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_room_reads_reasons_and_promises_and_those_outside_do_not()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var (inside, outside) = (await TablesAsync(room.Site, $"{room.Path}/data.json"), await TablesAsync(room.Site, $"{room.Path}/sponsor/data.json"));
        inside["dissent"].ShouldContain(DecidedRoom.Dissent);
        inside["commitments"].ShouldContain(DecidedRoom.Promise);
        string.Join('\n', outside.Values).ShouldNotContain(DecidedRoom.Dissent);
        string.Join('\n', outside.Values).ShouldNotContain(DecidedRoom.Promise);
        outside.Keys.ShouldBeSubsetOf(inside.Keys);
        outside.Keys.Intersect(["dissent", "commitments", "earlier-commitments", "turns", "sentences", "words", "judgments", "choices", "sureness"]).ShouldBeEmpty();
        inside.Values.ShouldAllBe(table => !table.Contains("@example.org", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_facilitator_gets_the_answers_as_the_promise_lets_them_be_read_and_that_is_a_look()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        await using var db = room.Site.Open();
        var before = await db.Audit.CountAsync(line => line.Act == AuditAct.Looked && line.Role == ViewerRole.Facilitator, Cancel);
        using var reply = await room.Site.SendAsync(room.Path, $"{room.Path}/data/answers", ("format", "Json"));
        reply.StatusCode.ShouldBe(HttpStatusCode.OK);
        var tables = TablesOf(await reply.Content.ReadAsStringAsync(Cancel));
        tables["answers"].ShouldContain(DecidedRoom.OwnAnswer);
        tables["answers"].ShouldContain("leader-01");
        tables["leaders"].ShouldContain("Leader 0");
        tables["answers"].ShouldNotContain("Leader 0");
        new[] { "program", "rounds", "questions", "anchors", "forecasts", "expectations", "weights", "decisions" }.ShouldBeSubsetOf(tables.Keys);
        (await db.Audit.CountAsync(line => line.Act == AuditAct.Looked && line.Role == ViewerRole.Facilitator, Cancel)).ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_leader_takes_the_own_data_and_what_the_room_may_see_in_every_format()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, room.Link, "/seat");
        var own = await TablesAsync(room.Site, "/seat/my-data/tables.json");
        own["my-answers"].ShouldContain(DecidedRoom.OwnAnswer);
        own["my-commitments"].ShouldContain(DecidedRoom.Promise);
        own.Keys.ShouldAllBe(table => table.StartsWith("my-", StringComparison.Ordinal) || table == "who-looked");
        var others = await TablesAsync(room.Site, "/seat/outcome/data.json");
        others["statements"].ShouldContain("Data quality has one owner in the business.");
        others.Keys.Intersect(["answers", "leaders", "weights", "my-answers"]).ShouldBeEmpty();
        foreach (var path in new[] { "/seat/my-data/tables", "/seat/outcome/data" })
        {
            foreach (var (ending, type) in new[] { ("xlsx", TablesXlsx.ContentType), ("csv.zip", TablesCsv.ContentType), ("json", TablesJson.ContentType) })
            {
                using var file = await room.Site.Browser.GetAsync(new Uri($"{path}.{ending}", UriKind.Relative), Cancel);
                (file.StatusCode, file.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, type), path);
                file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            }
        }
    }

    [Fact]
    public async Task The_archive_of_CSV_begins_with_what_it_is_and_what_every_column_means()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        using var zip = new ZipArchive(new MemoryStream(await room.Site.Browser.GetByteArrayAsync(new Uri($"{room.Path}/data.csv.zip", UriKind.Relative), Cancel)));
        zip.Entries.Take(2).Select(entry => entry.Name).ShouldBe(["README.txt", "dictionary.csv"]);
        using var reader = new StreamReader(zip.GetEntry("dictionary.csv")!.Open());
        var dictionary = await reader.ReadToEndAsync(Cancel);
        foreach (var table in zip.Entries.Skip(1))
        {
            using var head = new StreamReader(table.Open());
            foreach (var column in (await head.ReadLineAsync(Cancel))!.Split(',').Where(_ => table.Name != "dictionary.csv")) { dictionary.ShouldContain($"{table.Name[..^4]},{column},"); }
        }
    }

    private static async Task<Dictionary<string, string>> TablesAsync(Site site, string path) => TablesOf(await site.ReadAsync(path));

    private static Dictionary<string, string> TablesOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("tables").EnumerateArray().ToDictionary(table => table.GetProperty("name").GetString()!, table => string.Join('\n', table.GetProperty("rows").EnumerateArray().Select(row => string.Join('|', row.EnumerateObject().Select(cell => cell.Value.ToString())))));
    }
}
