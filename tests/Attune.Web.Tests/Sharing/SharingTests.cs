using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sharing;

public sealed partial class SharingTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Each_leader_reads_what_was_said_what_was_decided_and_what_is_owned(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider);
        var page = await LeaderAsync(room, room.Link);
        page.ShouldContain("One statement passed, one is unresolved");
        page.ShouldContain(DecidedRoom.OwnAnswer);
        page.ShouldContain(DecidedRoom.Promise);
        page.ShouldContain("The business owns data quality");
        page.ShouldContain("4 of 4 Business · 2 of 4 IT");
        page.ShouldContain(DecidedRoom.Dissent);
        page.ShouldNotContain("Words of leader");

        var other = await LeaderAsync(room, room.OtherLink);
        other.ShouldContain("You do not own anything.");
        other.ShouldNotContain(DecidedRoom.OwnAnswer);
        other.ShouldNotContain(DecidedRoom.Promise);
        var calendar = await room.Site.ReadAsync("/seat/outcome/calendar.ics");
        calendar.ShouldNotContain("BEGIN:VEVENT");
    }

    [Theory, OnBothDatabases]
    public async Task The_sponsor_opens_a_personal_link_with_a_button_and_reads_one_page(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider);
        var link = await IssueAsync(room);
        await using (var db = room.Site.Open())
        {
            // Neither the token nor anything from which it could be made is stored.
            (await db.SponsorLinks.SingleAsync(Cancel)).TokenHash.Length.ShouldBe(32);
        }

        room.Site.OpenAnotherBrowser();
        (await room.Site.Browser.GetAsync(new Uri("/sponsor", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await OpenAsync(room, link);
        var page = WebUtility.HtmlDecode(await room.Site.ReadAsync("/sponsor"));
        page.ShouldContain("One statement passed, one is unresolved");
        page.ShouldContain("A wish: no measure, owner");
        page.ShouldContain("from 9 to 5 working days");
        page.ShouldContain("Both sides do not share this yet: “Year two is paid by both sides.”");
        page.ShouldContain("One own commitment is confirmed.");
        page.ShouldContain("2 reasons against are kept.");
        foreach (var hidden in new[] { DecidedRoom.Dissent, DecidedRoom.Promise, DecidedRoom.OwnAnswer, "Plant Oslo", "Words of leader" })
        {
            page.ShouldNotContain(hidden);
            (await room.Site.ReadAsync("/sponsor/record")).ShouldNotContain(hidden);
        }
    }

    [Fact]
    public async Task A_link_taken_back_opens_nothing_not_even_with_its_cookie()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var link = await IssueAsync(room);
        var ruth = room.Site.Browser;
        room.Site.OpenAnotherBrowser();
        await OpenAsync(room, link);
        var sponsor = room.Site.Browser;
        room.Site.Use(ruth);
        await using var db = room.Site.Open();
        var id = (await db.SponsorLinks.SingleAsync(Cancel)).Id;
        (await room.Site.SendAsync(room.Path, $"{room.Path}/sponsor/{id}/revoke")).ShouldLeadTo(room.Path);
        (await sponsor.GetAsync(new Uri("/sponsor", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await sponsor.GetAsync(new Uri(link, UriKind.Relative), Cancel)).Content.ReadAsStringAsync(Cancel)).ShouldContain("This link does not work");
    }

    [Fact]
    public async Task The_record_comes_in_two_versions_under_policies_of_their_own_and_as_data()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        (await room.Site.ReadAsync(room.Path)).ShouldContain("One statement passed, one is unresolved");
        var record = await room.Site.ReadAsync($"{room.Path}/record");
        record.ShouldContain(DecidedRoom.Dissent);
        record.ShouldContain(DecidedRoom.Promise);
        record.ShouldNotContain("Words of leader");
        var sponsor = await room.Site.ReadAsync($"{room.Path}/sponsor/record");
        sponsor.ShouldNotContain(DecidedRoom.Dissent);
        sponsor.ShouldNotContain(DecidedRoom.Promise);
        using var page = await room.Site.Browser.GetAsync(new Uri($"{room.Path}/record", UriKind.Relative), Cancel);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'sha256-");

        var bytes = await room.Site.Browser.GetByteArrayAsync(new Uri($"{room.Path}/data.csv.zip", UriKind.Relative), Cancel);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry("statements.csv")!.Open());
        (await reader.ReadToEndAsync(Cancel)).ShouldContain("1,Data quality has one owner in the business.,Passed,4,4,yes,4,4,yes,1,,0");
        (await room.Site.ReadAsync($"{room.Path}/record.json")).ShouldContain("\"end\": \"unresolved\"");
        var calendar = await room.Site.ReadAsync($"{room.Path}/calendar.ics");
        calendar.ShouldContain("DTSTART;VALUE=DATE:20270930");
        calendar.ShouldContain("DTSTART;VALUE=DATE:20271231");
        calendar.ShouldNotContain(DecidedRoom.Promise);
    }

    [Fact]
    public async Task Another_leads_nothing_here()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        room.Site.OpenAnotherBrowser();
        foreach (var path in new[] { "", "/record", "/sponsor/record", "/data.csv.zip", "/record.json", "/calendar.ics" })
        {
            using var reply = await room.Site.Browser.GetAsync(new Uri(room.Path + path, UriKind.Relative), Cancel);
            reply.StatusCode.ShouldBe(HttpStatusCode.Redirect, path);
            reply.Headers.Location!.OriginalString.ShouldContain("/sign-in");
        }
    }

    internal static async Task<string> LeaderAsync(DecidedRoom room, string link)
    {
        room.Site.OpenAnotherBrowser();
        await OpenAsync(room, link, "/seat");
        (await room.Site.ReadAsync("/seat/answers")).ShouldContain("href=\"/seat/outcome\"");
        return WebUtility.HtmlDecode(await room.Site.ReadAsync("/seat/outcome"));
    }

    internal static async Task OpenAsync(DecidedRoom room, string link, string to = "/sponsor")
    {
        var token = Site.TokenOf(await room.Site.ReadAsync(link));
        (await room.Site.PostAsync(link, (Site.TokenField, token))).ShouldLeadTo(to);
    }

    internal static async Task<string> IssueAsync(DecidedRoom room)
    {
        using var made = await room.Site.SendAsync(room.Path, $"{room.Path}/sponsor", ("name", "Claire Fontaine"));
        var page = await made.Content.ReadAsStringAsync(Cancel);
        made.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        var link = Link().Match(page).Groups[1].Value;
        (await room.Site.ReadAsync(room.Path)).ShouldNotContain(link);
        return link;
    }

    [GeneratedRegex("value=\"http://localhost(/s/[^\"]+)\"")]
    private static partial Regex Link();
}
