using System.Net;
using Attune.Domain.Agreements;
using Attune.Domain.Judging;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Agreements;

namespace Attune.Web.Tests.Sharing;

/// <summary>Two rounds on one page, the same at the Desk and by the sponsor's link.</summary>
public sealed class TimelineTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_sponsor_reads_in_a_minute_what_is_shared_what_came_what_nobody_owns_and_what_is_next(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, invented: true);
        await room.SitAsync((_, leader) => leader < 4 ? SameThing.TheSame : SameThing.NotTheSame);
        var ruth = room.Site.Browser;
        await ActualsOverHttpTests.OpenAsync(room, room.Link);
        await ActualsOverHttpTests.EnterAsync(room.Site, "8", note: "Only the room reads this note.");
        await using (var db = room.Site.Open())
        {
            db.Add(new Benefit(BenefitId.New(), room.Round, new("Fewer returns", "Returned parcels", "%", 12, 8, Quarter.Containing(DateOnly.FromDateTime(DateTime.UtcNow)).Plus(-1), Accountable.Named("Jonas Weber")), DateTimeOffset.UtcNow.AddMonths(-8)));
            await db.SaveChangesAsync(Cancel);
        }

        room.Site.Use(ruth);
        var links = await FollowUpTests.NextRoundAsync(room);
        room.Site.Use(ruth);
        await room.NextAsync(links);
        await room.SitAsync((_, _) => SameThing.TheSame);

        var desk = WebUtility.HtmlDecode(await room.Site.ReadAsync($"/programs/{room.Program.Id}/timeline"));
        desk.ShouldContain("one benefit is overdue");
        desk.ShouldContain("Alignment by topic");
        desk.ShouldContain("8 working days is entered for");
        desk.ShouldContain("0 of 1 are kept.");
        desk.ShouldContain("Decision 1 is looked at again.");
        desk.ShouldContain("One benefit is a wish");
        var link = await SharingTests.IssueAsync(room);
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, link);
        var sponsor = WebUtility.HtmlDecode(await room.Site.ReadAsync("/sponsor/timeline"));
        foreach (var said in new[] { "one benefit is overdue", "8 working days is entered for", "0 of 1 are kept.", "Decision 1 is looked at again." }) { sponsor.ShouldContain(said); }
        foreach (var kept in new[] { "Only the room reads this note.", DecidedRoom.Promise, DecidedRoom.Dissent, "Leader 3" }) { sponsor.ShouldNotContain(kept); }
        (await room.Site.ReadAsync("/sponsor")).ShouldContain("/sponsor/timeline");
    }

    [Fact]
    public async Task Before_the_first_lock_there_is_no_timeline()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await DeskTests.StartedAsync(site);
        using var reply = await site.Browser.GetAsync(new Uri($"{program}/timeline", UriKind.Relative), Cancel);
        reply.ShouldLeadTo(program);
    }
}
