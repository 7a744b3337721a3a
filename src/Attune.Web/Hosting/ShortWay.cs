using System.Security.Claims;
using Attune.Web.Components;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Attune.Web.Hosting;

/// <summary>Marks a form that hundreds of people send at once: it goes the short way.</summary>
/// <param name="Scheme">Of the cookie that signs in whoever sends it: the only one that the policy of the route asks for.</param>
/// <param name="Claim">That the sign-in has to hold: all else that the policy asks for.</param>
/// <param name="MayComeIn">Whether the sign-in still holds; a no is answered on the way of a page.</param>
/// <param name="Handler">Answers the form that was read, if it takes nothing that the framework binds; null for the handler of the route.</param>
internal sealed record ShortWay(string Scheme, string Claim, Func<HttpContext, ClaimsPrincipal, Task<bool>>? MayComeIn = null, RequestDelegate? Handler = null);

/// <summary>
/// The short way of the forms that come most often: saves and votes. Host names, https, other sites, limits and errors are those of every request, for it stands among them; the cookie,
/// its device and the token of the form are looked at by what looks at those of pages. Left out is what finds out anew for each request which of these it needs. Whatever is out of the
/// ordinary - no cookie, one that is over or to be renewed, a device that may not come in - goes the way of a page, so that a sign-in is refused in one place (decision 0200).
/// </summary>
internal static class ShortWays
{
    // The framework puts both before everything else, and so before the names of cookies are carried over, unless it reads here that they have their place. What a branch uses it does not see.
    private static readonly string[] HaveTheirPlace = ["__AuthenticationMiddlewareSet", "__AuthorizationMiddlewareSet"];

    /// <summary>Signs in who sends such a form; everybody else, and whatever is out of the ordinary, as for a page.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        app.Use((context, next) => HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ShortWay>() is { } way ? TrySignInAsync(context, way, next) : next(context));
        app.UseWhen(context => OnTheWay(context) is null, pages =>
        {
            pages.UseAuthentication();
            pages.UseAuthorization();
        });
        foreach (var set in HaveTheirPlace) { ((IApplicationBuilder)app).Properties[set] = true; }
    }

    /// <summary>Answers what was signed in the short way.</summary>
    public static void UseShortWays(this WebApplication app) => app.Use((context, next) => OnTheWay(context) is { } way ? AnswerAsync(context, way) : next(context));

    private static async Task TrySignInAsync(HttpContext context, ShortWay way, RequestDelegate next)
    {
        if (context.Request.HasFormContentType && TicketOf(context, way.Scheme) is { } ticket)
        {
            var user = new ClaimsPrincipal(ticket.Principal.Identities);
            if (user.HasClaim(claim => claim.Type == way.Claim) && (way.MayComeIn is null || await way.MayComeIn(context, user)))
            {
                context.User = user;
                context.Features.Set(way);
            }
        }

        await next(context);
    }

    private static async Task AnswerAsync(HttpContext context, ShortWay way)
    {
        var refused = await FormReading.RefusedAsync(context) ?? (await FormTokens.IsValidAsync(context) ? null : StatusCodes.Status400BadRequest);
        if (refused is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        await (way.Handler ?? context.GetEndpoint()!.RequestDelegate!)(context);
    }

    /// <returns>Null if there is none that opens, or if it is over or to be renewed.</returns>
    private static AuthenticationTicket? TicketOf(HttpContext context, string scheme)
    {
        var cookie = context.Service<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        if (cookie.CookieManager.GetRequestCookie(context, cookie.Cookie.Name!) is not { } sent || cookie.TicketDataFormat.Unprotect(sent) is not { } ticket) { return null; }
        var (now, times) = (context.Service<TimeProvider>().GetUtcNow(), ticket.Properties);
        return now < times.ExpiresUtc && (!cookie.SlidingExpiration || times.ExpiresUtc - now > now - times.IssuedUtc) ? ticket : null;
    }

    private static ShortWay? OnTheWay(HttpContext context) => context.Features.Get<ShortWay>();
}
