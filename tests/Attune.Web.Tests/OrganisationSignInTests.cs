using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace Attune.Web.Tests;

public sealed class OrganisationSignInTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Who_has_an_account_under_the_address_comes_in_through_the_organisation(Provider provider)
    {
        await using var organisation = await Organisation.StartAsync();
        await using var site = await Site.WithRuthAsync(databases, provider, Settings(organisation));
        site.OpenAnotherBrowser();
        (await site.ReadAsync("/sign-in")).ShouldContain("Sign in with Example Corp");

        for (var time = 0; time < 2; time++)
        {
            site.OpenAnotherBrowser();
            (await ComeBackAsync(site, organisation)).ShouldLeadTo("/programs");
            (await site.ReadAsync("/account")).ShouldContain("ruth@example.org");
        }
    }

    [Fact]
    public async Task A_stranger_of_the_organisation_is_told_to_ask_unless_new_accounts_are_allowed()
    {
        await using var organisation = await Organisation.StartAsync();
        organisation.Mail = "eve@example.org";
        await using (var site = await Site.WithRuthAsync(databases, Provider.Sqlite, Settings(organisation)))
        {
            site.OpenAnotherBrowser();
            var refused = await ComeBackAsync(site, organisation);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("Ask an administrator for an invitation to the address eve@example.org");
        }

        await using var open = await Site.WithRuthAsync(databases, Provider.Sqlite, [.. Settings(organisation), ("Attune:Oidc:NewAccounts", "true")]);
        open.OpenAnotherBrowser();
        (await ComeBackAsync(open, organisation)).ShouldLeadTo("/programs");
        (await open.Browser.GetAsync(new Uri("/accounts", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Without_the_setting_there_is_no_such_way()
    {
        await using var site = await Site.WithRuthAsync(databases);
        (await site.ReadAsync("/sign-in")).ShouldNotContain("/sign-in/organisation");
        (await site.Browser.GetAsync(new Uri("/sign-in/organisation", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static (string, string)[] Settings(Organisation organisation) =>
        [("Attune:Oidc:Authority", organisation.Address), ("Attune:Oidc:ClientId", "attune"), ("Attune:Oidc:ClientSecret", "for a test"), ("Attune:Oidc:Name", "Example Corp")];

    [Fact]
    public async Task A_code_nobody_asked_for_leads_back_to_the_sign_in()
    {
        await using var organisation = await Organisation.StartAsync();
        await using var site = await Site.WithRuthAsync(databases, Provider.Sqlite, Settings(organisation));
        site.OpenAnotherBrowser();
        using var returned = await site.Browser.GetAsync(new Uri("/sign-in/organisation/callback?code=stolen&state=made-up", UriKind.Relative), Cancel);
        returned.ShouldLeadTo("/sign-in");
        (await site.Browser.GetAsync(new Uri("/programs", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>Goes to the organisation, where the person says yes, and comes back with a code.</summary>
    private static async Task<HttpResponseMessage> ComeBackAsync(Site site, Organisation organisation)
    {
        using var away = await site.Browser.GetAsync(new Uri("/sign-in/organisation", UriKind.Relative), Cancel);
        away.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var asked = QueryHelpers.ParseQuery(away.Headers.Location!.Query);
        asked["code_challenge_method"].ToString().ShouldBe("S256");
        organisation.Nonce = asked["nonce"].ToString();
        var back = QueryHelpers.AddQueryString("/sign-in/organisation/callback", new Dictionary<string, string?> { ["code"] = "yes", ["state"] = asked["state"] });
        using var returned = await site.Browser.GetAsync(new Uri(back, UriKind.Relative), Cancel);
        returned.StatusCode.ShouldBe(HttpStatusCode.Redirect, await returned.Content.ReadAsStringAsync(Cancel));
        return await site.Browser.GetAsync(new Uri(returned.Headers.Location!.OriginalString, UriKind.RelativeOrAbsolute), Cancel);
    }
}
