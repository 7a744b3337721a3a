using System.Security.Claims;
using Attune.Store;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Attune.Web.Seat;

/// <summary>A leader's way to sign in: a cookie of its own, given for a personal link and valid for that one round.</summary>
internal static class SeatAuthentication
{
    public const string Scheme = "Seat";

    /// <summary>The policy of every page of a leader.</summary>
    public const string Policy = "Seat";

    public const string ParticipantClaim = "attune.participant";

    private const string RoundClaim = "attune.round";
    private const string LeaderClaim = "attune.leader";

    // Long enough to continue the next day on the same phone; after that the link opens it again.
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public static Task SignInAsync(HttpContext context, Admission admission)
    {
        ArgumentNullException.ThrowIfNull(admission);
        var identity = new ClaimsIdentity(
            [new(ParticipantClaim, $"{admission.Participant}"), new(RoundClaim, $"{admission.Round}"), new(LeaderClaim, $"{admission.Leader}")], Scheme);
        return context.SignInAsync(Scheme, new(identity), new() { IsPersistent = true });
    }

    public static Task SignOutAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <returns>The admission of the leader; null if the user is not a leader.</returns>
    public static Admission? AdmissionOf(ClaimsPrincipal user)
        => Read(user, RoundClaim) is { } round && Read(user, LeaderClaim) is { } leader && Read(user, ParticipantClaim) is { } participant
            ? new(new(round), new(leader), new(participant))
            : null;

    public static void Configure(CookieAuthenticationOptions cookie, AttuneOptions options)
    {
        PagesSetup.HardenOfLink(cookie, options, "seat");
        cookie.ExpireTimeSpan = Lasts;
        cookie.SlidingExpiration = true;
    }

    private static Guid? Read(ClaimsPrincipal user, string claim) => Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : null;
}
