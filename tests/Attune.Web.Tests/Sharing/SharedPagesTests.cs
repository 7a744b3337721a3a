using System.Text.RegularExpressions;
using Attune.Domain.Judging;
using Attune.Report;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Browser;

namespace Attune.Web.Tests.Sharing;

/// <summary>The pages after a sitting as a browser sets them, full of what a sitting leaves: no barrier, and nothing that scrolls sideways.</summary>
[Trait("Proof", "Browser")]
public sealed partial class SharedPagesTests(Databases databases, Chromium chromium)
{
    private static readonly Device[] Devices = [Device.Phone, Device.PhoneAtNight, Device.LaptopAtNight];

    [Fact]
    public async Task Every_page_of_what_is_shared_is_whole_on_a_phone_and_in_the_dark()
    {
        var pages = await PagesAsync();
        foreach (var device in Devices)
        {
            foreach (var (name, html) in pages)
            {
                await using var visitor = await chromium.ArriveAsync(new("http://localhost"), name, device);
                await visitor.Page.SetContentAsync(html);
                await visitor.LookAsync(name);
            }
        }
    }

    private async Task<List<(string Name, string Html)>> PagesAsync()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true, addresses: 7);
        var ruth = room.Site.Browser;
        var ask = $"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting/ask-authors";
        List<(string, string)> pages = [("ask-authors", await room.Site.ReadAsync(ask))];
        await room.ReleaseAsync(1, _ => null);
        await room.ReleaseAsync(5, text => $"In plain words, {text}");
        var cards = await room.SitAsync((_, leader) => leader < 6 ? SameThing.TheSame : SameThing.NotTheSame);
        await room.ComesFromAsync(1, cards.First(card => card.Asked is not null));
        pages.AddRange([
            ("share", await room.Site.ReadAsync(room.Path)), ("letters", await room.Site.ReadAsync($"{room.Path}/letters")),
            ("record-room", await room.Site.ReadAsync($"{room.Path}/record")), ("record-sponsor", await room.Site.ReadAsync($"{room.Path}/sponsor/record"))]);
        using (var made = await room.Site.SendAsync(room.Path, $"{room.Path}/sponsor", ("name", "Claire Fontaine")))
        {
            pages.Add(("sponsor-link", await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, room.Link, "/seat");
        pages.AddRange([("outcome", await room.Site.ReadAsync("/seat/outcome")), ("my-data", await room.Site.ReadAsync("/seat/my-data"))]);
        room.Site.Use(ruth);
        var link = await SharingTests.IssueAsync(room);
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, link);
        pages.Add(("sponsor", await room.Site.ReadAsync("/sponsor")));
        var links = await FollowUpTests.NextRoundAsync(room);
        await FollowUpTests.BeginAsync(room, links[0], "/seat/since");
        pages.Add(("since", await room.Site.ReadAsync("/seat/since")));
        room.Site.Use(ruth);
        var since = $"/programs/{room.Program.Id}/since";
        pages.AddRange([("since-desk", await room.Site.ReadAsync(since)), ("since-letters", await room.Site.ReadAsync($"{since}/letters"))]);
        await room.NextAsync(links);
        await room.SitAsync((_, _) => SameThing.NotTheSame);
        pages.AddRange([("record-moved", await room.Site.ReadAsync($"{room.Path}/record")), ("since-locked", await room.Site.ReadAsync(since))]);
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, link);
        pages.Add(("sponsor-moved", await room.Site.ReadAsync("/sponsor")));
        // The test server has no port, so the styles are put into the page and scripts are removed.
        return [.. pages.Select(page => (page.Item1, Script().Replace(Sheet().Replace(page.Item2, _ => $"<style>{StyleFiles.Css}</style>"), "")))];
    }

    [GeneratedRegex("<link[^>]*stylesheet[^>]*>")]
    private static partial Regex Sheet();

    [GeneratedRegex("<script[^>]*></script>")]
    private static partial Regex Script();
}
