using System.Security.Claims;
using Attune.Domain.Audiences;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Attune.Web.Audience;

/// <summary>Identifies members of the audience by a cookie with a random key, given for the code of a room and valid for that room.</summary>
internal static class AudienceAuthentication
{
    public const string Scheme = "Audience";

    /// <summary>The policy of every page for a member of the audience.</summary>
    public const string Policy = "Audience";

    public const string SecretClaim = "attune.audience.key";

    private const string RoomClaim = "attune.audience.room";

    public static Task SignInAsync(HttpContext context, AudienceRoomId room, string secret)
        => context.SignInAsync(Scheme, new(new ClaimsIdentity([new(SecretClaim, secret), new(RoomClaim, $"{room}")], Scheme)), new() { IsPersistent = true });

    /// <returns>Null if the user is not a member of an audience.</returns>
    public static (AudienceRoomId Room, AudienceMemberKey Member)? PlaceOf(ClaimsPrincipal user)
        => user.FindFirstValue(SecretClaim) is { } secret && Guid.TryParse(user.FindFirstValue(RoomClaim), out var room)
            ? (new(room), AudienceMemberKey.FromSecret(secret))
            : null;

    public static void Configure(CookieAuthenticationOptions cookie, AttuneOptions options)
    {
        PagesSetup.Harden(cookie.Cookie, options, "audience");
        // The cookie is Lax, because a code is scanned with the camera, and the page it opens has to recognize a member.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = AudienceRoom.Lasts;
        cookie.LoginPath = AudienceJoinEndpoints.Path;
        cookie.AccessDeniedPath = AudienceJoinEndpoints.Path;
        cookie.Events.OnRedirectToLogin = context =>
        {
            context.Response.Redirect(AudienceJoinEndpoints.Path);
            return Task.CompletedTask;
        };
    }
}
