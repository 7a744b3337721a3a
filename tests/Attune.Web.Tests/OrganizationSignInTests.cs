using System.Net;
using Attune.Store.Tests.Providers;
using Microsoft.AspNetCore.WebUtilities;

namespace Attune.Web.Tests;

public sealed class OrganizationSignInTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Who_has_an_account_under_the_address_comes_in_through_the_organization(Provider provider)
    {
        await using var organization = await Organization.StartAsync();
        await using var site = await Site.WithRuthAsync(databases, provider, Settings(organization));
        site.OpenAnotherBrowser();
        (await site.ReadAsync("/sign-in")).ShouldContain("Sign in with Example Corp");

        for (var time = 0; time < 2; time++)
        {
            site.OpenAnotherBrowser();
            (await ComeBackAsync(site, organization)).ShouldLeadTo("/programs");
            (await site.ReadAsync("/account")).ShouldContain("ruth@example.org");
        }
    }

    [Fact]
    public async Task A_stranger_of_the_organization_is_told_to_ask_unless_new_accounts_are_allowed()
    {
        await using var organization = await Organization.StartAsync();
        organization.Mail = "eve@example.org";
        await using (var site = await Site.WithRuthAsync(databases, Provider.Sqlite, Settings(organization)))
        {
            site.OpenAnotherBrowser();
            var refused = await ComeBackAsync(site, organization);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("Ask an administrator for an invitation to the address eve@example.org");
        }

        await using var open = await Site.WithRuthAsync(databases, Provider.Sqlite, [.. Settings(organization), ("Attune:Oidc:NewAccounts", "true")]);
        open.OpenAnotherBrowser();
        (await ComeBackAsync(open, organization)).ShouldLeadTo("/programs");
        (await open.Browser.GetAsync(new Uri("/accounts", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Without_the_setting_there_is_no_such_way()
    {
        await using var site = await Site.WithRuthAsync(databases);
        (await site.ReadAsync("/sign-in")).ShouldNotContain("/sign-in/organization");
        (await site.Browser.GetAsync(new Uri("/sign-in/organization", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_server_of_the_organization_that_is_away_is_said_to_be_and_the_password_still_opens()
    {
        // Port 1 is nobody's.
        await using var site = await Site.WithRuthAsync(databases, Provider.Sqlite, Settings("http://127.0.0.1:1"));
        site.OpenAnotherBrowser();
        using var away = await site.Browser.GetAsync(new Uri("/sign-in/organization?to=/account", UriKind.Relative), Cancel);
        away.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await away.Content.ReadAsStringAsync(Cancel)).ShouldContain("The sign-in of Example Corp does not answer.");
        using var back = await site.Browser.GetAsync(new Uri("/sign-in/organization/callback?code=x&state=y", UriKind.Relative), Cancel);
        back.ShouldLeadTo("/sign-in");
        (await site.SendAsync("/sign-in", "/sign-in", ("Mail", "ruth@example.org"), ("Password", Site.Password))).ShouldLeadTo("/programs");
    }

    private static (string, string)[] Settings(Organization organization) => Settings(organization.Address);

    private static (string, string)[] Settings(string authority) =>
        [("Attune:Oidc:Authority", authority), ("Attune:Oidc:ClientId", "attune"), ("Attune:Oidc:ClientSecret", "for a test"), ("Attune:Oidc:Name", "Example Corp")];

    [Fact]
    public async Task A_code_nobody_asked_for_leads_back_to_the_sign_in()
    {
        await using var organization = await Organization.StartAsync();
        await using var site = await Site.WithRuthAsync(databases, Provider.Sqlite, Settings(organization));
        site.OpenAnotherBrowser();
        using var returned = await site.Browser.GetAsync(new Uri("/sign-in/organization/callback?code=stolen&state=made-up", UriKind.Relative), Cancel);
        returned.ShouldLeadTo("/sign-in");
        (await site.Browser.GetAsync(new Uri("/programs", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>Goes to the organization, where the person agrees, and comes back with a code.</summary>
    private static async Task<HttpResponseMessage> ComeBackAsync(Site site, Organization organization)
    {
        using var away = await site.Browser.GetAsync(new Uri("/sign-in/organization", UriKind.Relative), Cancel);
        away.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var asked = QueryHelpers.ParseQuery(away.Headers.Location!.Query);
        asked["code_challenge_method"].ToString().ShouldBe("S256");
        organization.Nonce = asked["nonce"].ToString();
        var back = QueryHelpers.AddQueryString("/sign-in/organization/callback", new Dictionary<string, string?> { ["code"] = "yes", ["state"] = asked["state"] });
        using var returned = await site.Browser.GetAsync(new Uri(back, UriKind.Relative), Cancel);
        returned.StatusCode.ShouldBe(HttpStatusCode.Redirect, await returned.Content.ReadAsStringAsync(Cancel));
        return await site.Browser.GetAsync(new Uri(returned.Headers.Location!.OriginalString, UriKind.RelativeOrAbsolute), Cancel);
    }
}
