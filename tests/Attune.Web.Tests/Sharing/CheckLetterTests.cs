using System.Net;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sharing;

/// <summary>The letter "did we get you right?": read before it goes, to everybody with an address, once, and not any more once the corrections are read.</summary>
public sealed class CheckLetterTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task It_is_read_first_goes_once_to_all_and_leads_to_the_leaders_own_page(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, invented: true, addresses: 5);
        var (site, sitting) = (room.Site, $"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting");
        var ask = $"{sitting}/ask-corrections";
        (await site.ReadAsync($"{sitting}/prepare")).ShouldContain($"href=\"{ask}\"");
        var preview = WebUtility.HtmlDecode(await site.ReadAsync(ask));
        preview.ShouldContain("Meridian: did we get you right?");
        preview.ShouldContain("(the reader’s own link)");
        (await site.OutboxAsync()).ShouldBeEmpty("it was only read");

        (await site.SendAsync(ask, ask)).ShouldLeadTo($"{sitting}/prepare");
        var letters = await site.OutboxAsync();
        letters.Length.ShouldBe(5);
        letters.ShouldAllBe(letter => letter.Subject == "Meridian: did we get you right?");
        var page = WebUtility.HtmlDecode(await site.ReadAsync($"{sitting}/prepare"));
        page.ShouldContain("They were asked by letter on");
        page.ShouldNotContain($"href=\"{ask}\"");
        await using var db = site.Open();
        (await db.Audit.SingleAsync(entry => entry.Act == AuditAct.AskedCorrections, Cancel)).Answers.ShouldBe(5);
        (await site.PostAsync(ask, (Site.TokenField, Site.TokenOf(page)))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.OutboxAsync()).Length.ShouldBe(5);
    }

    [Fact]
    public async Task Nobody_is_asked_once_the_corrections_are_read()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true, addresses: 5);
        var (site, sitting) = (room.Site, $"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting");
        var token = Site.TokenOf(await site.ReadAsync($"{sitting}/ask-corrections"));
        (await site.SendAsync($"{sitting}/prepare", $"{sitting}/corrections", ("sure", "yes"))).ShouldLeadTo($"{sitting}/prepare");
        (await site.PostAsync($"{sitting}/ask-corrections", (Site.TokenField, token))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.OutboxAsync()).ShouldBeEmpty();
        await using var db = site.Open();
        (await db.Rounds.SingleAsync(Cancel)).CorrectionsReadAt.ShouldNotBeNull();
    }
}
