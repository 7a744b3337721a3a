using System.Net;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Hostile;

/// <summary>What is typed into a form of the Desk after its session has ended comes back after the sign-in, to the same account and to nobody else.</summary>
public sealed class WordsBackTests(Databases databases)
{
    private const string Typed = "Close the books in five days, in every plant";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Words_come_back_after_the_sign_in_and_are_saved_by_one_press(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var (program, asked) = await SentAfterTheEndAsync(site);
        asked.ShouldContain("Your session had ended, and nothing was saved.");
        asked.ShouldNotContain(Typed);

        // A wrong password first: the words stay.
        var again = await site.PostAsync("/sign-in", Filled(asked, "not the password"));
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var back = await site.PostAsync("/sign-in", Filled(await again.Content.ReadAsStringAsync(Cancel), Site.Password));
        var page = await back.Content.ReadAsStringAsync(Cancel);
        back.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(page).ShouldContain(Typed);
        await using var db = site.Open();
        (await db.Programs.SingleAsync(Cancel)).Purpose.ShouldBe("One core", "nothing is saved by signing in");

        var form = SeenFormOf(page, $"{program}/set-up");
        (await site.PostAsync($"{program}/set-up", form)).ShouldLeadTo(program);
        await using var after = site.Open();
        (await after.Programs.SingleAsync(Cancel)).Purpose.ShouldBe(Typed);
    }

    [Fact]
    public async Task What_was_typed_in_the_library_comes_back_as_well()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var token = Site.TokenOf(await site.ReadAsync("/packs"));
        await site.SendAsync("/programs", "/sign-out");

        using var sent = await site.PostAsync($"/packs/{Guid.NewGuid()}/name", (Site.TokenField, token), ("name", Typed), ("revision", "1"));

        sent.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var back = await site.PostAsync("/sign-in", Filled(await sent.Content.ReadAsStringAsync(Cancel), Site.Password));
        WebUtility.HtmlDecode(await back.Content.ReadAsStringAsync(Cancel)).ShouldContain(Typed);
    }

    [Fact]
    public async Task Another_account_that_signs_in_does_not_read_them()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await MeridianAsync(site);
        // A colleague is invited, and makes an account in a browser of the colleague's own.
        var made = await (await site.SendAsync("/accounts", "/accounts/invite", ("role", "facilitator"))).Content.ReadAsStringAsync(Cancel);
        var join = new Uri(WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(made, "value=\"(http[^\"]*/join/[^\"]*)\"").Groups[1].Value)).AbsolutePath;
        var ruths = site.Browser;
        site.OpenAnotherBrowser();
        await site.SendAsync(join, join, ("Name", "Olav Berg"), ("Mail", "olav@example.org"), ("Password", Site.Password));
        site.Use(ruths);
        var (_, asked) = await SentAfterTheEndAsync(site, program);

        var reply = await site.PostAsync("/sign-in", Filled(asked, Site.Password, "olav@example.org"));

        reply.ShouldLeadTo("/programs");
    }

    [Fact]
    public async Task What_was_typed_by_a_stranger_or_holds_a_password_is_not_kept()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var token = Site.TokenOf(await site.ReadAsync("/account"));
        await site.SendAsync("/programs", "/sign-out");
        (await site.PostAsync("/account/password", (Site.TokenField, token), ("now", Site.Password), ("next", "four other words"))).ShouldLeadTo("/sign-in");
        (await site.PostAsync("/programs", ("Name", "Meridian"))).ShouldLeadTo("/sign-in");
    }

    private static (string, string)[] Filled(string page, string password, string mail = "ruth@example.org")
        => [.. SeenFormOf(page, "/sign-in").Where(field => field.Item1 is not ("Mail" or "Password")), ("Mail", mail), ("Password", password)];

    private static (string, string)[] SeenFormOf(string page, string action) => [.. Leaks.SeenForm.In(page, action).Single(form => form.Action == action).Fields];

    private static async Task<(string Program, string Page)> SentAfterTheEndAsync(Site site, string? at = null)
    {
        var program = at ?? await MeridianAsync(site);
        var token = Site.TokenOf(await site.ReadAsync($"{program}/set-up"));
        // Signed out in another window of the same browser.
        await site.SendAsync("/programs", "/sign-out");
        var sent = await site.PostAsync($"{program}/set-up", (Site.TokenField, token), ("Name", "Meridian"), ("Purpose", Typed), ("Phase", "Build"), ("Business", "Business"), ("It", "IT"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        return (program, await sent.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<string> MeridianAsync(Site site)
        => (await site.SendAsync("/programs/new", "/programs", ("Name", "Meridian"), ("Purpose", "One core"), ("Phase", "Build"), ("Business", "Business"), ("It", "IT"))).ShouldLeadTo("/programs/");
}
