using System.Net;
using Attune.Domain.Agreements;
using Attune.Domain.Drifts;
using Attune.Domain.Judging;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Sharing;

namespace Attune.Web.Tests.Sittings;

/// <summary>What was agreed is open again in a later round with its evidence, until it is set aside with a reason or the room holds to it.</summary>
public sealed class ReopenedTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task An_overdue_benefit_is_open_again_and_is_set_aside_only_with_a_reason(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, invented: true);
        await using (var db = room.Site.Open())
        {
            var over = Quarter.Containing(DateOnly.FromDateTime(DateTime.UtcNow)).Plus(-1);
            db.Add(new Benefit(BenefitId.New(), room.Round, new("Fewer returns", "Returned parcels", "%", 12, 8, over, Accountable.Named("Jonas Weber")), DateTimeOffset.UtcNow.AddMonths(-8)));
            await db.SaveChangesAsync(Cancel);
        }

        var ruth = room.Site.Browser;
        var links = await FollowUpTests.NextRoundAsync(room);
        room.Site.Use(ruth);
        await room.NextAsync(links);
        await room.SitAsync((_, _) => SameThing.TheSame);
        var view = (await SatRoom.ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!;
        view.Sitting.Run.Select(step => step.Stage).ShouldContain(SittingStage.OpenAgain);
        var open = view.Reopened.Single(reopened => reopened.Open.Kind == DriftKind.Benefit);
        open.IsShown.ShouldBeTrue();

        var page = $"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting/reopened";
        WebUtility.HtmlDecode(await room.Site.ReadAsync(page)).ShouldContain("Fewer returns");
        (await room.Site.SendAsync(page, page, ("place", open.Open.Place), ("end", "SetAside"), ("reason", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var each in view.Reopened) { (await room.Site.SendAsync(page, page, ("place", each.Open.Place), ("end", "SetAside"), ("reason", "The figure comes with the audit in May"))).ShouldLeadTo(page); }
        var after = WebUtility.HtmlDecode(await room.Site.ReadAsync(page));
        after.ShouldContain("What we agreed still stands");
        after.ShouldContain("The figure comes with the audit in May");
        (await SatRoom.ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!.Reopened.Single(reopened => reopened.Open.Kind == DriftKind.Benefit).IsShown.ShouldBeFalse();
    }
}
