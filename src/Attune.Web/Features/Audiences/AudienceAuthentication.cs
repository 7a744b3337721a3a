using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Attune.Web.Features.Audiences;

/// <summary>Who is in the audience: a cookie with a random key, given for the code of a room and good for that room.</summary>
internal static class AudienceAuthentication
{
    public const string Scheme = "Audience";

    /// <summary>Policy of every page of somebody in the audience.</summary>
    public const string Policy = "Audience";

    public const string SecretClaim = "attune.audience.key";

    private const string RoomClaim = "attune.audience.room";

    public static Task SignInAsync(HttpContext context, AudienceRoomId room, string secret)
        => context.SignInAsync(Scheme, new(new ClaimsIdentity([new(SecretClaim, secret), new(RoomClaim, $"{room}")], Scheme)), new() { IsPersistent = true });

    /// <returns>Null if the user is in no audience.</returns>
    public static (AudienceRoomId Room, AudienceMemberKey Member)? PlaceOf(ClaimsPrincipal user)
        => user.FindFirstValue(SecretClaim) is { } secret && Guid.TryParse(user.FindFirstValue(RoomClaim), out var room)
            ? (new(room), AudienceMemberKey.Of(secret))
            : null;

    public static void Configure(CookieAuthenticationOptions cookie, AttuneOptions options)
    {
        PagesSetup.Harden(cookie.Cookie, options, "audience");
        // Lax: a code is scanned with the camera, and the page it opens belongs to a member already there.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = AudienceRoom.Lasts;
        cookie.LoginPath = JoinEndpoints.Path;
        cookie.AccessDeniedPath = JoinEndpoints.Path;
        cookie.Events.OnRedirectToLogin = context =>
        {
            context.Response.Redirect(JoinEndpoints.Path);
            return Task.CompletedTask;
        };
    }
}
