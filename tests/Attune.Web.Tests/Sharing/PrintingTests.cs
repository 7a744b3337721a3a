using System.Net;
using Attune.Print;
using Attune.Store.Tests.Providers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Attune.Web.Tests.Sharing;

/// <summary>What is shared, on paper and as charts, for whom the page is there and for nobody else.</summary>
public sealed class PrintingTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_record_on_paper_says_what_its_page_says_to_each_reader()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var record = await PaperAsync(room, $"{room.Path}/record");
        record.ShouldContain("One statement passed, one is unresolved");
        record.ShouldContain(DecidedRoom.Dissent);
        record.ShouldContain(DecidedRoom.Promise);
        var sponsor = await PaperAsync(room, $"{room.Path}/sponsor/record");
        sponsor.ShouldContain("One statement passed, one is unresolved");
        sponsor.ShouldNotContain(DecidedRoom.Dissent);
        sponsor.ShouldNotContain(DecidedRoom.Promise);
        (await PaperAsync(room, $"{room.Path}/sponsor")).ShouldNotContain(DecidedRoom.Dissent);
    }

    [Fact]
    public async Task The_sponsor_and_each_leader_have_theirs_on_paper_by_their_own_links()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var link = await SharingTests.IssueAsync(room);
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, link);
        (await PaperAsync(room, "/sponsor")).ShouldContain("A wish: no measure, owner");
        (await room.Site.ReadAsync("/sponsor")).ShouldContain("href=\"?as=pdf\"");
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, room.Link, "/seat");
        (await PaperAsync(room, "/seat/outcome/record")).ShouldContain(DecidedRoom.Dissent);
        (await room.Site.ReadAsync("/seat/outcome")).ShouldContain("href=\"/seat/outcome/record?as=pdf\"");
    }

    [Fact]
    public async Task Each_chart_that_a_page_shows_is_had_from_beside_it()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var page = await room.Site.ReadAsync($"{room.Path}/record");
        var charts = PageCharts.Names(page);
        charts.ShouldContain("benefit-1");
        foreach (var chart in charts)
        {
            page.ShouldContain($"href=\"?chart={chart}.svg\"");
            using var svg = await GetAsync(room, $"{room.Path}/record?chart={chart}.svg");
            svg.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
            System.Xml.Linq.XElement.Parse(await svg.Content.ReadAsStringAsync(Cancel)).Name.LocalName.ShouldBe("svg");
            using var png = await GetAsync(room, $"{room.Path}/record?chart={chart}.png");
            (await png.Content.ReadAsByteArrayAsync(Cancel)).AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
            png.Content.Headers.ContentDisposition!.FileName!.ShouldEndWith($"{chart}.png");
        }
    }

    [Fact]
    public async Task What_is_not_on_the_page_is_not_had_either()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        foreach (var asked in new[] { "?chart=nobody.svg", "?chart=benefit-99.png" })
        {
            using var reply = await room.Site.Browser.GetAsync(new Uri($"{room.Path}/record{asked}", UriKind.Relative), Cancel);
            reply.StatusCode.ShouldBe(HttpStatusCode.NotFound, asked);
        }

        // What is asked for in no known form is the page itself.
        foreach (var asked in new[] { "?as=docx", "?chart=benefit-1.exe", "?chart=../x", "?chart=" })
        {
            using var reply = await GetAsync(room, $"{room.Path}/record{asked}");
            reply.Content.Headers.ContentType!.MediaType.ShouldBe("text/html", asked);
        }
    }

    [Fact]
    public async Task A_stranger_gets_no_paper()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        room.Site.OpenAnotherBrowser();
        foreach (var path in new[] { $"{room.Path}/record?as=pdf", $"{room.Path}/sponsor?as=pdf", $"{room.Path}/record?chart=benefit-1.svg" })
        {
            using var reply = await room.Site.Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            reply.StatusCode.ShouldBe(HttpStatusCode.Redirect, path);
        }

        using var sponsor = await room.Site.Browser.GetAsync(new Uri("/sponsor?as=pdf", UriKind.Relative), Cancel);
        sponsor.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_asks_too_often_waits_and_still_reads_the_page()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, settings: ("Attune:PrintsPerMinute", "10"));
        var paper = new Uri($"{room.Path}/record?chart=benefit-1.svg", UriKind.Relative);
        for (var asked = 0; asked < 10; asked++)
        {
            using var reply = await room.Site.Browser.GetAsync(paper, Cancel);
            reply.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var refused = await room.Site.Browser.GetAsync(paper, Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        await room.Site.ReadAsync($"{room.Path}/record");
    }

    private static async Task<HttpResponseMessage> GetAsync(DecidedRoom room, string path)
    {
        var reply = await room.Site.Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        reply.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return reply;
    }

    private static async Task<string> PaperAsync(DecidedRoom room, string page)
    {
        using var reply = await GetAsync(room, $"{page}?as=pdf");
        reply.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        reply.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        reply.Content.Headers.ContentDisposition.FileName!.ShouldEndWith(".pdf");
        reply.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var document = PdfDocument.Open(await reply.Content.ReadAsByteArrayAsync(Cancel));
        return string.Join(' ', string.Join(' ', document.GetPages().Select(sheet => ContentOrderTextExtractor.GetText(sheet))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
