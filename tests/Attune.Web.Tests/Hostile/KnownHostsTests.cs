using System.Net;
using Attune.Store.Tests.Providers;
using Attune.Web.Hosting;

namespace Attune.Web.Tests.Hostile;

/// <summary>The product answers under its own names alone, so that no link begins with somebody else's.</summary>
public sealed class KnownHostsTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Under_a_foreign_name_no_link_is_made_and_a_page_says_what_to_set()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var token = Site.TokenOf(await site.ReadAsync("/accounts"));
        site.Browser.DefaultRequestHeaders.Host = "evil.example";
        using var refused = await site.PostAsync("/accounts/invite", ("role", "facilitator"), (Site.TokenField, token));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await refused.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("Attune:PublicUrl");
        page.ShouldNotContain("evil.example");
        page.ShouldNotContain("/join/");
        await using var db = site.Open();
        (await db.AccountInvitations.AnyAsync(Cancel)).ShouldBeFalse();
        (await site.Browser.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK, "who watches a container asks by its address");
    }

    [Fact]
    public async Task With_a_public_address_its_name_is_known_and_links_begin_with_it_whatever_was_asked_for()
    {
        await using var site = await Site.AloneWithRuthAsync(databases, Provider.Sqlite, ("Attune:PublicUrl", "https://attune.example.org"), ("AllowedHosts", "*.inside.example"));
        foreach (var (host, status) in new[] { ("attune.example.org", 200), ("localhost", 200), ("a.inside.example", 200), ("10.0.0.5", 400), ("evil.example", 400) })
        {
            site.Browser.DefaultRequestHeaders.Host = host;
            using var response = await site.Browser.GetAsync(new Uri("/sign-in", UriKind.Relative), Cancel);
            ((int)response.StatusCode).ShouldBe(status, host);
        }

        site.Browser.DefaultRequestHeaders.Host = "a.inside.example";
        using var link = await site.SendAsync("/accounts", "/accounts/invite", ("role", "facilitator"));
        (await link.Content.ReadAsStringAsync(Cancel)).ShouldContain("value=\"https://attune.example.org/join/");
    }

    [Theory]
    [InlineData("localhost", "", true)]
    [InlineData("127.0.0.1", "", true)]
    [InlineData("[::1]", "", true)]
    [InlineData("192.168.1.5", "", true)]
    [InlineData("172.20.0.3", "", true)]
    [InlineData("[fd00::5]", "", true)]
    [InlineData("203.0.113.5", "", false)]
    [InlineData("localhost.evil.example", "", false)]
    [InlineData("192.168.1.5.evil.example", "", false)]
    [InlineData("", "", false)]
    [InlineData("ATTUNE.example.org", "attune.example.org", true)]
    [InlineData("192.168.1.5", "attune.example.org", false)]
    [InlineData("xinside.example", "*.inside.example", false)]
    [InlineData("inside.example", "*.inside.example", false)]
    [InlineData("anything.example", "*", true)]
    public void A_name_is_known_by_the_settings_or_without_them_by_the_machine(string host, string allowed, bool known)
        => KnownHosts.IsKnown(host, KnownHosts.Names(new AttuneOptions(), allowed)).ShouldBe(known);
}
