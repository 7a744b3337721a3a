using System.Net;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sharing;

/// <summary>The Desk in a later round: what became of promises, and a letter only to those who have not reported.</summary>
public sealed class FollowUpDeskTests(Databases databases)
{
    private const string Words = "Both plants are open";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Who_has_said_something_is_seen_at_once_and_what_it_is_after_the_lock(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, addresses: 8);
        var (ruth, links) = (room.Site.Browser, await FollowUpTests.NextRoundAsync(room));
        var before = await PageAsync(room);
        before.ShouldContain("The one promise has no update yet");
        before.ShouldContain(DecidedRoom.Promise);
        before.ShouldContain("Leader 0");
        before.ShouldContain("Not said yet");
        before.ShouldContain("Days until the books are closed, from 9 to 5 working days");
        before.ShouldContain("Q4 2027");
        before.ShouldContain("A wish, missing: ");
        before.ShouldContain("Not accepted by its owner yet");

        await FollowUpTests.BeginAsync(room, links[0], "/seat/since");
        (await room.Site.SendAsync("/seat/since", "/seat/since", ("fate", "Dropped"), ("reason", Words))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        room.Site.Use(ruth);
        var said = await PageAsync(room);
        said.ShouldContain("The one promise has an update");
        said.ShouldContain(">Said<");
        said.ShouldNotContain(Words);
        said.ShouldNotContain("Dropped.");

        await SetAsync(room, RoundPhase.Locked);
        var locked = await PageAsync(room);
        locked.ShouldContain("Dropped.");
        locked.ShouldContain(Words);
    }

    [Theory, OnBothDatabases]
    public async Task Those_missing_alone_get_a_letter_that_was_read_before_and_holds_the_link_alone(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, addresses: 8);
        await FollowUpTests.NextRoundAsync(room);
        var path = PathOf(room);
        (await PageAsync(room)).ShouldContain($"href=\"{path}/letters\"");
        var preview = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{path}/letters"));
        preview.ShouldContain("One reminder to send");
        preview.ShouldContain("Meridian: what became of your promises?");
        preview.ShouldNotContain("leader1@example.org");
        (await room.Site.OutboxAsync()).ShouldBeEmpty();

        (await room.Site.SendAsync($"{path}/letters", $"{path}/letters")).ShouldLeadTo(path);
        var letter = (await room.Site.OutboxAsync()).ShouldHaveSingleItem();
        letter.To.ToString().ShouldContain("leader0@example.org");
        letter.ToString().ShouldNotContain(DecidedRoom.Promise);
        var link = letter.TextBody!.Split('\n').Single(line => line.StartsWith("http://localhost/i/", StringComparison.Ordinal)).Trim();
        var ruth = room.Site.Browser;
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, link["http://localhost".Length..], "/seat/since");
        room.Site.Use(ruth);

        // A person gets two letters in a round, whatever they are about.
        (await room.Site.SendAsync($"{path}/letters", $"{path}/letters")).ShouldLeadTo(path);
        var third = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{path}/letters"));
        third.ShouldContain("Nobody to email");
        third.ShouldContain("Reminded twice in this round.");
        third.ShouldNotContain($"action=\"{path}/letters\"");
        (await room.Site.OutboxAsync()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_reminder_that_did_not_leave_does_not_count()
    {
        await using var server = new SmallMailServer();
        server.Refuse("leader0@example.org");
        await using var room = await DecidedRoom.OpenAsync(databases, addresses: 8, settings: [
            ("Attune:Mail:Host", "127.0.0.1"), ("Attune:Mail:Port", $"{server.Port}"), ("Attune:Mail:Security", "None"), ("Attune:Mail:From", "attune@example.org")]);
        await FollowUpTests.NextRoundAsync(room);
        await room.Site.SendAsync($"{PathOf(room)}/letters", $"{PathOf(room)}/letters");
        await using var db = room.Site.Open();
        (await db.Invitations.MaxAsync(invitation => invitation.Reminders, Cancel)).ShouldBe(0);
        server.TakeAgain("leader0@example.org");
        await room.Site.SendAsync($"{PathOf(room)}/letters", $"{PathOf(room)}/letters");
        server.Letters.Count.ShouldBe(1);
        (await db.Invitations.MaxAsync(invitation => invitation.Reminders, Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_promise_hides_who_has_answered_nobody_is_singled_out_before_the_lock()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, contract: Contract.Unattributed, addresses: 8);
        var (ruth, links) = (room.Site.Browser, await FollowUpTests.NextRoundAsync(room));
        var before = await PageAsync(room);
        await FollowUpTests.BeginAsync(room, links[0], "/seat/since");
        (await room.Site.SendAsync("/seat/since", "/seat/since", ("fate", "Moved"), ("movedTo", "2099-03-31"), ("reason", Words))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        room.Site.Use(ruth);
        Site.WithoutTokens(await PageAsync(room)).ShouldBe(Site.WithoutTokens(before), "nobody can tell that something was said");
        before.ShouldContain("Shown after the lock");
        (await room.Site.Browser.GetAsync(new Uri($"{PathOf(room)}/letters", UriKind.Relative), Cancel)).ShouldLeadTo(PathOf(room));
        await SetAsync(room, RoundPhase.Locked);
        (await PageAsync(room)).ShouldContain(Words);
    }

    [Fact]
    public async Task Where_a_delegate_sits_the_promise_waits_and_nobody_is_reminded_of_it()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, addresses: 8);
        await FollowUpTests.NextRoundAsync(room);
        await using (var db = room.Site.Open()) { await DelegateSeatTests.DelegateAsync(room, (await db.Rounds.SingleAsync(round => round.Number == 2, Cancel)).Id); }
        var page = await PageAsync(room);
        page.ShouldContain("A delegate answers in this round. Only the person can give the update.");
        page.ShouldNotContain($"{PathOf(room)}/letters");
    }

    [Fact]
    public async Task A_first_round_leads_to_its_program_and_a_stranger_none_at_all()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        (await room.Site.Browser.GetAsync(new Uri(PathOf(room), UriKind.Relative), Cancel)).ShouldLeadTo($"/programs/{room.Program.Id}");
        await FollowUpTests.NextRoundAsync(room);
        (await PageAsync(room)).ShouldContain("Leader 0");
        await using (var db = room.Site.Open()) { await db.Programs.ExecuteUpdateAsync(change => change.SetProperty(program => program.Facilitator, Guid.NewGuid()), Cancel); }
        (await room.Site.Browser.GetAsync(new Uri(PathOf(room), UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string PathOf(DecidedRoom room) => $"/programs/{room.Program.Id}/since";

    private static async Task<string> PageAsync(DecidedRoom room) => WebUtility.HtmlDecode(await room.Site.ReadAsync(PathOf(room)));

    private static async Task SetAsync(DecidedRoom room, RoundPhase phase)
    {
        await using var db = room.Site.Open();
        var round = await db.Rounds.SingleAsync(candidate => candidate.Number == 2, Cancel);
        db.Entry(round).Property(candidate => candidate.Phase).CurrentValue = phase;
        await db.SaveChangesAsync(Cancel);
    }
}
