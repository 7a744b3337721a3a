using System.Net;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sharing;

/// <summary>What falls due for a leader stands at the own Seat in the own words, and at nobody else's.</summary>
public sealed class OwnDuesTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leader_reads_the_own_duties_by_their_day_and_another_reads_none_of_them()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var own = await AtAsync(room, room.Link);
        own.ShouldContain(DecidedRoom.Promise);
        own.ShouldContain("The review of decision 1, which you own is due on 30 September 2027.");
        own.ShouldContain("href=\"/seat/own\"");
        var other = await AtAsync(room, room.OtherLink);
        other.ShouldContain("Nothing falls due for you");
        other.ShouldNotContain(DecidedRoom.Promise);
    }

    [Fact]
    public async Task The_end_of_a_letters_link_leads_there()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        room.Site.OpenAnotherBrowser();
        (await room.Site.SendAsync($"{room.Link}?to=due", "")).ShouldLeadTo("/seat/due");
        (await room.Site.Browser.GetAsync(new Uri("/seat/due", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> AtAsync(DecidedRoom room, string link)
    {
        room.Site.OpenAnotherBrowser();
        (await room.Site.SendAsync(link, "")).ShouldLeadTo("/seat");
        return await room.Site.ReadAsync("/seat/due");
    }
}
