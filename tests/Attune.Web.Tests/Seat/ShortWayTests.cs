using System.Net;
using System.Security.Claims;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Hosting;
using Attune.Web.Printing;
using Attune.Web.Seat;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Attune.Web.Tests.Seat;

/// <summary>Saves and votes go a short way, on which nothing is asked less than on that of a page.</summary>
public sealed class ShortWayTests(SeatHost host) : IClassFixture<SeatHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private CookieAuthenticationOptions Cookie => host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SeatAuthentication.Scheme);

    [Fact]
    public async Task It_asks_a_sign_in_for_what_the_policy_of_the_route_asks_and_leaves_out_nothing_that_the_route_needs()
    {
        var policies = host.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var routes = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(route => route.Metadata.GetMetadata<ShortWay>() is not null).ToList();
        routes.Select(route => route.RoutePattern.RawText).ShouldBe(
            ["/seat/{number:int}", "/seat/{number:int}/{part}", "/seat/word/{number:int}", "/seat/statements/{number:int}/vote", "/seat/room/vote", "/audience/vote", "/team/{number:int}"], ignoreOrder: true);

        foreach (var route in routes)
        {
            var (way, asks) = (route.Metadata.GetRequiredMetadata<ShortWay>(), route.Metadata.GetOrderedMetadata<IAuthorizeData>().ShouldHaveSingleItem());
            asks.ShouldSatisfyAllConditions(data => data.Roles.ShouldBeNull(), data => data.AuthenticationSchemes.ShouldBeNull());
            var policy = (await policies.GetPolicyAsync(asks.Policy!))!;
            policy.AuthenticationSchemes.ShouldBe([way.Scheme]);
            var needed = policy.Requirements.ShouldHaveSingleItem().ShouldBeOfType<ClaimsAuthorizationRequirement>();
            needed.ClaimType.ShouldBe(way.Claim);
            (needed.AllowedValues ?? []).ShouldBeEmpty();
            route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.ShouldBe(["POST"]);
            route.Metadata.GetMetadata<EnableRateLimitingAttribute>().ShouldNotBeNull("how often is limited before it");
            // What stands behind it in the pipeline asks for one of these, or for the program of an address.
            route.Metadata.GetMetadata<OncePressedForms.IsOnce>().ShouldBeNull();
            route.Metadata.GetMetadata<DeskAct>().ShouldBeNull();
            route.Metadata.GetMetadata<Printed>().ShouldBeNull();
            route.RoutePattern.Parameters.ShouldNotContain(parameter => parameter.Name == "program");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cookie_of_which_half_is_over_is_renewed_by_a_save(bool asModule)
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync("/seat/1");
        using (var saved = (await leader.PostAsync("/seat/1", page, asModule, ("text", "First"))).Reply) { saved.Headers.Contains("Set-Cookie").ShouldBeFalse(); }
        Age(leader, DateTimeOffset.UtcNow.AddDays(-100), DateTimeOffset.UtcNow.AddDays(84));

        using var renewed = (await leader.PostAsync("/seat/1", page, asModule, ("text", "Second"), ("revision", "1"))).Reply;

        renewed.Headers.GetValues("Set-Cookie").ShouldContain(cookie => cookie.StartsWith(Cookie.Cookie.Name!, StringComparison.Ordinal));
        (await round.AnswerAsync(0, "purpose"))!.Revision.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cookie_that_is_over_saves_nothing(bool asModule)
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync("/seat/1");
        (await leader.PostAsync("/seat/1", page, asModule, ("text", "First"))).Status.ShouldBe(asModule ? HttpStatusCode.OK : HttpStatusCode.Redirect);
        Age(leader, DateTimeOffset.UtcNow.AddDays(-184), DateTimeOffset.UtcNow.AddSeconds(-1));

        (await leader.PostAsync("/seat/1", page, asModule, ("text", "Second"), ("revision", "1"))).Status.ShouldBe(HttpStatusCode.Forbidden);

        (await round.AnswerAsync(0, "purpose"))!.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_sign_in_lacks_what_the_policy_asks_for_nothing_is_saved()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync("/seat/1");
        Change(leader, ticket => { var identity = (ClaimsIdentity)ticket.Principal.Identity!; identity.RemoveClaim(identity.FindFirst(SeatAuthentication.ParticipantClaim)!); });

        (await leader.PostAsync("/seat/1", page, true, ("text", "First"))).Status.ShouldBe(HttpStatusCode.Forbidden);

        (await round.AnswerAsync(0, "purpose")).ShouldBeNull();
    }

    [Fact]
    public async Task What_a_module_sends_as_no_form_is_refused_with_words_and_saves_nothing()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/1");
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/seat/1") { Content = new StringContent("{\"text\":\"First\"}", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("Cookie", string.Join("; ", leader.Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}")));
        request.Headers.Accept.ParseAdd("application/json");

        using var reply = await http.SendAsync(request, Cancel);

        ((int)reply.StatusCode).ShouldBeInRange(400, 415);
        reply.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await round.AnswerAsync(0, "purpose")).ShouldBeNull();
    }

    private void Age(Phone leader, DateTimeOffset from, DateTimeOffset until)
        => Change(leader, ticket => (ticket.Properties.IssuedUtc, ticket.Properties.ExpiresUtc) = (from, until));

    // Only who holds the keys of the product can make such a cookie.
    private void Change(Phone leader, Action<AuthenticationTicket> change)
    {
        var cookie = leader.Cookies.Single(cookie => cookie.Name == Cookie.Cookie.Name);
        // A ticket that is remembered is the same object for every request, so a copy is changed.
        var ticket = TicketSerializer.Default.Deserialize(TicketSerializer.Default.Serialize(Cookie.TicketDataFormat.Unprotect(cookie.Value)!))!;
        change(ticket);
        cookie.Value = Cookie.TicketDataFormat.Protect(ticket);
    }
}
