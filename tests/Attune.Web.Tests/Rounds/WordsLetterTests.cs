using System.Net;
using System.Text.RegularExpressions;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Sharing;

namespace Attune.Web.Tests.Rounds;

/// <summary>The letter that asks what words mean: read first, to everybody, twice at most, with a link that opens the words.</summary>
public sealed partial class WordsLetterTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_letter_is_read_first_holds_no_word_and_its_link_opens_the_words(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, addresses: 8);
        var (site, probe) = (room.Site, await ProbingAsync(room));
        var page = WebUtility.HtmlDecode(await site.ReadAsync(probe));
        page.ShouldContain("Mail them");
        page.ShouldContain("Nobody was mailed yet.");
        var preview = WebUtility.HtmlDecode(await site.ReadAsync($"{probe}/letters"));
        preview.ShouldContain("Eight letters to send");
        preview.ShouldContain("Meridian: what do these words mean to you?");
        preview.ShouldContain("(the reader’s own link)");
        (await site.OutboxAsync()).ShouldBeEmpty("it was only read");

        (await site.SendAsync($"{probe}/letters", $"{probe}/letters")).ShouldLeadTo(probe);

        var letters = await site.OutboxAsync();
        letters.Length.ShouldBe(8);
        letters.ShouldAllBe(letter => letter.TextBody!.Contains("Ruth Okafor asks about a few words", StringComparison.Ordinal));
        letters.ShouldAllBe(letter => !letter.ToString().Contains("adoption", StringComparison.OrdinalIgnoreCase));
        await using (var seats = site.Open()) { await seats.ConfirmAllAsync(Cancel); }
        var ruth = site.Browser;
        site.OpenAnotherBrowser();
        var link = new Uri(Link().Match(letters[0].TextBody!).Value).AbsolutePath;
        (await site.SendAsync(link, link)).ShouldLeadTo("/seat");
        site.Use(ruth);

        WebUtility.HtmlDecode(await site.ReadAsync(probe)).ShouldContain("One more letter can go.");
        await using var db = site.Open();
        (await db.Audit.SingleAsync(entry => entry.Act == AuditAct.AskedWords, Cancel)).Answers.ShouldBe(8);
        WebUtility.HtmlDecode(await site.ReadAsync($"{probe[..^"/probe".Length]}/record")).ShouldContain("Leaders were asked by mail what words mean to them");
    }

    [Theory, OnBothDatabases]
    public async Task It_goes_twice_at_most_and_two_windows_send_it_once(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, addresses: 8);
        var (site, probe) = (room.Site, await ProbingAsync(room));
        var windows = await Task.WhenAll(site.ReadAsync($"{probe}/letters"), site.ReadAsync($"{probe}/letters"));
        // The same button twice, and the button of another window.
        var token = Site.TokenOf(windows[0]);
        await Task.WhenAll(site.PostAsync($"{probe}/letters", (Site.TokenField, token)), site.PostAsync($"{probe}/letters", (Site.TokenField, token)));
        (await site.OutboxAsync()).Length.ShouldBe(8);

        await site.PostAsync($"{probe}/letters", (Site.TokenField, Site.TokenOf(windows[1])));
        (await site.OutboxAsync()).Length.ShouldBe(16);

        var refused = await site.PostAsync($"{probe}/letters", (Site.TokenField, Site.TokenOf(windows[0])), ("again", "yes"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("Two letters went out already.");
        (await site.OutboxAsync()).Length.ShouldBe(16);
        var page = await site.ReadAsync(probe);
        page.ShouldContain("Mailed twice, last on");
        page.ShouldNotContain("/probe/letters");
    }

    [Fact]
    public async Task Nobody_is_asked_when_the_words_are_over()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, addresses: 8);
        var (site, probe) = (room.Site, await ProbingAsync(room));
        var token = Site.TokenOf(await site.ReadAsync($"{probe}/letters"));
        (await site.SendAsync(probe, $"{probe}/end")).ShouldLeadTo(probe);
        (await site.Browser.GetAsync(new Uri($"{probe}/letters", UriKind.Relative), Cancel)).ShouldLeadTo(probe);
        (await site.PostAsync($"{probe}/letters", (Site.TokenField, token))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.OutboxAsync()).ShouldBeEmpty();
    }

    private static async Task<string> ProbingAsync(DecidedRoom room)
    {
        var probe = $"/programs/{room.Program.Id}/probe";
        (await room.Site.SendAsync(probe, probe, ("word", "adoption"), ("own", "go-live"))).ShouldLeadTo(probe);
        return probe;
    }

    [GeneratedRegex("http[^ ]*/i/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
