using System.Net;
using Attune.Domain.Agreements;
using Attune.Domain.Drifts;
using Attune.Domain.Judging;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Tests.Sharing;

namespace Attune.Web.Tests.Sittings;

/// <summary>What was agreed is open again in a later round with its evidence, until it is set aside with a reason or the room holds to it.</summary>
public sealed class ReopenedTests(Databases databases)
{
    private const string Audit = "The figure comes with the audit in May";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task An_overdue_benefit_is_open_again_and_is_set_aside_only_with_a_reason(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, invented: true);
        await OverdueAsync(room);
        await room.SitAsync((_, _) => SameThing.TheSame);
        var view = (await SatRoom.ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!;
        view.Sitting.Run.Select(step => step.Stage).ShouldContain(SittingStage.OpenAgain);
        var open = view.Reopened.Single(reopened => reopened.Open.Kind == DriftKind.Benefit);
        open.IsShown.ShouldBeTrue();

        var page = $"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting/reopened";
        WebUtility.HtmlDecode(await room.Site.ReadAsync(page)).ShouldContain("Fewer returns");
        (await room.Site.SendAsync(page, page, ("place", open.Open.Place), ("end", "SetAside"), ("reason", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var each in view.Reopened) { (await room.Site.SendAsync(page, page, ("place", each.Open.Place), ("end", "SetAside"), ("reason", Audit))).ShouldLeadTo(page); }
        var after = WebUtility.HtmlDecode(await room.Site.ReadAsync(page));
        after.ShouldContain("What we agreed still stands");
        after.ShouldContain(Audit);
        (await SatRoom.ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!.Reopened.Single(reopened => reopened.Open.Kind == DriftKind.Benefit).IsShown.ShouldBeFalse();

        WebUtility.HtmlDecode(await room.Site.ReadAsync($"{room.Path}/record")).ShouldContain(Audit);
        WebUtility.HtmlDecode(await room.Site.ReadAsync($"{room.Path}/sponsor")).ShouldNotContain("A benefit, overdue");
        (await room.Site.ReadAsync($"{room.Path}/sponsor/data.json")).ShouldNotContain(Audit);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_open_and_how_it_ended_stands_in_the_record_once_the_sitting_is_over(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, invented: true);
        await OverdueAsync(room);
        await room.SitAsync((_, _) => SameThing.TheSame, end: false);
        var page = $"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting/reopened";
        var open = (await SatRoom.ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!.Reopened.Single(reopened => reopened.Open.Kind == DriftKind.Benefit);
        (await room.Site.SendAsync(page, page, ("place", open.Open.Place), ("end", "Kept"))).ShouldLeadTo(page);
        (await room.Site.ReadAsync($"{room.Path}/record")).ShouldNotContain("Open again of what was agreed");
        await using (var db = room.Site.Open()) { (await new EndSitting(db).RunAsync(room.Round.Id, end: true, DateTimeOffset.UtcNow, Cancel)).ShouldBe(SittingOutcome.Done); }

        foreach (var shown in new[] { "record", "sponsor", "sponsor/record" })
        {
            var text = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{room.Path}/{shown}"));
            text.ShouldContain("Open again of what was agreed", customMessage: shown);
            text.ShouldContain("No figure was confirmed by the other side", customMessage: shown);
            text.ShouldContain("The room holds to it", customMessage: shown);
            if (shown != "sponsor") { text.ShouldContain("when this record was made", customMessage: shown); }
        }

        (await room.Site.ReadAsync($"{room.Path}/sponsor/data.json")).ShouldContain("\"Kept\"");
    }

    // A benefit whose quarter is over without a figure, and the round after it, locked.
    private static async Task OverdueAsync(DecidedRoom room)
    {
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
    }
}
