using System.Net;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests;

public sealed class SecurityLogTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_happens_to_accounts_is_written_down_and_the_database_refuses_to_change_it(Provider provider)
    {
        await using var site = await Site.AloneWithRuthAsync(databases, provider);
        var link = await AccountTests.LinkAsync(site, "/accounts", "/accounts/invite", ("role", "administrator"));
        var ruth = site.Browser;
        site.OpenAnotherBrowser();
        await AccountTests.JoinAsync(site, link, "Ada Nwosu");
        await site.SendAsync("/programs", "/sign-out");
        await SignInAsync(site, "ada@example.org", "a wrong password");
        await SignInAsync(site, "nobody@example.org", "a wrong password");
        await SignInAsync(site, "ada@example.org", "five words for another test");
        site.Use(ruth);

        await using var db = site.Open();
        var lines = await db.SecurityEvents.OrderBy(happened => happened.Id).ToListAsync(Cancel);
        lines.Select(line => (line.Act, line.Name)).ShouldBe([
            (SecurityAct.AccountMade, "Ruth Okafor"), (SecurityAct.LinkMade, ""), (SecurityAct.LinkOpened, "Ada Nwosu"), (SecurityAct.AccountMade, "Ada Nwosu"), (SecurityAct.RoleGiven, "Ada Nwosu"), (SecurityAct.SignedOut, "Ada Nwosu"),
            (SecurityAct.SignInFailed, "Ada Nwosu"), (SecurityAct.SignInFailed, ""), (SecurityAct.SignedIn, "Ada Nwosu")]);
        (await Should.ThrowAsync<Exception>(() => db.SecurityEvents.ExecuteDeleteAsync(Cancel))).Message.ShouldContain("append-only");
        (await Should.ThrowAsync<Exception>(() => db.SecurityEvents.ExecuteUpdateAsync(set => set.SetProperty(line => line.Act, SecurityAct.SignedIn), Cancel))).Message.ShouldContain("append-only");
        var page = await site.ReadAsync("/accounts/security");
        page.ShouldContain("A sign-in failed");
        page.ShouldContain("The newest nine lines.");
        var csv = await site.ReadAsync("/accounts/security.csv");
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + lines.Count);
        foreach (var secret in new[] { link[(link.LastIndexOf('/') + 1)..], "a wrong password", "nobody@example.org" })
        {
            csv.ShouldNotContain(secret);
            page.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task Only_administrators_read_it()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var link = await AccountTests.LinkAsync(site, "/accounts", "/accounts/invite", ("role", "facilitator"));
        site.OpenAnotherBrowser();
        await AccountTests.JoinAsync(site, link, "Sam Iyer");
        foreach (var path in new[] { "/accounts/security", "/accounts/security.csv" })
        {
            using var answer = await site.Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location!.OriginalString.ShouldContain("/sign-in");
        }
    }

    private static Task<HttpResponseMessage> SignInAsync(Site site, string mail, string password) => site.SendAsync("/sign-in", "/sign-in", ("Mail", mail), ("Password", password));
}
