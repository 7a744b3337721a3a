using System.Net;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests;

/// <summary>What a sign-in, its session and its password have to withstand.</summary>
public sealed class SignInTests(Databases databases)
{
    private const string Ruth = "ruth@example.org";

    private static readonly IPAddress Stranger = IPAddress.Parse("203.0.113.9");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_cookie_that_was_copied_before_the_sign_out_is_dead_after_it(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        site.OpenAnotherBrowser();
        var signedIn = await SignInAsync(site, Ruth, Site.Password);
        var copied = signedIn.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).ToArray();
        (await StatusWithAsync(site, copied)).ShouldBe(HttpStatusCode.OK);

        (await site.SendAsync("/programs", "/sign-out")).ShouldLeadTo("/sign-in");

        (await StatusWithAsync(site, copied)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Known_and_unknown_accounts_take_the_same_work()
    {
        await using var site = await Site.WithRuthAsync(databases);
        site.OpenAnotherBrowser();
        // The hash that stands for nobody's is made once.
        await SignInAsync(site, "first@example.org", "a wrong password");
        var hashes = site.Services.GetRequiredService<PasswordHashes>();
        List<(int Made, int Compared)> work = [];
        foreach (var mail in new[] { Ruth, "nobody@example.org", "not an address", "" })
        {
            var (made, compared) = (hashes.Made, hashes.Compared);
            (await SignInAsync(site, mail, "a wrong password")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            work.Add((hashes.Made - made, hashes.Compared - compared));
        }

        work.ShouldAllBe(each => each.Made == 0 && each.Compared == 1);
    }

    [Fact]
    public async Task A_stranger_elsewhere_cannot_lock_an_owner_out()
    {
        await using var site = await Site.AloneWithRuthAsync(databases);
        site.CallFrom(Stranger);
        site.OpenAnotherBrowser();
        for (var time = 0; time < SignInTries.AtOnePlace; time++) { (await SignInAsync(site, Ruth, "a guess")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); }
        (await SignInAsync(site, Ruth, Site.Password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "ten tries, then a rest");
        (await SignInAsync(site, Ruth.ToUpperInvariant(), Site.Password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "the same address");

        await using var db = site.Open();
        (await db.SecurityEvents.CountAsync(happened => happened.Act == SecurityAct.SignInHeldBack, Cancel)).ShouldBe(1);
        site.OpenAnotherBrowser();
        site.CallFrom(IPAddress.Parse("198.51.100.7"));
        (await SignInAsync(site, Ruth, Site.Password)).ShouldLeadTo("/programs");
    }

    [Fact]
    public async Task A_stranger_beside_the_owner_or_in_many_places_does_not_lock_out_a_known_browser()
    {
        await using var site = await Site.AloneWithRuthAsync(databases);
        var known = site.Browser;
        await site.SendAsync("/programs", "/sign-out");
        (await SignInAsync(site, Ruth, Site.Password)).ShouldLeadTo("/programs");
        await site.SendAsync("/programs", "/sign-out");
        site.OpenAnotherBrowser();
        // From a hundred and ten places, so that the limit for all strangers is reached, and that of the owner's own place.
        for (var place = 0; place < SignInTries.FromStrangers + SignInTries.AtOnePlace; place++)
        {
            site.CallFrom(place < SignInTries.AtOnePlace ? IPAddress.Loopback : new IPAddress([203, 0, 113, (byte)place]));
            (await SignInAsync(site, Ruth, "a guess")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        site.CallFrom(IPAddress.Loopback);
        (await SignInAsync(site, Ruth, Site.Password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        site.Use(known);
        (await SignInAsync(site, Ruth, Site.Password)).ShouldLeadTo("/programs");
    }

    [Theory]
    [InlineData("password1234")]
    [InlineData("qwertyuiop12")]
    [InlineData("123456789012")]
    [InlineData("ruthokafor12")]
    [InlineData("aaaaaaaaaaaaaa")]
    public async Task A_common_password_is_refused_with_what_helps(string password)
    {
        await using var site = await Site.WithRuthAsync(databases);
        var refused = await site.SendAsync("/account", "/account/password", ("now", Site.Password), ("next", password));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("This password is easy to guess");
    }

    [Fact]
    public async Task The_longest_password_is_judged_at_once()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var longest = string.Concat(Enumerable.Repeat("correct horse battery ", 9));
        (await site.SendAsync("/account", "/account/password", ("now", Site.Password), ("next", longest))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, OnBothDatabases]
    public async Task The_owner_sees_all_sessions_and_ends_each(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var first = site.Browser;
        var (second, third) = (site.NewBrowser(), site.NewBrowser());
        foreach (var browser in new[] { second, third })
        {
            site.Use(browser);
            browser.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
            (await SignInAsync(site, Ruth, Site.Password)).ShouldLeadTo("/programs");
        }

        var page = await site.ReadAsync("/account");
        page.ShouldContain("Firefox, Linux, since");
        page.ShouldContain("this one");
        await using var db = site.Open();
        var other = (await db.Sessions.OrderBy(session => session.StartedAt).ToListAsync(Cancel)).First(session => session.Device == "Firefox, Linux").Id;
        (await site.PostAsync("/account/sessions/end", (Site.TokenField, Site.TokenOf(page)), ("id", $"{other}"))).ShouldLeadTo("/account");
        site.Use(second);
        (await StatusAsync(site)).ShouldBe(HttpStatusCode.Redirect);
        site.Use(first);
        (await StatusAsync(site)).ShouldBe(HttpStatusCode.OK);

        (await site.SendAsync("/account", "/account/sessions/end-others")).ShouldLeadTo("/account");

        (await StatusAsync(site)).ShouldBe(HttpStatusCode.OK);
        site.Use(third);
        (await StatusAsync(site)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_another_account()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var ruth = site.Browser;
        var link = await AccountTests.LinkAsync(site, "/accounts", "/accounts/invite", ("role", "administrator"));
        await using var db = site.Open();
        var hers = await db.Sessions.Select(session => session.Id).ToListAsync(Cancel);
        site.OpenAnotherBrowser();
        await AccountTests.JoinAsync(site, link, "Ada Nwosu");
        var token = Site.TokenOf(await site.ReadAsync("/account"));
        foreach (var id in hers) { await site.PostAsync("/account/sessions/end", (Site.TokenField, token), ("id", $"{id}")); }

        site.Use(ruth);
        (await StatusAsync(site)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_changed_password_and_the_absolute_limit_end_sessions_at_once()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var first = site.Browser;
        site.OpenAnotherBrowser();
        await SignInAsync(site, Ruth, Site.Password);
        (await site.SendAsync("/account", "/account/password", ("now", Site.Password), ("next", "five words for another test"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(site)).ShouldBe(HttpStatusCode.OK);
        var second = site.Browser;
        site.Use(first);
        (await StatusAsync(site)).ShouldBe(HttpStatusCode.Redirect);

        await using var db = site.Open();
        var session = await db.Sessions.SingleAsync(Cancel);
        session.EndsAt.ShouldBe(session.StartedAt.AddHours(24));
        await db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.EndsAt, DateTimeOffset.UnixEpoch), Cancel);
        site.Use(second);
        (await StatusAsync(site)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Where_a_passkey_is_required_a_password_opens_only_the_page_that_asks_for_it()
    {
        await using var site = await Site.WithRuthAsync(databases, Provider.Sqlite, ("Attune:RequirePasskey", "true"));
        var asks = await site.Browser.GetAsync(new Uri("/programs", UriKind.Relative), Cancel);
        var page = await site.ReadAsync(asks.ShouldLeadTo("/account/second-factor")[..]);
        page.ShouldContain("Make a passkey for this device to go on.");
        foreach (var path in new[] { "/account", "/accounts", "/accounts/security.csv" }) { (await site.Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel)).ShouldLeadTo("/account/second-factor"); }
        var token = Site.TokenOf(page);
        (await site.PostAsync("/programs/example", (Site.TokenField, token))).ShouldLeadTo("/account/second-factor");

        await using (var scope = site.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var ruth = (await users.FindByEmailAsync(Ruth))!;
            (await users.AddOrUpdatePasskeyAsync(ruth, new([1, 2, 3], [4], DateTimeOffset.UnixEpoch, 0, null, true, false, false, [5], [6]))).Succeeded.ShouldBeTrue();
        }

        (await site.ReadAsync("/account/second-factor")).ShouldContain("Show your passkey to go on.");
        (await site.PostAsync("/account/passkeys", (Site.TokenField, token), ("credential", "{}"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await using var db = site.Open();
        await db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(session => session.IsStrong, true), Cancel);
        (await StatusAsync(site)).ShouldBe(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> SignInAsync(Site site, string mail, string password) => site.SendAsync("/sign-in", "/sign-in", ("Mail", mail), ("Password", password));

    private static async Task<HttpStatusCode> StatusAsync(Site site)
    {
        using var answer = await site.Browser.GetAsync(new Uri("/programs", UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> StatusWithAsync(Site site, string[] cookies)
    {
        using var thief = site.NewBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/programs", UriKind.Relative));
        request.Headers.Add("Cookie", string.Join("; ", cookies));
        using var answer = await thief.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
