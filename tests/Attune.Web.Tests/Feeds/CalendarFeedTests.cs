using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Attune.Domain.Years;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Sharing;
using Ical.Net.CalendarComponents;

namespace Attune.Web.Tests.Feeds;

/// <summary>Secret addresses for calendars, read as a calendar program does: without a cookie, again and again, by a library of the field.</summary>
public sealed partial class CalendarFeedTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_leader_reads_the_own_days_and_whoever_has_the_address_reads_nothing_that_anybody_wrote(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider);
        var address = await SeatAddressAsync(room, room.Link);
        var (calendar, text) = await ReadAsync(room.Site, address);

        calendar.Events.Select(day => day.Summary).ShouldBe(
            ["Meridian: A promise of yours", "Meridian: The review of decision 1, which you own", "Meridian: The figure of a benefit of yours for Q2 2027", "Meridian: The figure of a benefit of yours for Q3 2027", "Meridian: The figure of a benefit of yours for Q4 2027", "Meridian: the answers of round 1 lock"], ignoreOrder: true);
        calendar.Events.Single(day => day.Summary!.Contains("decision", StringComparison.Ordinal)).Start!.Value.ShouldBe(new(2027, 9, 30));
        foreach (var written in new[] { DecidedRoom.Promise, DecidedRoom.OwnAnswer, "data quality", "Working days", "Leader", "Ruth", "adoption" }) { text.ShouldNotContain(written, Case.Insensitive); }

        // A leader who owns nothing has the times of the rounds alone.
        (await ReadAsync(room.Site, await SeatAddressAsync(room, room.OtherLink))).Calendar.Events.Select(day => day.Summary).ShouldBe(["Meridian: the answers of round 1 lock"]);
    }

    [Fact]
    public async Task An_address_ends_with_one_press_and_with_another_one()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var first = await SeatAddressAsync(room, room.Link);
        var second = AddressOf(await (await room.Site.SendAsync("/seat/calendar", "/seat/calendar")).Content.ReadAsStringAsync(Cancel));
        (await GetAsync(room.Site, first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(room.Site, second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await room.Site.SendAsync("/seat/calendar", "/seat/calendar/end")).ShouldLeadTo("/seat/calendar");
        (await GetAsync(room.Site, second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(room.Site, $"/calendar/{new string('A', 43)}/attune.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await using var db = room.Site.Open();
        (await db.CalendarFeeds.CountAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task Only_a_hash_of_the_address_is_stored_and_erasing_the_leader_ends_it()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var address = await SeatAddressAsync(room, room.Link);
        await using (var db = room.Site.Open())
        {
            var feed = await db.CalendarFeeds.SingleAsync(Cancel);
            feed.TokenHash.ShouldBe(Attune.Domain.Calendars.CalendarFeed.HashOf(Token().Match(address).Groups[1].Value));
            await db.Leaders.Where(leader => leader.Id == feed.Leader).ExecuteDeleteAsync(Cancel);
        }

        (await GetAsync(room.Site, address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_calendar_that_asks_again_is_told_that_nothing_changed_and_gets_what_moved_under_the_same_name_with_a_higher_number()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var desk = await DeskAddressAsync(room.Site);
        await PlanAsync(room, "2098-02-03T09:00", "2098-02-14T17:00");
        var first = await GetAsync(room.Site, desk);
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        first.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await GetAsync(room.Site, desk, first.Headers.ETag)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        var before = Opening(await TextAsync(first));
        before.IsAllDay.ShouldBeFalse();

        var planned = await PlannedAsync(room);
        (await room.Site.SendAsync($"/programs/{room.Program.Id}/year/{planned.Id}", $"/programs/{room.Program.Id}/year/{planned.Id}",
            ("OpensAt", "2098-02-04T09:00"), ("LocksAt", "2098-02-14T17:00"), ("SittingAt", ""), ("Invites", "True"), ("FirstReminder", ""), ("LastReminder", ""))).ShouldLeadTo($"/programs/{room.Program.Id}/year");
        var moved = await GetAsync(room.Site, desk, first.Headers.ETag);
        moved.StatusCode.ShouldBe(HttpStatusCode.OK);
        var after = Opening(await TextAsync(moved));
        (after.Uid, after.Status).ShouldBe((before.Uid, before.Status));
        after.Sequence.ShouldBeGreaterThan(before.Sequence);
        (after.Start!.AsUtc - before.Start!.AsUtc).ShouldBe(TimeSpan.FromDays(1));

        (await room.Site.SendAsync($"/programs/{room.Program.Id}/year", $"/programs/{room.Program.Id}/year/{planned.Id}/skip")).ShouldLeadTo($"/programs/{room.Program.Id}/year");
        var skipped = Opening(await TextAsync(await GetAsync(room.Site, desk)));
        (skipped.Uid, skipped.Status).ShouldBe((before.Uid, "CANCELLED"));
        skipped.Sequence.ShouldBeGreaterThan(after.Sequence);
    }

    [Fact]
    public async Task The_facilitator_reads_all_programs_without_anybodys_promise_or_name()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var (calendar, text) = await ReadAsync(room.Site, await DeskAddressAsync(room.Site));
        calendar.Events.Select(day => day.Summary).ShouldBe(["Meridian: The review of decision 1", "Meridian: The figure of a benefit for Q2 2027", "Meridian: The figure of a benefit for Q3 2027", "Meridian: The figure of a benefit for Q4 2027", "Meridian: the answers of round 1 lock"], ignoreOrder: true);
        text.ShouldContain("REFRESH-INTERVAL;VALUE=DURATION:PT360M");
        text.ShouldContain("X-PUBLISHED-TTL:PT360M");
        text.ShouldNotContain("Leader 0");
    }

    private static CalendarEvent Opening(string text) => Ical.Net.Calendar.Load(text)!.Events.Single(day => day.Summary!.EndsWith("opens", StringComparison.Ordinal));

    private static async Task<string> SeatAddressAsync(DecidedRoom room, string link)
    {
        room.Site.OpenAnotherBrowser();
        (await room.Site.SendAsync(link, "")).ShouldLeadTo("/seat");
        return AddressOf(await (await room.Site.SendAsync("/seat/calendar", "/seat/calendar")).Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<string> DeskAddressAsync(Site site) => AddressOf(await (await site.SendAsync("/programs/calendar", "/programs/calendar")).Content.ReadAsStringAsync(Cancel));

    private static string AddressOf(string page) => Token().Match(page) is { Success: true } found ? found.Value : throw new InvalidOperationException("The page shows no address.");

    // A calendar program is no browser of anybody: it has no cookie.
    private static async Task<HttpResponseMessage> GetAsync(Site site, string path, EntityTagHeaderValue? known = null)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (known is not null) { ask.Headers.IfNoneMatch.Add(known); }
        return await site.NewBrowser().SendAsync(ask, Cancel);
    }

    private static async Task<(Ical.Net.Calendar Calendar, string Text)> ReadAsync(Site site, string path)
    {
        var response = await GetAsync(site, path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var text = await TextAsync(response);
        return (Ical.Net.Calendar.Load(text)!, text);
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(Cancel);

    private static async Task PlanAsync(DecidedRoom room, string opens, string locks)
        => (await room.Site.SendAsync($"/programs/{room.Program.Id}/year/add", $"/programs/{room.Program.Id}/year/add",
            ("OpensAt", opens), ("LocksAt", locks), ("SittingAt", ""), ("Invites", "True"), ("FirstReminder", ""), ("LastReminder", ""))).ShouldLeadTo($"/programs/{room.Program.Id}/year");

    private static async Task<PlannedRound> PlannedAsync(DecidedRoom room)
    {
        await using var db = room.Site.Open();
        return await db.PlannedRounds.AsNoTracking().SingleAsync(Cancel);
    }

    [GeneratedRegex(@"/calendar/([\w-]{43})/attune\.ics")]
    private static partial Regex Token();
}
