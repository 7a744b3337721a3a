using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Judging;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Room.OverTime;
using Attune.Web.Tests.Sharing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.OverTime;

/// <summary>What moved over the rounds, as the sitting of a later round comes to it: on the Screen and the phones, and for nobody before.</summary>
public sealed partial class OnTheScreenTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_room_sees_this_round_beside_the_one_before_once_its_Screen_has_come_to_it(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, invented: true);
        await room.SitAsync((_, _) => SameThing.TheSame);
        var links = await FollowUpTests.NextRoundAsync(room);
        await room.NextAsync(links, OverTimeInBrowsersTests.Moved);
        await room.StartAsync();
        (await RoundsAsync(room, new(ViewerRole.Observer, ""))).ShouldBe(1, "the Screen has not come to it");
        (await RoundsAsync(room, new(ViewerRole.Leader, ""))).ShouldBe(1);
        (await RoundsAsync(room, Viewer.Facilitator("Ruth Okafor"))).ShouldBe(2, "a preview is what the room will see");

        await room.SitAsync((_, _) => SameThing.TheSame, end: false);
        await room.GoBackAsync();
        (await SatRoom.ReadAsync(room, new(ViewerRole.Observer, "")))!.Sitting.Now!.Stage.ShouldBe(SittingStage.OverTime);
        (await RoundsAsync(room, new(ViewerRole.Observer, ""))).ShouldBe(2);
        (await RoundsAsync(room, new(ViewerRole.Sponsor, ""))).ShouldBe(1, "a sponsor is not in the room");
        var path = $"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting";
        var screen = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{path}/screen"));
        screen.ShouldContain("The sides agree more on who does what than in");
        screen.ShouldContain("Cannot tell");
        Tested().IsMatch(screen).ShouldBeFalse("no test stands on the Screen");
        (await room.Site.ReadAsync($"{path}/drive")).ShouldContain("rated over-time");
        (await room.Site.ReadAsync($"{path}/pack")).ShouldContain("rated over-time");
        (await room.Site.ReadAsync($"{path}/slides")).ShouldContain("rated over-time");

        room.Site.Use(room.Site.NewBrowser());
        await SharingTests.OpenAsync(room, links[0], "/seat");
        var phone = WebUtility.HtmlDecode(await room.Site.ReadAsync("/seat/room"));
        phone.ShouldContain("The sides agree more on who does what than in");
        phone.ShouldContain("<th scope=\"row\" class=\"nowrap\">", Case.Sensitive, "the phone shows the numbers of the drawings as tables");
        phone.ShouldNotContain("?chart=", Case.Sensitive, "the sitting's address answers for no file");
    }

    [Fact]
    public async Task Each_drawing_is_a_file_where_it_is_seen()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        await room.SitAsync((_, _) => SameThing.TheSame);
        var links = await FollowUpTests.NextRoundAsync(room);
        await room.NextAsync(links);
        await room.SitAsync((_, _) => SameThing.TheSame);
        await AreFilesAsync($"/programs/{room.Program.Id}/over-time");
        room.Site.Use(room.Site.NewBrowser());
        await SharingTests.OpenAsync(room, links[0], "/seat");
        await AreFilesAsync("/seat/over-time");

        async Task AreFilesAsync(string page)
        {
            var charts = Charts().Matches(await room.Site.ReadAsync(page)).Select(link => link.Groups["file"].Value).Distinct().ToArray();
            charts.Count(chart => chart.StartsWith("asked-", StringComparison.Ordinal)).ShouldBeGreaterThan(2);
            charts.ShouldContain("jobs.svg");
            charts.ShouldContain("asked-1.png");
            foreach (var chart in charts)
            {
                var file = await room.Site.Browser.GetAsync(new Uri($"{page}?chart={chart}", UriKind.Relative), Cancel);
                file.StatusCode.ShouldBe(HttpStatusCode.OK, chart);
                file.Content.Headers.ContentType!.MediaType.ShouldBe(chart.EndsWith("svg", StringComparison.Ordinal) ? "image/svg+xml" : "image/png");
            }
        }
    }

    [Fact]
    public async Task What_moved_stands_in_the_rooms_record_tables_and_slides_and_in_nobody_elses()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        await room.SitAsync((_, _) => SameThing.TheSame);
        (await room.Site.ReadAsync($"{room.Path}/record")).ShouldNotContain("What moved over the rounds");
        await room.NextAsync(otherwise: OverTimeInBrowsersTests.Moved);
        await room.SitAsync((_, _) => SameThing.TheSame, end: false);
        (await room.Site.ReadAsync($"{room.Path}/record.json")).ShouldNotContain("\"trends\"", Case.Sensitive, "until the sitting is over");
        await using (var db = room.Site.Open()) { (await new EndSitting(db).RunAsync(room.Round.Id, end: true, DateTimeOffset.UtcNow, Cancel)).ShouldBe(SittingOutcome.Done); }

        var record = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{room.Path}/record"));
        record.ShouldContain("What moved over the rounds");
        record.ShouldContain("The sides agree more on who does what than in");
        Tested().IsMatch(record).ShouldBeFalse();
        (await room.Site.ReadAsync($"{room.Path}/record.json")).ShouldContain("\"hasMoved\": true");
        (await room.Site.ReadAsync($"{room.Path}/data.json")).ShouldContain("\"over_time\"");
        (await SlidesAsync("room")).ShouldContain("What was asked again, over the rounds");

        foreach (var outside in new[] { "sponsor", "sponsor/record", "sponsor/data.json" }) { (await room.Site.ReadAsync($"{room.Path}/{outside}")).ShouldNotContain("agree more on who does what", Case.Insensitive, outside); }
        foreach (var readers in new[] { "sponsor", "team" }) { (await SlidesAsync(readers)).ShouldNotContain("What was asked again", Case.Insensitive, readers); }

        async Task<string> SlidesAsync(string readers)
        {
            using var deck = new ZipArchive(new MemoryStream(await room.Site.Browser.GetByteArrayAsync(new Uri($"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting/deck/{readers}", UriKind.Relative), Cancel)));
            return string.Concat(deck.Entries.Where(entry => entry.FullName.StartsWith("ppt/slides/slide", StringComparison.Ordinal)).Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        }
    }

    private static async Task<int> RoundsAsync(DecidedRoom room, Viewer viewer)
    {
        var view = (await SatRoom.ReadAsync(room, viewer))!;
        await using var scope = room.Site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<OverTimeReader>().ReadForScreenAsync(view, Cancel)).Rounds.Length;
    }

    [GeneratedRegex(@"\bp (<|=|\d|\.)")]
    private static partial Regex Tested();

    [GeneratedRegex("href=\"\\?chart=(?<file>[^\"]+)\"")]
    private static partial Regex Charts();
}
