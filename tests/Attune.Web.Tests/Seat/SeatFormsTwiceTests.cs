using System.Text;
using Attune.Domain.Answers;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;
using Attune.Store.Writing;
using Attune.Web.Tests.Agreements;
using Attune.Web.Tests.Sharing;
using Attune.Web.Tests.Sittings;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Seat;

/// <summary>Every form of a leader is pressed twice, with the same token: what the database holds after the second press is what it held after the first.</summary>
public sealed class SeatFormsTwiceTests(Databases databases)
{
    private const string EndDevices = "/seat/devices/end";

    private static readonly Dictionary<string, Func<Databases, Task<Press>>> Forms = new(StringComparer.Ordinal)
    {
        ["/seat/begin"] = databases => CollectingAsync(databases, begin: false, "/seat", "/seat/begin"),
        ["/seat/{number:int}"] = databases => CollectingAsync(databases, begin: true, "/seat/1", "/seat/1", ("text", "Close the books in five days.")),
        ["/seat/{number:int}/{part}"] = databases => CollectingAsync(databases, begin: true, "/seat/1/forecast", "/seat/1/forecast", ("other", "Much the same.")),
        ["/seat/done"] = databases => CollectingAsync(databases, begin: true, "/seat/answers", "/seat/done"),
        ["/seat/approve"] = InterviewedAsync,
        ["/seat/loosen"] = databases => LooseningAsync(databases, "/seat/loosen"),
        ["/seat/loosen/not"] = databases => LooseningAsync(databases, "/seat/loosen/not"),
        ["/seat/withdraw"] = databases => LockedAsync(databases, _ => Task.CompletedTask, "/seat/answers", "/seat/withdraw", ("question", "success")),
        ["/seat/erase"] = databases => LockedAsync(databases, _ => Task.CompletedTask, "/seat/my-data", "/seat/erase"),
        ["/seat/quotes"] = databases => LockedAsync(databases, _ => Task.CompletedTask, "/seat/quotes", "/seat/quotes", ("choice-0", "Verbatim"), ("rest", "Private")),
        ["/seat/corrections"] = databases => LockedAsync(databases, _ => Task.CompletedTask, "/seat/corrections", "/seat/corrections", ("added-0", "Year two has no budget.")),
        ["/seat/word/{number:int}"] = databases => LockedAsync(databases, ProbeAsync, "/seat/word/1", "/seat/word/1", ("text", "People do the work the new way.")),
        ["/seat/room/vote"] = SittingAsync,
        ["/seat/statements/{number:int}/vote"] = databases => LockedAsync(databases, OpenVoteAsync, "/seat/statements/1", "/seat/statements/1/vote", ("Grade", "Cannot"), ("Reason", "By when?"), ("Shown", "BySide")),
        ["/seat/statements/{number:int}/reason"] = databases => LockedAsync(databases, OweReasonAsync, "/seat/statements/1", "/seat/statements/1/reason", ("Reason", "By when?"), ("Shown", "BySide")),
        ["/seat/own/commitments"] = databases => LockedAsync(databases, _ => Task.CompletedTask, "/seat/own", "/seat/own/commitments", ("text", "I name a deputy"), ("dueOn", "2099-02-01")),
        ["/seat/own/confirm"] = databases => LockedAsync(databases, ProposeAsync, "/seat/own", "/seat/own/confirm"),
        ["/seat/own/take-back"] = databases => LockedAsync(databases, ProposeAsync, "/seat/own", "/seat/own/take-back"),
        ["/seat/own/accept"] = databases => LockedAsync(databases, NameOwnerAsync, "/seat/own", "/seat/own/accept"),
        ["/seat/since"] = SinceAsync,
        ["/seat/{number:int}/keep"] = KeptAsync,
        ["/seat/{number:int}/recall"] = RecalledAsync,
        ["/seat/calendar"] = databases => CollectingAsync(databases, begin: true, "/seat/calendar", "/seat/calendar"),
        ["/seat/calendar/end"] = CalendarAsync,
        ["/seat/actuals"] = databases => MeasuredAsync(databases, entered: false, "/seat/actuals", ("Quarter", Running), ("Value", "8")),
        ["/seat/actuals/say"] = databases => MeasuredAsync(databases, entered: true, "/seat/actuals/say", ("says", "yes")),
        ["/seat/interview"] = databases => CollectingAsync(databases, begin: true, "/seat/devices", "/seat/interview", ("allows", "true")),
        ["/seat/delegate"] = ProposedDelegateAsync,
        ["/seat/devices/code"] = databases => CollectingAsync(databases, begin: true, "/seat/devices", "/seat/devices/code"),
        [EndDevices] = databases => CollectingAsync(databases, begin: true, "/seat/devices", EndDevices, ("device", "")),
        ["/seat/devices/pin"] = databases => CollectingAsync(databases, begin: true, "/seat/devices", "/seat/devices/pin", ("pin", "493017")),
        ["/seat/devices/address"] = AddressAsync,
        ["/seat/devices/read"] = UnreadAsync,
        ["/seat/devices/bring-back"] = FreshBesideAsync,
    };

    public static TheoryData<string> Patterns => [.. Forms.Keys];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Patterns))]
    public async Task Pressed_twice_is_done_once_and_shows_the_same(string pattern)
    {
        await using var press = await Forms[pattern](databases);
        var site = press.Site;
        var form = await site.FillAsync(press.Page, press.Action, press.Fields);
        var before = await RowsAsync(site);
        // Where the first press ends the sign-in, the second was already under way with the old one.
        var under = site.Browser;
        using var first = await site.PostAsync(press.Action, form);
        var once = await RowsAsync(site);
        site.Use(under);
        using var second = await site.PostAsync(press.Action, form);

        once.ShouldNotBe(before, "the form does nothing, so pressing it twice shows nothing");
        (await RowsAsync(site)).ShouldBe(once);
        if (pattern is "/seat/erase" or EndDevices) { return; }

        ((int)first.StatusCode).ShouldBeLessThan(400, await first.Content.ReadAsStringAsync(Cancel));
        (second.StatusCode, second.Headers.Location).ShouldBe((first.StatusCode, first.Headers.Location));
    }

    [Fact]
    public async Task No_form_of_a_leader_is_left_out()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var all = from endpoint in site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                  where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true
                  let pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/')
                  where pattern.StartsWith("/seat/", StringComparison.Ordinal)
                  select pattern;
        all.Distinct().ShouldBe(Forms.Keys, ignoreOrder: true);
    }

    /// <summary>One form, on the page on which it stands.</summary>
    private sealed record Press(IAsyncDisposable Room, Site Site, string Page, string Action, (string, string)[] Fields) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Room.DisposeAsync();
    }

    private static async Task<Press> CollectingAsync(Databases databases, bool begin, string page, string action, params (string, string)[] fields)
    {
        var site = await Site.WithRuthAsync(databases);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        (await site.SendAsync($"{program}/start", $"{program}/start")).ShouldLeadTo($"{program}/invitations");
        var link = $"/i/{(await RoundOverHttpTests.LinksAsync(site, program))[0]}";
        (await site.SendAsync(link, "")).ShouldLeadTo("/seat");
        if (begin) { (await site.SendAsync("/seat", "/seat/begin")).ShouldLeadTo("/seat/1"); }
        return new(site, site, page, action, fields);
    }

    private static async Task<Press> InterviewedAsync(Databases databases)
    {
        var press = await CollectingAsync(databases, begin: true, "/seat/answers", "/seat/approve");
        await using var db = press.Site.Open();
        var round = await db.Rounds.SingleAsync(Cancel);
        foreach (var voice in await db.Participants.Where(participant => participant.Round == round.Id).ToListAsync(Cancel))
        {
            var typed = new AnswerWrite(new(round.Program, round.Id, round.Kind, voice.Key, "purpose"), new() { Text = "Typed by Ruth" }, WriteAs.Answer, 0, Guid.NewGuid(), EnteredBy.Interviewer, DateTimeOffset.UtcNow);
            (await press.Site.Services.GetRequiredService<AnswerWriter>().WriteAsync(typed, Cancel)).IsKept.ShouldBeTrue();
        }

        return press;
    }

    private static async Task<Press> CalendarAsync(Databases databases)
    {
        var press = await CollectingAsync(databases, begin: true, "/seat/calendar", "/seat/calendar/end");
        (await press.Site.SendAsync("/seat/calendar", "/seat/calendar")).EnsureSuccessStatusCode();
        return press;
    }

    private static async Task<Press> ProposedDelegateAsync(Databases databases)
    {
        var press = await CollectingAsync(databases, begin: false, "/seat/devices", "/seat/delegate", ("name", "Jo Park"));
        await using var db = press.Site.Open();
        foreach (var invitation in await db.Invitations.ToListAsync(Cancel)) { db.Entry(invitation).Property(proposed => proposed.DelegateName).CurrentValue = "Jo Park"; }
        await db.SaveChangesAsync(Cancel);
        return press;
    }

    private static async Task<Press> AddressAsync(Databases databases)
    {
        var press = await CollectingAsync(databases, begin: true, "/seat/devices", "/seat/devices/address");
        await using var db = press.Site.Open();
        foreach (var (place, leader) in (await db.LeadersByNameAsync()).Index()) { db.Entry(leader).Property(written => written.Mail).CurrentValue = $"leader{place}@example.org"; }
        await db.SaveChangesAsync(Cancel);
        return press;
    }

    private static async Task<Press> UnreadAsync(Databases databases)
    {
        var press = await CollectingAsync(databases, begin: true, "/seat/my-data", "/seat/devices/read");
        await using var db = press.Site.Open();
        await db.Seats.ExecuteUpdateAsync(set => set.SetProperty(seat => seat.ReadUpTo, 0L), Cancel);
        return press;
    }

    /// <summary>Somebody else has opened a fresh seat by the link of a leader who had begun.</summary>
    private static async Task<Press> FreshBesideAsync(Databases databases)
    {
        var site = await Site.WithRuthAsync(databases);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        (await site.SendAsync($"{program}/start", $"{program}/start")).ShouldLeadTo($"{program}/invitations");
        var link = $"/i/{(await RoundOverHttpTests.LinksAsync(site, program))[0]}";
        (await site.SendAsync(link, "")).ShouldLeadTo("/seat");
        (await site.SendAsync("/seat", "/seat/begin")).ShouldLeadTo("/seat/1");
        await using (var db = site.Open()) { await db.Links.ExecuteUpdateAsync(set => set.SetProperty(one => one.Confirmed, false), Cancel); }
        var leader = site.Browser;
        site.OpenAnotherBrowser();
        (await site.SendAsync(link, $"{link}/fresh")).ShouldLeadTo("/seat");
        site.Use(leader);
        return new(site, site, "/seat/devices", "/seat/devices/bring-back", []);
    }

    private static async Task<Press> LooseningAsync(Databases databases, string action)
    {
        var press = await CollectingAsync(databases, begin: true, "/seat/loosen", action);
        await using (var db = press.Site.Open())
        {
            (await db.Rounds.SingleAsync(Cancel)).AskToLoosen(Contract.Attributed).ShouldBe(LoosenOutcome.Asked);
            await db.SaveChangesAsync(Cancel);
        }

        // What is taken back was given before.
        if (action == "/seat/loosen/not") { (await press.Site.SendAsync("/seat/loosen", "/seat/loosen")).ShouldLeadTo("/seat/loosen"); }
        return press;
    }

    private static async Task<Press> LockedAsync(Databases databases, Func<VotingRoom, Task> before, string page, string action, params (string, string)[] fields)
    {
        var site = await Site.WithRuthAsync(databases);
        var room = await VotingRoom.LockedAsync(site);
        await before(room);
        await room.SitAsync(0);
        return new(site, site, page, action, fields);
    }

    private static async Task ProbeAsync(VotingRoom room)
        => (await room.Site.SendAsync($"{room.Program}/probe", $"{room.Program}/probe", ("own", "adoption"))).ShouldLeadTo($"{room.Program}/probe");

    private static async Task OpenVoteAsync(VotingRoom room)
    {
        await room.WriteAsync("Eight of ten teams close a month without a side spreadsheet.");
        await room.OpenVoteAsync(1);
    }

    private static async Task OweReasonAsync(VotingRoom room)
    {
        await OpenVoteAsync(room);
        await room.SitAsync(0);
        (await room.Site.SendAsync("/seat/statements/1", "/seat/statements/1/vote", ("Grade", "Cannot"), ("Reason", ""), ("Shown", "BySide"))).ShouldLeadTo("/seat/statements/1");
        await room.CloseVoteAsync(1);
    }

    private static async Task ProposeAsync(VotingRoom room)
        => (await room.Site.SendAsync($"{room.Program}/commitments", $"{room.Program}/commitments", ("Leader", room.Leaders[0]), ("Text", "I close March without a spreadsheet"), ("DueOn", "2099-03-31")))
            .ShouldLeadTo($"{room.Program}/commitments");

    private static async Task NameOwnerAsync(VotingRoom room)
        => (await room.Site.SendAsync($"{room.Program}/ownership", $"{room.Program}/ownership", ("activity", room.Activity), ("stage", "Maintain"), ("Leader", room.Leaders[0]), ("Name", "")))
            .ShouldLeadTo($"{room.Program}/ownership");

    private static async Task<Press> SittingAsync(Databases databases)
    {
        var site = await Site.WithRuthAsync(databases);
        var sitting = await SittingOverHttpTests.ExampleAsync(site);
        await site.SendAsync($"{sitting}/run", $"{sitting}/seat", ("side", "It"));
        await SittingOverHttpTests.ApproveAllAsync(site, sitting);
        await site.SendAsync($"{sitting}/run", $"{sitting}/start");
        await SittingOverHttpTests.GoUntilAsync(site, sitting, "Close the vote and show it");
        return new(site, site, "/seat/room", "/seat/room/vote", [("judgement", "TheSame")]);
    }

    private static string Running => $"{Attune.Domain.Agreements.Quarter.Containing(DateOnly.FromDateTime(DateTime.UtcNow))}";

    private static async Task<Press> MeasuredAsync(Databases databases, bool entered, string action, params (string, string)[] fields)
    {
        var room = await DecidedRoom.OpenAsync(databases);
        await ActualsOverHttpTests.OpenAsync(room, room.Link);
        if (entered)
        {
            (await ActualsOverHttpTests.EnterAsync(room.Site, "8")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
            await ActualsOverHttpTests.OpenAsync(room, room.OtherLink);
        }

        return new(room, room.Site, "/seat/actuals", action, fields);
    }

    private static async Task<Press> SinceAsync(Databases databases)
    {
        var room = await DecidedRoom.OpenAsync(databases);
        var links = await FollowUpTests.NextRoundAsync(room);
        await FollowUpTests.BeginAsync(room, links[0], "/seat/since");
        return new(room, room.Site, "/seat/since", "/seat/since", [("fate", "Done"), ("movedTo", ""), ("reason", "Both plants")]);
    }

    /// <summary>The leader comes back in the browser in which the first round was open.</summary>
    private static async Task<Press> KeptAsync(Databases databases)
    {
        var room = await DecidedRoom.OpenAsync(databases);
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, room.Link, "/seat");
        var links = await FollowUpTests.NextRoundAsync(room);
        await SharingTests.OpenAsync(room, links[0], "/seat");
        (await room.Site.SendAsync("/seat", "/seat/begin")).ShouldLeadTo("/seat/since");
        return new(room, room.Site, "/seat/3", "/seat/3/keep", []);
    }

    /// <summary>The leader comes back in another browser, and knows the PIN of then.</summary>
    private static async Task<Press> RecalledAsync(Databases databases)
    {
        var room = await DecidedRoom.OpenAsync(databases);
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, room.Link, "/seat");
        (await room.Site.SendAsync("/seat/devices", "/seat/devices/pin", ("pin", "493017"))).ShouldLeadTo("/seat/devices");
        var links = await FollowUpTests.NextRoundAsync(room);
        await FollowUpTests.BeginAsync(room, links[0], "/seat/since");
        return new(room, room.Site, "/seat/3", "/seat/3/recall", [("pin", "493017")]);
    }

    // Every row of every table; the revision of a room only says that somebody should look again.
    internal static async Task<string> RowsAsync(Site site)
    {
        await using var db = site.Open();
        await using var connection = db.Database.GetDbConnection();
        await connection.OpenAsync(Cancel);
        List<string> tables = [];
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('rooms', 'sessions') ORDER BY name";
            await using var names = await command.ExecuteReaderAsync(Cancel);
            while (await names.ReadAsync(Cancel)) { tables.Add(names.GetString(0)); }
        }

        var kept = new StringBuilder();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync(Cancel);
            List<string> lines = [];
            while (await rows.ReadAsync(Cancel)) { lines.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(column => rows.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : $"{rows.GetValue(column)}"))); }
            kept.AppendLine(table).AppendJoin('\n', lines.Order(StringComparer.Ordinal)).AppendLine();
        }

        return kept.ToString();
    }
}
