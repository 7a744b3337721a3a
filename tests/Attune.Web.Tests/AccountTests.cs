using System.Net;
using System.Text.RegularExpressions;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests;

public sealed partial class AccountTests(Databases databases)
{
    private const string Other = "five words for another test";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_link_adds_one_facilitator_to_a_program_once(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        var link = await LinkAsync(site, $"{program}/people", $"{program}/people");
        site.OpenAnotherBrowser();
        (await site.ReadAsync(link)).ShouldContain("Ruth Okafor invites you to lead");

        (await JoinAsync(site, link, "Sam Iyer")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await site.ReadAsync("/programs")).ShouldContain("Meridian");
        (await site.ReadAsync($"{program}/people")).ShouldContain("Sam Iyer");
        (await site.Browser.GetAsync(new Uri(link, UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Browser.GetAsync(new Uri("/accounts", UriKind.Relative), Cancel)).Headers.Location!.OriginalString.ShouldContain("/sign-in");
    }

    [Fact]
    public async Task Who_has_an_account_takes_part_with_it_and_can_be_taken_off_again()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var ruth = site.Browser;
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        var (account, people) = (await LinkAsync(site, "/accounts", "/accounts/invite", ("role", "facilitator")), await LinkAsync(site, $"{program}/people", $"{program}/people"));
        site.OpenAnotherBrowser();
        await JoinAsync(site, account, "Sam Iyer");
        (await site.ReadAsync("/programs")).ShouldNotContain("Meridian");

        (await site.SendAsync(people, $"{people}/take-part")).ShouldLeadTo("/programs");

        (await site.ReadAsync(program)).ShouldContain("Meridian");
        var sam = site.Browser;
        site.Use(ruth);
        var remove = Remove().Match(await site.ReadAsync($"{program}/people")).Value;
        (await site.SendAsync($"{program}/people", remove)).ShouldLeadTo($"{program}/people");
        site.Use(sam);
        (await site.Browser.GetAsync(new Uri(program, UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task An_account_that_leads_a_program_alone_is_not_closed_and_one_that_does_not_hands_it_over(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var admin = await LinkAsync(site, "/accounts", "/accounts/invite", ("role", "administrator"));
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        var people = await LinkAsync(site, $"{program}/people", $"{program}/people");
        site.OpenAnotherBrowser();
        await JoinAsync(site, admin, "Ada Nwosu");
        var page = await site.ReadAsync("/accounts");
        page.ShouldContain("Two accounts");
        page.ShouldNotContain("Meridian");
        await using var db = site.Open();
        var ruth = (await db.AccountAsync("Ruth Okafor")).Id;

        (await site.SendAsync("/accounts", $"/accounts/{ruth}/close")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync(people, $"{people}/take-part")).ShouldLeadTo("/programs");
        (await site.SendAsync("/accounts", $"/accounts/{ruth}/close")).ShouldLeadTo("/accounts");

        (await db.Users.Select(account => account.DisplayName).ToListAsync(Cancel)).ShouldBe(["Ada Nwosu"]);
        (await site.ReadAsync(program)).ShouldContain("Meridian");
    }

    [Theory]
    [InlineData("<script>@x.test")]
    [InlineData("sam@example.org, ada@example.org")]
    [InlineData("sam@example")]
    [InlineData("")]
    public async Task An_address_that_no_letter_reaches_makes_no_account(string mail)
    {
        await using var site = await Site.WithRuthAsync(databases);
        var link = await LinkAsync(site, "/accounts", "/accounts/invite", ("role", "facilitator"));
        site.OpenAnotherBrowser();

        using var refused = await site.SendAsync(link, link, ("Name", "Sam Iyer"), ("Mail", mail), ("Password", Other));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("No letter could be sent to");
        (await site.SendAsync(link, link, ("Name", "Sam Iyer"), ("Mail", "Sam Iyer <sam@example.org>"), ("Password", Other))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.ReadAsync("/account")).ShouldContain("sam@example.org");
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var link = await LinkAsync(site, "/accounts", "/accounts/invite", ("role", "facilitator"));
        await using var db = site.Open();
        var ruth = (await db.Users.SingleAsync(Cancel)).Id;
        var token = Site.TokenOf(await site.ReadAsync("/accounts"));
        var refused = await site.PostAsync($"/accounts/{ruth}/close", (Site.TokenField, token), ("sure", "yes"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("Nobody would be left who can make accounts.");
        link.ShouldStartWith("/join/");
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_browser_and_the_old_one_opens_nothing()
    {
        await using var site = await Site.WithRuthAsync(databases);
        (await site.SendAsync("/account", "/account/password", ("now", "not this one"), ("next", Other))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync("/account", "/account/password", ("now", Site.Password), ("next", Other))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.ReadAsync("/account")).ShouldContain("ruth@example.org");
        site.OpenAnotherBrowser();
        (await SignInAsync(site, Site.Password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SignInAsync(site, Other)).ShouldLeadTo("/programs");
    }

    [Fact]
    public async Task An_answer_to_a_passkey_nobody_asked_for_is_refused_like_any_other()
    {
        await using var site = await Site.WithRuthAsync(databases);
        site.OpenAnotherBrowser();
        (await site.SendAsync("/sign-in", "/sign-in/passkey")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var token = Site.TokenOf(await site.ReadAsync("/sign-in"));
        (await site.PostAsync("/sign-in/passkey", (Site.TokenField, token), ("credential", "{}"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var options = await site.PostAsync("/sign-in/passkey/options", (Site.TokenField, token));
        (await options.Content.ReadAsStringAsync(Cancel)).ShouldContain("challenge");
        (await site.PostAsync("/sign-in/passkey", (Site.TokenField, token), ("credential", "not even json"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    internal static async Task<string> LinkAsync(Site site, string page, string action, params (string, string)[] fields)
    {
        var made = await site.SendAsync(page, action, fields);
        made.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(Link().Match(await made.Content.ReadAsStringAsync(Cancel)).Groups[1].Value);
    }

    internal static Task<HttpResponseMessage> JoinAsync(Site site, string link, string name)
        => site.SendAsync(link, link, ("Name", name), ("Mail", $"{name.Split(' ')[0].ToLowerInvariant()}@example.org"), ("Password", Other));

    private static Task<HttpResponseMessage> SignInAsync(Site site, string password)
        => site.SendAsync("/sign-in", "/sign-in", ("Mail", "ruth@example.org"), ("Password", password));

    [GeneratedRegex("value=\"http://localhost(/join/[^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("/programs/[0-9a-f-]+/people/[0-9a-f-]+/remove")]
    private static partial Regex Remove();
}
