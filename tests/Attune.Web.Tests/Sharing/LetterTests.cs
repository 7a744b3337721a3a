using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sharing;

public sealed partial class LetterTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Each_leader_gets_one_letter_with_links_and_nothing_of_what_was_said(Provider provider)
    {
        await using var room = await RoomAsync(provider);
        var preview = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{room.Path}/letters"));
        preview.ShouldContain("Seven letters to send");
        preview.ShouldContain("Meridian: what you said, what the room decided, what you own");
        preview.ShouldContain("Without an email address");
        preview.ShouldContain("Your personal link opens it");
        (await room.Site.OutboxAsync()).ShouldBeEmpty();

        (await room.Site.SendAsync($"{room.Path}/letters", $"{room.Path}/letters")).ShouldLeadTo($"{room.Path}/letters");

        var letters = await room.Site.OutboxAsync();
        letters.Length.ShouldBe(7);
        foreach (var letter in letters)
        {
            foreach (var hidden in new[] { DecidedRoom.Dissent, DecidedRoom.Promise, DecidedRoom.OwnAnswer, "The business owns", "Year two", "30 September" }) { letter.ToString().ShouldNotContain(hidden); }
        }

        letters.Select(letter => Link().Match(letter.TextBody!).Groups[1].Value).ShouldBeUnique();
        await using var db = room.Site.Open();
        var shared = await db.Audit.SingleAsync(entry => entry.Act == AuditAct.Shared, Cancel);
        (shared.Reader, shared.Answers).ShouldBe(("Ruth Okafor", 7));
        (await room.Site.ReadAsync($"{room.Path}/letters")).ShouldContain("Everybody has the letter");
    }

    [Fact]
    public async Task A_second_press_mails_nobody_twice()
    {
        await using var room = await RoomAsync();
        var token = Site.TokenOf(await room.Site.ReadAsync($"{room.Path}/letters"));
        var presses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => room.Site.PostAsync($"{room.Path}/letters", (Site.TokenField, token))));
        presses.ShouldAllBe(press => press.StatusCode == HttpStatusCode.Redirect);
        await room.Site.PostAsync($"{room.Path}/letters", (Site.TokenField, token));
        (await room.Site.OutboxAsync()).Select(letter => letter.To.ToString()).ShouldBeUnique();
        (await room.Site.OutboxAsync()).Length.ShouldBe(7);
        await using var db = room.Site.Open();
        (await db.Audit.Where(entry => entry.Act == AuditAct.Shared).SumAsync(entry => entry.Answers, Cancel)).ShouldBe(7);
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_that_was_taken_and_never_left_is_sent_again_after_a_while_and_not_before(Provider provider)
    {
        await using var room = await RoomAsync(provider);
        // These letters were marked as being sent, and the process was killed before it sent them.
        await TakenAsync(room, "leader0@example.org", DateTimeOffset.UtcNow.AddMinutes(-5));
        await TakenAsync(room, "leader1@example.org", DateTimeOffset.UtcNow - Domain.Rounds.Invitation.OutcomeLetterTakes);
        var page = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{room.Path}/letters"));
        page.ShouldContain("Six letters to send");
        page.ShouldContain("<h2>Under way</h2><ul class=\"bare\"><li>Leader 0</li></ul>");

        await room.Site.SendAsync($"{room.Path}/letters", $"{room.Path}/letters");
        var letters = await room.Site.OutboxAsync();
        letters.Select(letter => letter.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 6).Select(i => $"leader{i}@example.org"));
        (await room.Site.ReadAsync($"{room.Path}/letters")).ShouldContain("Letters are under way");

        await TakenAsync(room, "leader0@example.org", DateTimeOffset.UtcNow - Domain.Rounds.Invitation.OutcomeLetterTakes);
        await room.Site.SendAsync($"{room.Path}/letters", $"{room.Path}/letters");
        (await room.Site.OutboxAsync()).Length.ShouldBe(7);
        (await room.Site.ReadAsync($"{room.Path}/letters")).ShouldContain("Everybody has the letter");
    }

    private static async Task TakenAsync(DecidedRoom room, string mail, DateTimeOffset at)
    {
        await using var db = room.Site.Open();
        var leader = (await db.Leaders.ToListAsync(Cancel)).Single(candidate => candidate.Mail == mail).Id;
        var invitation = await db.Invitations.SingleAsync(candidate => candidate.Leader == leader, Cancel);
        db.Entry(invitation).Property(candidate => candidate.OutcomeTakenAt).CurrentValue = at;
        await db.SaveChangesAsync(Cancel);
    }

    [Fact]
    public async Task The_links_of_a_letter_open_the_own_page_and_the_own_days()
    {
        await using var room = await RoomAsync();
        await room.Site.SendAsync($"{room.Path}/letters", $"{room.Path}/letters");
        await using (var db = room.Site.Open()) { await db.ConfirmAllAsync(Cancel); }
        var text = (await room.Site.OutboxAsync()).Single(letter => letter.To.ToString().Contains("leader0@", StringComparison.Ordinal)).TextBody!;
        var link = Link().Match(text).Groups[1].Value;
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, $"{link}?to=outcome", "/seat/outcome");
        (await room.Site.ReadAsync("/seat/outcome")).ShouldContain(DecidedRoom.Promise);
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, $"{link}?to=days", "/seat/outcome/calendar.ics");
        var days = await room.Site.ReadAsync("/seat/outcome/calendar.ics");
        days.ShouldContain(DecidedRoom.Promise);
        days.ShouldContain("DTSTART;VALUE=DATE:20270930");
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, $"{link}?to=https://example.org", "/seat");
    }

    [Fact]
    public async Task A_letter_the_server_refuses_is_named_with_its_reason_and_can_be_tried_again()
    {
        await using var server = new SmallMailServer();
        server.Refuse("leader3@example.org");
        await using var room = await RoomAsync(settings: [
            ("Attune:Mail:Host", "127.0.0.1"), ("Attune:Mail:Port", $"{server.Port}"), ("Attune:Mail:Security", "None"), ("Attune:Mail:From", "attune@example.org")]);
        await room.Site.SendAsync($"{room.Path}/letters", $"{room.Path}/letters");
        server.Letters.Count.ShouldBe(6);
        var page = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{room.Path}/letters"));
        page.ShouldContain("One letter to send");
        page.ShouldContain("No such mailbox here");
        server.TakeAgain("leader3@example.org");
        await room.Site.SendAsync($"{room.Path}/letters", $"{room.Path}/letters");
        server.Letters.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Under_an_unattributed_promise_no_new_link_is_made_and_the_page_says_why()
    {
        await using var room = await RoomAsync(contract: Contract.Unattributed);
        var page = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{room.Path}/letters"));
        page.ShouldContain("Nobody to email");
        page.ShouldContain("the connection between the person and the answers is erased");
    }

    [Theory, OnBothDatabases]
    public async Task The_sponsors_letter_leaves_once_and_carries_the_link_alone(Provider provider)
    {
        await using var room = await RoomAsync(provider);
        using var made = await room.Site.SendAsync(room.Path, $"{room.Path}/sponsor", ("name", "Claire Fontaine"));
        var page = await made.Content.ReadAsStringAsync(Cancel);
        var (link, token) = (SponsorLink().Match(page).Groups[1].Value, Secret().Match(page).Groups[1].Value);
        (string, string)[] form = [("token", token), ("mail", "claire@example.org"), (Site.TokenField, Site.TokenOf(page))];

        var bad = await room.Site.PostAsync($"{room.Path}/sponsor/mail", [("token", token), ("mail", "nobody at all"), form[2]]);
        WebUtility.HtmlDecode(await bad.Content.ReadAsStringAsync(Cancel)).ShouldContain("“nobody at all” is not an email address.");
        var first = await room.Site.PostAsync($"{room.Path}/sponsor/mail", form);
        (await first.Content.ReadAsStringAsync(Cancel)).ShouldContain("Emailed on");
        var second = await room.Site.PostAsync($"{room.Path}/sponsor/mail", form);
        (await second.Content.ReadAsStringAsync(Cancel)).ShouldContain("Emailed on");
        // The same from a page that was opened again is another press.
        var third = await room.Site.PostAsync($"{room.Path}/sponsor/mail", [form[0], form[1], (Site.TokenField, Site.TokenOf(await room.Site.ReadAsync(room.Path)))]);
        (await third.Content.ReadAsStringAsync(Cancel)).ShouldContain("It is not sent twice.");

        var letter = (await room.Site.OutboxAsync()).ShouldHaveSingleItem();
        letter.TextBody!.ShouldContain(link);
        foreach (var hidden in new[] { DecidedRoom.Dissent, DecidedRoom.Promise, "Year two", "Leader 0" }) { letter.ToString().ShouldNotContain(hidden); }
        (await room.Site.PostAsync($"{room.Path}/sponsor/mail", [("token", new('A', 43)), form[1], form[2]])).ShouldLeadTo(room.Path);
        (await room.Site.OutboxAsync()).Length.ShouldBe(1);
        await using var db = room.Site.Open();
        (await db.Audit.SingleAsync(entry => entry.Act == AuditAct.Shared, Cancel)).Answers.ShouldBe(1);
    }

    [Fact]
    public async Task Once_the_next_round_is_prepared_the_last_one_stays_shared()
    {
        await using var room = await RoomAsync();
        var link = await SharingTests.IssueAsync(room);
        await using (var db = room.Site.Open())
        {
            db.Rounds.Add((await db.Rounds.SingleAsync(Cancel)).Next(RoundId.New()));
            await db.SaveChangesAsync(Cancel);
        }

        // The links to it, and to what was promised, stand on the pages of the round that is being prepared.
        var prepared = await room.Site.ReadAsync($"/programs/{room.Program.Id}");
        prepared.ShouldContain($"href=\"{room.Path}\"");
        prepared.ShouldContain($"href=\"/programs/{room.Program.Id}/since\"");
        (await room.Site.ReadAsync(room.Path)).ShouldContain("One statement passed, one is unresolved");
        (await room.Site.ReadAsync($"{room.Path}/letters")).ShouldContain("Seven letters to send");
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, link);
        (await room.Site.ReadAsync("/sponsor")).ShouldContain("One statement passed, one is unresolved");
    }

    /// <summary>Makes a room in which seven of the eight leaders have an address.</summary>
    private async Task<DecidedRoom> RoomAsync(Provider provider = Provider.Sqlite, Contract contract = Contract.Confidential, params (string, string)[] settings)
        => await DecidedRoom.OpenAsync(databases, provider, contract: contract, addresses: 7, settings: settings);

    [GeneratedRegex("http://localhost(/i/[^?\\s]+)\\?to=outcome")]
    private static partial Regex Link();

    [GeneratedRegex("value=\"(http://localhost/s/[^\"]+)\"")]
    private static partial Regex SponsorLink();

    [GeneratedRegex("name=\"token\" value=\"([^\"]*)\"")]
    private static partial Regex Secret();
}
