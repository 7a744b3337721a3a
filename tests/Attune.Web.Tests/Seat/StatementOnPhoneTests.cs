using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Agreements;

namespace Attune.Web.Tests.Seat;

/// <summary>A statement on a phone follows the room, and nobody falls off the sitting by voting.</summary>
public sealed class StatementOnPhoneTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_page_of_a_statement_follows_the_room_and_says_when_the_vote_is_closed(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var room = await VotingRoom.LockedAsync(site);
        await room.WriteAsync("Data quality has one owner in the business.");
        await room.OpenVoteAsync(1);
        await room.SitAsync(0);

        var open = await PageAsync(site, "/seat/statements/1");
        open.ShouldContain("data-live=\"/seat/statements/1/live\"");
        open.ShouldContain("/modules/live.js");
        // Without script a link shows what is on now.
        open.ShouldContain("<noscript>");
        (await FragmentAsync(site)).ShouldContain("action=\"/seat/statements/1/vote\"");

        await room.VoteAsync(1, "aall", "lllx");
        await room.CloseVoteAsync(1);
        await room.SitAsync(0);

        var closed = await FragmentAsync(site);
        closed.ShouldContain("The vote is closed.");
        closed.ShouldContain("Each side passes.");
        closed.ShouldNotContain("<button", Case.Sensitive, "nothing is offered that would be refused");
        (await PageAsync(site, "/seat/statements/1")).ShouldNotContain("/seat/statements/1/vote");
        (await site.Browser.GetAsync(new Uri("/seat/statements/2/live/fragment?revision=0", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_phone_is_sent_the_statement_again_only_when_something_on_it_changed()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var room = await VotingRoom.LockedAsync(site);
        await room.WriteAsync("Data quality has one owner in the business.");
        await room.OpenVoteAsync(1);
        await room.SitAsync(0);
        var tag = Regex.Match(await PageAsync(site, "/seat/statements/1"), "data-tag=\"(\"[^\"]+\")\"").Groups[1].Value;
        (await AgainAsync(tag)).ShouldBe((HttpStatusCode.NotModified, tag));

        // Others vote: how many did stands nowhere on this page.
        await room.VoteAsync(1, "-aal", "lllx");
        await room.SitAsync(0);
        (await AgainAsync(tag)).ShouldBe((HttpStatusCode.NotModified, tag));

        // An own vote, a close, and other words do stand there.
        foreach (var change in new Func<Task>[]
        {
            () => room.VoteAsync(1, "a", ""),
            () => room.CloseVoteAsync(1),
            async () => (await site.SendAsync($"{room.Program}/statements/1", $"{room.Program}/statements/1/words", ("text", "Data quality has one owner at each plant."))).ShouldLeadTo(room.Program),
            () => room.OpenVoteAsync(1),
            // The phase of a round is no part of the room, and has no revision there.
            () => MoveAsync(site, RoundPhase.Revealing),
        })
        {
            await change();
            await room.SitAsync(0);
            var (status, now) = await AgainAsync(tag);
            status.ShouldBe(HttpStatusCode.OK);
            now.ShouldNotBe(tag);
            (await AgainAsync(now)).Status.ShouldBe(HttpStatusCode.NotModified);
            tag = now;
        }

        async Task<(HttpStatusCode Status, string Tag)> AgainAsync(string known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/seat/statements/1/live/fragment?revision=0", UriKind.Relative)) { Headers = { { "If-None-Match", known } } };
            using var reply = await site.Browser.SendAsync(request, Cancel);
            reply.Headers.CacheControl!.NoStore.ShouldBeTrue();
            return (reply.StatusCode, $"{reply.Headers.ETag}");
        }
    }

    private static async Task MoveAsync(Site site, RoundPhase phase)
    {
        await using var db = site.Open();
        (await db.Rounds.ExecuteUpdateAsync(round => round.SetProperty(one => one.Phase, phase), Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task A_vote_is_taken_for_the_statement_of_its_ballot_and_for_no_other()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var room = await VotingRoom.LockedAsync(site);
        foreach (var text in new[] { "Data quality has one owner in the business.", "Eight of ten teams use the new screens." }) { await room.WriteAsync(text); }
        foreach (var number in new[] { 1, 2 }) { await room.OpenVoteAsync(number); }
        await room.SitAsync(0);

        var form = await site.FillAsync("/seat/statements/1", "/seat/statements/1/vote", ("Grade", "Agree"), ("Reason", ""), ("Shown", "BySide"));
        (await site.PostAsync("/seat/statements/2/vote", form)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await using var db = site.Open();
        (await db.StatementVotes.CountAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_vote_keeps_its_words_and_is_not_swapped_away()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var room = await VotingRoom.LockedAsync(site);
        await room.WriteAsync("Data quality has one owner in the business.");
        await room.OpenVoteAsync(1);
        await room.SitAsync(0);

        using var refused = await site.SendAsync("/seat/statements/1", "/seat/statements/1/vote", ("Grade", ""), ("Reason", "By when?"), ("Shown", "BySide"));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await refused.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("By when?");
        page.ShouldNotContain("data-live=");
    }

    [Fact]
    public async Task In_the_sitting_a_vote_leads_back_to_the_room_which_knows_of_it()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var room = await VotingRoom.LockedAsync(site);
        var program = room.Program;
        string sitting;
        await using (var db = site.Open()) { sitting = $"{program}/rounds/{(await db.Rounds.SingleAsync(Cancel)).Id}/sitting"; }
        (await site.SendAsync($"{sitting}/prepare", $"{sitting}/approve")).ShouldLeadTo(sitting);
        (await site.SendAsync($"{sitting}/run", $"{sitting}/start")).ShouldLeadTo(sitting);
        await room.WriteAsync("Data quality has one owner in the business.");
        (await site.SendAsync($"{program}/statements", $"{program}/statements/screen")).ShouldLeadTo(sitting);
        await room.OpenVoteAsync(1);
        (await site.SendAsync($"/i/{room.Links[0]}", $"/i/{room.Links[0]}")).ShouldLeadTo("/seat");
        (await RoomAsync(site)).ShouldContain("Vote on it");

        (await site.SendAsync("/seat/statements/1", "/seat/statements/1/vote", ("Grade", "Agree"), ("Reason", ""), ("Shown", "BySide"))).ShouldLeadTo("/seat/room");

        var voted = await RoomAsync(site);
        voted.ShouldContain("Your vote is saved.");
        voted.ShouldContain("Change my vote");
        voted.ShouldNotContain("Vote on it");
        await room.CloseVoteAsync(1);
        (await RoomAsync(site)).ShouldNotContain("Your vote is saved.");
    }

    [Theory, OnBothDatabases]
    public async Task A_leader_is_told_in_the_room_and_beside_the_answers_what_waits(Provider provider)
    {
        const string Waits = "waits for your word";
        await using var site = await Site.WithRuthAsync(databases, provider);
        var room = await VotingRoom.LockedAsync(site);
        await room.SitAsync(0);
        foreach (var page in new[] { "/seat/room", "/seat/answers" }) { (await PageAsync(site, page)).ShouldNotContain(Waits); }

        (await site.SendAsync($"{room.Program}/commitments", $"{room.Program}/commitments", ("Leader", room.Leaders[0]), ("Text", "I close March without a spreadsheet"), ("DueOn", "2099-03-31")))
            .ShouldLeadTo($"{room.Program}/commitments");

        (await RoomAsync(site)).ShouldContain(Waits);
        (await RoomAsync(site)).ShouldContain("href=\"/seat/own\"");
        (await PageAsync(site, "/seat/answers")).ShouldContain(Waits);
        // Somebody else's promise is nobody else's business.
        await room.SitAsync(1);
        foreach (var page in new[] { "/seat/room", "/seat/answers" }) { (await PageAsync(site, page)).ShouldNotContain(Waits); }

        await room.SitAsync(0);
        (await site.SendAsync("/seat/own", "/seat/own/confirm")).ShouldLeadTo("/seat/own");
        (await RoomAsync(site)).ShouldNotContain(Waits);
        (await PageAsync(site, "/seat/answers")).ShouldNotContain(Waits);
    }

    [Theory, OnBothDatabases]
    public async Task What_each_side_passed_is_recorded_without_another_vote_and_every_page_says_so(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var room = await VotingRoom.LockedAsync(site);
        await room.WriteAsync("Data quality has one owner in the business.");
        await room.OpenVoteAsync(1);
        await room.VoteAsync(1, "aall", "xxxx");
        await room.CloseVoteAsync(1);
        (await room.DeskAsync("/statements/1")).ShouldNotContain("Record it now");
        await room.OpenVoteAsync(1);
        await room.VoteAsync(1, "aall", "lllx");
        await room.CloseVoteAsync(1);
        var passed = await room.DeskAsync("/statements/1");
        passed.ShouldContain("Record it now");
        passed.ShouldContain("One more vote after the talk shows whether it holds");
        passed.ShouldContain("Open the third vote");

        (await site.SendAsync($"{room.Program}/statements/1", $"{room.Program}/statements/1/record")).ShouldLeadTo($"{room.Program}/statements/1");

        var recorded = await room.DeskAsync("/statements/1");
        recorded.ShouldContain("<h1>Passed, recorded after two votes</h1>");
        recorded.ShouldContain("Record the decision");
        await room.SitAsync(0);
        (await PageAsync(site, "/seat/statements/1")).ShouldContain("Passed, recorded after two votes");
        (await site.Browser.GetAsync(new Uri($"{room.Program}/decisions", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> PageAsync(Site site, string path) => WebUtility.HtmlDecode(await site.ReadAsync(path));

    private static Task<string> FragmentAsync(Site site) => PageAsync(site, "/seat/statements/1/live/fragment?revision=0");

    // The page and the fragment that takes its place say the same.
    private static async Task<string> RoomAsync(Site site)
    {
        var page = Site.WithoutTokens(await site.ReadAsync("/seat/room"));
        var fragment = Site.WithoutTokens(await site.ReadAsync("/seat/room/live/fragment?revision=0"));
        page.ShouldContain($">{fragment}</div>");
        return WebUtility.HtmlDecode(fragment);
    }
}
