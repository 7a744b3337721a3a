using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Attune.Web.Features.Accounts;

/// <summary>A leader's way in: a cookie of its own, given for a personal link and good for that one round.</summary>
internal static class SeatAuthentication
{
    public const string Scheme = "Seat";

    /// <summary>Policy of every page of a leader.</summary>
    public const string Policy = "Seat";

    public const string ParticipantClaim = "attune.participant";

    private const string RoundClaim = "attune.round";
    private const string LeaderClaim = "attune.leader";

    // Long enough to go on tomorrow on the same phone; the link opens it again after that.
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public static Task SignInAsync(HttpContext context, Admission admission)
    {
        ArgumentNullException.ThrowIfNull(admission);
        var identity = new ClaimsIdentity(
            [new(ParticipantClaim, $"{admission.Participant}"), new(RoundClaim, $"{admission.Round}"), new(LeaderClaim, $"{admission.Leader}")], Scheme);
        return context.SignInAsync(Scheme, new(identity), new() { IsPersistent = true });
    }

    public static Task SignOutAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <returns>Whose Seat it is; null if the user is no leader.</returns>
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
