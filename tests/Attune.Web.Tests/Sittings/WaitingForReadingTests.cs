using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sittings;

/// <summary>Pages that need a reading answer at once, say how far it is, and go on by themselves.</summary>
public sealed partial class WaitingForReadingTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("reading")]
    [InlineData("sitting/prepare")]
    public async Task A_page_answers_before_its_reading_is_made_and_then_shows_it(string page)
    {
        await using var site = await Site.AloneWithRuthAsync(databases, Provider.Sqlite, ("Attune:PatienceMilliseconds", "0"));
        var path = $"{await LockedAsync(site)}/{page}";

        using var first = await site.Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        var waiting = await first.Content.ReadAsStringAsync(Cancel);
        first.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        waiting.ShouldContain("Round 1 is being read");
        waiting.ShouldContain("<progress ");
        waiting.ShouldContain("<noscript><meta http-equiv=\"refresh\" content=\"1\"");
        waiting.ShouldContain("/modules/wait.js");

        // As the module asks: how far it is, until it is there; and asking takes nothing away.
        await Eventually.ShouldHappenAsync(async () => await AskAsync(site, path) is HttpStatusCode.OK, "The reading is never there.");
        (await AskAsync(site, path)).ShouldBe(HttpStatusCode.OK);
        (await site.ReadAsync(path)).ShouldNotContain("<progress ");
    }

    private static async Task<HttpStatusCode> AskAsync(Site site, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/json");
        using var reply = await site.Browser.SendAsync(request, Cancel);
        using var told = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Cancel));
        var (done, of) = (told.RootElement.GetProperty("done").GetInt32(), told.RootElement.GetProperty("of").GetInt32());
        done.ShouldBeInRange(0, of);
        if (reply.StatusCode == HttpStatusCode.Accepted) { told.RootElement.GetProperty("says").GetString().ShouldBe(of == 0 ? "The answers are opened." : $"{done} of {of} questions read."); }
        return reply.StatusCode;
    }

    /// <returns>The address of the round.</returns>
    private static async Task<string> LockedAsync(Site site)
    {
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        await site.SendAsync($"{program}/start", $"{program}/start");
        await RoundOverHttpTests.AnswerAsync(site, await RoundOverHttpTests.LinksAsync(site, program));
        await site.SendAsync($"{program}/lock", $"{program}/lock");
        return RoundPath().Match(await site.ReadAsync(program)).Value;
    }

    [GeneratedRegex("/programs/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}")]
    private static partial Regex RoundPath();
}
