using System.Security.Claims;
using Attune.Domain.Teams;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Attune.Web.TeamSeat;

/// <summary>Identifies somebody who answers in a team by a cookie with a random key, given for the code of the team: no name, and no account.</summary>
internal static class TeamAuthentication
{
    public const string Scheme = "Team";

    /// <summary>The policy of every page of somebody in a team.</summary>
    public const string Policy = "Team";

    public const string SecretClaim = "attune.team.key";

    private const string CascadeClaim = "attune.team.cascade";
    private const string TeamClaim = "attune.team.team";

    // Until the end, and a quarter more in which the result can be read on the same device.
    private static readonly TimeSpan Lasts = Cascade.Longest * 2;

    public static Task SignInAsync(HttpContext context, CascadeTeam team, string secret)
    {
        ArgumentNullException.ThrowIfNull(team);
        return context.SignInAsync(Scheme, new(new ClaimsIdentity([new(SecretClaim, secret), new(CascadeClaim, $"{team.Cascade}"), new(TeamClaim, $"{team.Team}")], Scheme)), new() { IsPersistent = true });
    }

    public static Task SignOutAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <returns>Null if the user answers in no team.</returns>
    public static (CascadeId Cascade, TeamId Team, TeamMemberKey Member)? PlaceOf(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.FindFirstValue(SecretClaim) is { } secret && Guid.TryParse(user.FindFirstValue(CascadeClaim), out var cascade) && Guid.TryParse(user.FindFirstValue(TeamClaim), out var team)
            ? (new(cascade), new(team), TeamMemberKey.FromSecret(new(cascade), secret))
            : null;
    }

    public static void Configure(CookieAuthenticationOptions cookie, AttuneOptions options)
    {
        PagesSetup.Harden(cookie.Cookie, options, "team");
        // The cookie is Lax, because the link on a sheet is scanned with the camera, and the page it opens has to know who has answered.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = Lasts;
        cookie.SlidingExpiration = false;
        cookie.Events.OnRedirectToLogin = cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.Redirect(TeamPaths.Join);
            return Task.CompletedTask;
        };
    }
}
