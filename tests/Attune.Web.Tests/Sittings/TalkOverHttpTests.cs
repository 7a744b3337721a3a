using System.Net;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Tests.Sharing;

namespace Attune.Web.Tests.Sittings;

/// <summary>Who speaks, marked at the Desk by side, over HTTP and without script.</summary>
public sealed class TalkOverHttpTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_side_that_is_heard_less_is_named_at_once_and_the_record_for_the_room_has_the_balance(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, invented: true);
        var sitting = $"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting";
        var view = (await SatRoom.ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!;
        await using (var db = room.Site.Open()) { (await new StartSitting(db).RunAsync(room.Round.Id, view.Reading, approved: true, Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow, Cancel)).ShouldBe(SittingOutcome.Done); }
        foreach (var side in new[] { "Business", "Business", "Business", "Business", "Business", "It", "Business" })
        {
            (await room.Site.SendAsync($"{sitting}/drive", $"{sitting}/spoke", ("side", side))).ShouldLeadTo($"{sitting}/drive");
        }

        var desk = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{sitting}/drive"));
        desk.ShouldContain("This card: Business 6, IT 1. In all: 6 and 1.");
        desk.ShouldContain("IT is heard less than its number");
        (await room.Site.SendAsync($"{sitting}/drive", $"{sitting}/unspoke", ("side", "Business"))).ShouldLeadTo($"{sitting}/drive");
        (await room.Site.ReadAsync($"{room.Path}/record")).ShouldNotContain("Who spoke", Case.Sensitive, "the sitting is not over");

        await using (var db = room.Site.Open()) { (await new EndSitting(db).RunAsync(room.Round.Id, end: true, DateTimeOffset.UtcNow, Cancel)).ShouldBe(SittingOutcome.Done); }
        WebUtility.HtmlDecode(await room.Site.ReadAsync($"{room.Path}/record")).ShouldContain("marked 6 turns to speak: 5 of ");
        (await room.Site.ReadAsync($"{room.Path}/record.json")).ShouldContain("\"turns\"");
        (await room.Site.ReadAsync($"{room.Path}/sponsor/record")).ShouldNotContain("Who spoke");
    }
}
