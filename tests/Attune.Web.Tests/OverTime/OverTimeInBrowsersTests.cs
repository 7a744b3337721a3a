using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Judging;
using Attune.Domain.Rounds;
using Attune.Report.Tests;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Hosting;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Sharing;
using Attune.Web.Tests.Sittings;

namespace Attune.Web.Tests.OverTime;

/// <summary>The rounds side by side in a real browser, after everybody moved toward each other: whole at every width, by day and by night.</summary>
[Trait("Proof", "Browser")]
public sealed partial class OverTimeInBrowsersTests(Databases databases, Chromium chromium)
{
    [Fact]
    public async Task What_eight_people_can_tell_is_said_first_and_every_page_is_whole()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        await room.SitAsync((_, _) => SameThing.TheSame);
        var ruth = room.Site.Browser;
        var links = await FollowUpTests.NextRoundAsync(room);
        // In the second round everybody sees success in years, stands near the standard, and shares every job.
        await room.NextAsync(links, Moved);
        await room.SitAsync((_, _) => SameThing.TheSame, end: false);
        await room.GoBackAsync();
        var sitting = $"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting";
        await ScreenAsync(room, await room.Site.ReadAsync($"{sitting}/screen"));
        await LookAsync(room, await room.Site.ReadAsync($"{sitting}/drive"), "over-time-drive");
        var early = room.Site.NewBrowser();
        room.Site.Use(early);
        await SharingTests.OpenAsync(room, links[1], "/seat");
        await LookAsync(room, await room.Site.ReadAsync("/seat/room"), "over-time-room");
        room.Site.Use(ruth);
        await using (var db = room.Site.Open()) { (await new EndSitting(db).RunAsync(room.Round.Id, end: true, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken)).ShouldBe(SittingOutcome.Done); }
        var path = $"/programs/{room.Program.Id}/over-time";
        var fields = Ticked().Matches(await room.Site.ReadAsync(path)).Select(ticked => ("Pair", System.Net.WebUtility.HtmlDecode(ticked.Groups["value"].Value))).ToArray();
        fields.ShouldNotBeEmpty("what is called by the same words is ticked");
        (await room.Site.SendAsync(path, $"{path}/topics", [.. fields, ("Same", "yes")])).ShouldLeadTo(path);
        var page = await room.Site.ReadAsync(path);
        // Of eight people too few changed one closed answer for it to be more than chance; who does what is told by the pairs who name the same owner.
        page.ShouldContain("no move can be told from chance");
        page.ShouldContain("The sides agree more on who does what than in");
        await LookAsync(room, page, "over-time");

        var leader = room.Site.NewBrowser();
        room.Site.Use(leader);
        await SharingTests.OpenAsync(room, links[0], "/seat");
        await LookAsync(room, await room.Site.ReadAsync("/seat/over-time"), "over-time-seat");
        room.Site.Use(ruth);
    }

    /// <summary>The Screen at the sizes of projectors, by day and dark: nothing is cut, and axe finds nothing.</summary>
    private async Task ScreenAsync(DecidedRoom room, string page)
    {
        var look = await room.Site.ReadAsync(StylesheetFile.Href);
        foreach (var (width, height) in new[] { (1920, 1080), (1280, 720) })
        {
            await using var screen = await chromium.ArriveAsync(new Uri("http://localhost/"), "the Screen", new(width, height, Device.Laptop.Scheme));
            await screen.Page.SetContentAsync(page.Replace("</head>", $"<style>{look}</style></head>", StringComparison.Ordinal));
            (await screen.Page.Locator(".over-time tbody tr").CountAsync()).ShouldBe(5);
            await screen.TakeAsync("over-time-screen");
            (await ScreenFit.ProblemsAsync(screen, width)).ShouldBeEmpty();
            await screen.Page.EvaluateAsync("() => { document.querySelector('[data-theme]').dataset.theme = 'dark'; }");
            await screen.TakeAsync("over-time-screen-dark");
            (await Axe.BarriersAsync(screen.Page)).ShouldBeEmpty($"{width}");
        }
    }

    private async Task LookAsync(DecidedRoom room, string page, string name)
    {
        var look = await room.Site.ReadAsync(StylesheetFile.Href);
        foreach (var device in new[] { Device.Phone, Device.PhoneAtNight, Device.Laptop, Device.LaptopAtNight, new Device(1920, 1080, Device.Laptop.Scheme) })
        {
            await using var visitor = await chromium.ArriveAsync(new Uri("http://localhost/"), name, device);
            await visitor.Page.SetContentAsync(page.Replace("</head>", $"<style>{look}</style></head>", StringComparison.Ordinal));
            await visitor.TakeAsync(name);
            (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, $"{name} scrolls sideways at {device}");
            (await Axe.BarriersAsync(visitor.Page)).ShouldBeEmpty($"{name}, {device}");
        }
    }

    internal static AnswerContent Moved(AnswerContent content) => content with
    {
        Anchors = [.. content.Anchors.Select(anchor => anchor.Kind switch
        {
            AnchorKind.Horizon => anchor with { Value = nameof(Horizon.Years) },
            AnchorKind.Standard => anchor with { Value = "2" },
            AnchorKind.Owner => anchor with { Value = nameof(Owner.Business) },
            _ => anchor,
        })],
        Expectations = [.. content.Expectations.Select(expected => expected with { Owner = Owner.Shared })],
    };

    [System.Text.RegularExpressions.GeneratedRegex("name=\"Pair\" value=\"(?<value>[^\"]+)\" checked")]
    private static partial System.Text.RegularExpressions.Regex Ticked();
}
