using System.Net;
using System.Text.Json;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sharing;

/// <summary>Somebody speaks for a leader: what is said and voted at that Seat is the delegate's, what was promised and is owned is the leader's.</summary>
public sealed class DelegateSeatTests(Databases databases)
{
    private const string Delegate = "Dana Hollis";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_delegate_reads_what_the_room_decided_and_nothing_the_leader_promised_or_owns(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider);
        await DelegateAsync(room, room.Round.Id);
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, room.Link, "/seat");

        var outcome = WebUtility.HtmlDecode(await room.Site.ReadAsync("/seat/outcome"));
        outcome.ShouldContain("You spoke for somebody else");
        outcome.ShouldContain("The business owns data quality");
        outcome.ShouldContain(DecidedRoom.OwnAnswer);
        outcome.ShouldNotContain(DecidedRoom.Promise);
        outcome.ShouldNotContain("support, maintain");
        var days = await room.Site.ReadAsync("/seat/outcome/calendar.ics");
        days.ShouldContain("DTSTART;VALUE=DATE:20270930");
        days.ShouldNotContain("UID:commitment");

        using var file = JsonDocument.Parse(await room.Site.ReadAsync("/seat/my-data/file"));
        file.RootElement.GetProperty("person").GetProperty("name").GetString().ShouldBe(Delegate);
        file.RootElement.GetProperty("commitments").GetArrayLength().ShouldBe(0);
        file.RootElement.GetProperty("answersFor").GetArrayLength().ShouldBe(0);
        // These votes were cast from this place, so they are the delegate's own.
        file.RootElement.GetProperty("votes").GetArrayLength().ShouldBe(2);
        WebUtility.HtmlDecode(await room.Site.ReadAsync("/seat/my-data")).ShouldContain("votes 2, promises 0, things you answer for 0");
    }

    [Fact]
    public async Task A_delegate_promises_confirms_and_accepts_nothing_in_another_name()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        await DelegateAsync(room, room.Round.Id);
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, room.Link, "/seat");
        (await room.Site.ReadAsync("/seat/statements")).ShouldNotContain("href=\"/seat/own\"");
        (await room.Site.Browser.GetAsync(new Uri("/seat/own", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        string commitment;
        await using (var db = room.Site.Open()) { commitment = $"{(await db.Commitments.SingleAsync(Cancel)).Id}"; }
        // The token is taken from another form of this Seat, because the page with these forms does not exist.
        var token = Site.TokenOf(await room.Site.ReadAsync("/seat/my-data"));
        foreach (var (action, fields) in new (string, (string, string)[])[]
        {
            ("commitments", [("text", "In another name"), ("dueOn", "2099-01-01")]), ("take-back", [("commitment", commitment)]), ("accept", [("activity", "support"), ("stage", "Maintain"), ("revision", "1")]),
        })
        {
            (await room.Site.PostAsync($"/seat/own/{action}", [.. fields, (Site.TokenField, token)])).StatusCode.ShouldBe(HttpStatusCode.NotFound, action);
        }

        await using var after = room.Site.Open();
        (await after.Commitments.SingleAsync(Cancel)).Text.ShouldBe(DecidedRoom.Promise);
        (await after.Ownership.SingleAsync(Cancel)).AcceptedAt.ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task In_the_next_round_a_delegate_is_not_shown_the_leaders_votes_of_before(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider);
        var links = await FollowUpTests.NextRoundAsync(room);
        await using (var db = room.Site.Open()) { await DelegateAsync(room, (await db.Rounds.SingleAsync(round => round.Number == 2, Cancel)).Id); }
        await FollowUpTests.BeginAsync(room, links[0], "/seat/1");
        using var file = JsonDocument.Parse(await room.Site.ReadAsync("/seat/my-data/file"));
        file.RootElement.GetProperty("votes").GetArrayLength().ShouldBe(0);
        file.RootElement.GetProperty("commitments").GetArrayLength().ShouldBe(0);
        file.RootElement.ToString().ShouldNotContain("Leader 0");
        await using var after = room.Site.Open();
        var round = await after.Rounds.SingleAsync(candidate => candidate.Number == 2, Cancel);
        after.Entry(round).Property(candidate => candidate.Phase).CurrentValue = RoundPhase.Locked;
        await after.SaveChangesAsync(Cancel);
        (await room.Site.ReadAsync("/seat/outcome")).ShouldNotContain(DecidedRoom.Promise);
        (await room.Site.ReadAsync("/seat/outcome/calendar.ics")).ShouldNotContain("UID:commitment");
    }

    internal static async Task DelegateAsync(DecidedRoom room, RoundId round)
    {
        await using var db = room.Site.Open();
        var first = (await db.LeaderAsync("Leader 0")).Id;
        var invitation = await db.Invitations.SingleAsync(candidate => candidate.Round == round && candidate.Leader == first, Cancel);
        invitation.NameDelegate(new(2, 6, LatePolicy.TakeAndMark, AbsentPolicy.LockWithoutThem, DelegatePolicy.SameSide), Delegate, "dana@example.org").ShouldBe(DelegateOutcome.Named);
        // These rooms were answered before; what is looked at here is a seat in which a delegate sat from the beginning.
        db.Entry(invitation).Property(candidate => candidate.DelegateAgreed).CurrentValue = true;
        await db.SaveChangesAsync(Cancel);
    }
}
