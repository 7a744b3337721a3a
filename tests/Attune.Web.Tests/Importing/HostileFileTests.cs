using System.IO.Compression;
using System.Net;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Importing;

/// <summary>Files that are none, too much, or made to do harm: each is named, and nothing of it is kept or run.</summary>
public sealed class HostileFileTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_an_empty_file_and_one_that_is_too_large_are_refused_where_they_are_sent()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        foreach (var (bytes, name, says) in new[]
        {
            (Array.Empty<byte>(), "", "Choose a file, or paste a table"),
            (Array.Empty<byte>(), "survey.csv", "it has 0 bytes"),
            (new byte[UploadedFile.LongestFile + 1], "survey.csv", "This is larger than 10 MB."),
        })
        {
            var refused = name.Length == 0 ? await site.SendAsync($"{program}/import", $"{program}/import", ("pasted", " ")) : await site.SendFileAsync($"{program}/import", bytes, name);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, says);
            (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain(says);
        }

        await using var db = site.Open();
        (await db.Uploads.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_no_table_is_named_and_cannot_be_imported()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        foreach (var (bytes, name) in new (byte[], string)[]
        {
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "survey.csv"),
            ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37], "survey.pdf"),
            ([0, 0, 0, 0, 0, 0, 0, 0], "survey.xlsx"),
            ("just a sentence"u8.ToArray(), "survey.txt"),
            (Bomb(), "survey.xlsx"),
        })
        {
            var mapping = (await site.SendFileAsync($"{program}/import", bytes, name)).ShouldLeadTo($"{program}/import/");
            var page = WebUtility.HtmlDecode(await site.ReadAsync(mapping));
            page.ShouldContain("class=\"bare problems\"", customMessage: name);
            (await site.PostAsync(mapping, (Site.TokenField, Site.TokenOf(page)), ("contract", "Attributed"), ("told", "true"), ("collected", "x"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, name);
        }

        await using var db = site.Open();
        (await db.Answers.AnyAsync(Cancel) || await db.Imports.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Markup_formulas_and_paths_are_shown_as_the_text_they_are()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        const string Script = "<script>alert(1)</script>";
        var text = $"Name,Side,\"{Script} What is it for?\"\nAnna,Business,\"=HYPERLINK(\"\"http://evil.example\"\")\"\n\"<img src=x onerror=alert(2)>\",Business,{Script}\nDora,IT,\"@SUM(1+1)*cmd|' /C calc'!A0\"\nEmil,IT,To run one core";
        var mapping = (await site.SendFileAsync($"{program}/import", System.Text.Encoding.UTF8.GetBytes(text), "../../etc/<b>pass</b>wd.csv")).ShouldLeadTo($"{program}/import/");
        var page = await site.ReadAsync(mapping);
        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("<img src=x");
        page.ShouldNotContain("<b>pass</b>");
        page.ShouldNotContain("../../etc");
        WebUtility.HtmlDecode(page).ShouldContain("=HYPERLINK(\"http://evil.example\")");
        (await site.ConfirmAsync(mapping)).ShouldLeadTo(program);
        (await site.ReadAsync(program)).ShouldNotContain("<b>pass</b>");
        (await site.ReadAsync($"{program}/leaders")).ShouldNotContain("<img src=x");
    }

    [Fact]
    public async Task A_mapping_that_no_page_offered_is_refused_or_read_as_the_page_would()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var mapping = await site.UploadAsync(program, Exports.GermanForms);
        foreach (var (name, value) in new[] { ("use-5", "LeftOut"), ("use-0", "Side"), ("use-7", "Side"), ("use-3", "Answer"), ("side-0", ""), ("side-1", "Business"), ("use-4", "Mail"), ("use-6", "Anchor"), ("left", "Informatik"), ("left", new string('x', 500)) })
        {
            var look = await site.PostAsync($"{mapping}/look", await site.FormAsync(mapping, (name, value)));
            look.StatusCode.ShouldBe(HttpStatusCode.OK, $"{name}={value}");
        }

        var form = await site.FormAsync(mapping, ("told", "true"), ("collected", "x"), ("contract", "Nonsense"), ("use-999", "Side"), ("value", "Fachbereich"));
        (await site.PostAsync($"{mapping}/look", form)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var sides in new[] { ("use-5", "LeftOut"), ("side-1", "Business"), ("left", "INFORMATIK") })
        {
            (await site.ConfirmAsync(mapping, sides)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }
    }

    // A workbook of a few kilobytes whose sheet would be two gigabytes.
    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            Write("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Write("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            Array.Fill(zeros, (byte)' ');
            for (var i = 0; i < 600; i++) { sheet.Write(zeros); }

            void Write(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
