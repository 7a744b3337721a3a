using System.Net;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;
using Attune.Web.Accounts;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Attune.Web.Tests;

public sealed class SafetyTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly string[] Steps = ["", "/set-up", "/leaders", "/questions", "/promise", "/start"];

    [Fact]
    public async Task Every_page_comes_with_the_strict_policy_and_holds_nothing_inline()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = (await site.SendAsync("/programs", "/programs/example")).ShouldLeadTo("/programs/");
        foreach (var path in Steps.Select(step => program + step).Concat(["/programs", "/programs/new", "/sign-in", "/nowhere", "/health/live", "/health/ready"]))
        {
            using var response = await site.Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            ((int)response.StatusCode).ShouldBe(path == "/nowhere" ? 404 : 200, path);
            response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self'");
            response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
            response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            response.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
            response.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
            var page = await response.Content.ReadAsStringAsync(Cancel);
            page.ShouldNotContain(" style=");
            page.ShouldNotContain("<style");
            page.ShouldNotContain("<script>");
            page.ShouldNotContain(" onclick");
        }
    }

    [Fact]
    public async Task The_reading_of_an_example_is_one_click_away_under_a_policy_of_its_own()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = (await site.SendAsync("/programs", "/programs/example")).ShouldLeadTo("/programs/");
        await using var db = site.Open();
        var rehearsal = await db.Rounds.SingleAsync(round => round.Kind == RoundKind.Rehearsal, Cancel);
        (await site.ReadAsync(program)).ShouldContain($"rounds/{rehearsal.Id}/reading");

        using var response = await site.Browser.GetAsync(new Uri($"{program}/rounds/{rehearsal.Id}/reading", UriKind.Relative), Cancel);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; style-src 'sha256-");
        policy.ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_other_sites()
    {
        await using var site = await Site.StartAsync(databases);
        using var page = await site.Browser.GetAsync(new Uri("/sign-in", UriKind.Relative), Cancel);
        var cookie = page.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
    }

    [Theory]
    [InlineData("cross-site", false)]
    [InlineData("same-site", false)]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    public async Task A_form_of_another_site_is_refused_also_with_the_right_token(string from, bool isTaken)
    {
        await using var site = await Site.WithRuthAsync(databases);
        var token = Site.TokenOf(await site.ReadAsync("/programs/new"));
        site.Browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", from);

        using var sent = await site.PostAsync("/programs/example", (Site.TokenField, token));

        sent.StatusCode.ShouldBe(isTaken ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest);
        await using var db = site.Open();
        (await db.Programs.AnyAsync(Cancel)).ShouldBe(isTaken);
    }

    [Fact]
    public async Task Who_came_by_https_is_told_to_come_by_nothing_else_for_a_year()
    {
        await using var site = await Site.StartAsync(databases);
        var told = site.Services.GetRequiredService<IOptions<HstsOptions>>().Value;
        (told.MaxAge, told.IncludeSubDomains).ShouldBe((TimeSpan.FromDays(365), true));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_changes_nothing()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = (await site.SendAsync("/programs", "/programs/example")).ShouldLeadTo("/programs/");
        foreach (var action in new[] { "/programs", "/programs/example", $"{program}/start", $"{program}/rehearsal", $"{program}/leaders", $"{program}/questions", "/sign-out" })
        {
            using var refused = await site.PostAsync(action, ("Name", "x"), ("pasted", "A, Business"));
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, action);
        }

        await using var db = site.Open();
        (await db.Programs.CountAsync(Cancel)).ShouldBe(1);
        (await db.Leaders.CountAsync(Cancel)).ShouldBe(8);
        (await db.Rounds.CountAsync(Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task Opening_a_page_changes_nothing()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        foreach (var step in Steps) { await site.ReadAsync(program + step); }
        await site.SendAsync($"{program}/start", $"{program}/start");
        await RoundOverHttpTests.LinksAsync(site, program);
        var before = await StateAsync(site);

        foreach (var step in new[] { "", "/leaders", "/questions", "/promise", "/invitations", "/lock" }) { await site.ReadAsync(program + step); }

        (await StateAsync(site)).ShouldBe(before);
    }

    [Fact]
    public async Task Another_facilitators_program_is_as_if_it_were_not_there()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        await using (var db = site.Open())
        {
            await db.Programs.ExecuteUpdateAsync(change => change.SetProperty(candidate => candidate.Facilitator, Guid.NewGuid()), Cancel);
        }

        foreach (var step in Steps) { (await site.Browser.GetAsync(new Uri(program + step, UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, step); }
        (await site.ReadAsync("/programs")).ShouldNotContain("Meridian");
    }

    [Fact]
    public async Task A_stranger_is_led_to_the_sign_in_and_comes_in_with_the_right_password_only()
    {
        await using var site = await Site.WithRuthAsync(databases);
        site.OpenAnotherBrowser();
        using (var stranger = await site.Browser.GetAsync(new Uri("/programs", UriKind.Relative), Cancel)) { stranger.Headers.Location!.PathAndQuery.ShouldStartWith("/sign-in"); }

        (await site.SendAsync("/sign-in", "/sign-in", ("Mail", "ruth@example.org"), ("Password", "not this one"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync("/sign-in", "/sign-in", ("Mail", "ruth@example.org"), ("Password", Site.Password))).ShouldLeadTo("/programs");
    }

    [Fact]
    public async Task Who_does_not_know_what_the_start_printed_makes_no_account()
    {
        await using var site = await Site.StartAsync(databases);
        (await site.ReadAsync(FirstRun.Path + "?code=guessed")).ShouldNotContain("<form");
        (await site.SendAsync("/sign-in", "/sign-in", ("Mail", "a@example.org"), ("Password", "x"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await using var db = site.Open();
        (await db.Users.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Attune:DataFoldre", "x", "There is no setting Attune:DataFoldre. The settings are Attune:DataFolder")]
    [InlineData("Attune:PublicUrl", "attune", "It must be empty or an address such as https://attune.example.org")]
    [InlineData("Attune:TimeZone", "Oslo", "It must be empty or a zone such as Europe/Oslo")]
    [InlineData("Attune:LinkDays", "many", "A setting under Attune has a value of the wrong kind")]
    [InlineData("Attune:Encoder", "builtin", "There is no encoder 'builtin'")]
    [InlineData("Attune:Mail:Hots", "mail", "There is no setting Attune:Mail:Hots. The settings are Attune:Mail:Host")]
    [InlineData("Attune:Mail:Host", "mail.example.org", "Attune:Mail:From is empty")]
    [InlineData("Attune:Mail:Security", "Ssl", "It must be StartTls, Tls or None")]
    [InlineData("Attune:Oidc:Authority", "login.example.org", "It must be an https address")]
    [InlineData("Attune:Oidc:ClientId", "attune", "Attune:Oidc:Authority is empty")]
    [InlineData("Attune:TrustedProxies", "10.0.0.5, proxy", "Attune:TrustedProxies has 'proxy'")]
    [InlineData("Attune:MetricsEndpoint", "collector", "It must be empty or an address such as http://collector:4317")]
    [InlineData("Store:Provider", "Postgress", "It must be Sqlite or Postgres")]
    public async Task A_wrong_setting_stops_the_start_and_names_what_is_right(string key, string value, string says)
    {
        var refusal = await Should.ThrowAsync<Exception>(async () =>
        {
            await using var site = await Site.StartAsync(databases, Provider.Sqlite, (key, value));
        });
        refusal.ToString().ShouldContain(says);
    }

    private static async Task<string> StateAsync(Site site)
    {
        await using var db = site.Open();
        var round = await db.Rounds.SingleAsync(Cancel);
        return $"{round.Revision} {await db.Links.CountAsync(Cancel)} {await db.Invitations.CountAsync(Cancel)} {await db.Participants.CountAsync(Cancel)} {await db.Audit.CountAsync(Cancel)} {await db.Answers.CountAsync(Cancel)}";
    }
}
