using System.Security.Claims;
using Attune.Domain.Programs;
using Attune.Store;
using Attune.Web.Desk.Setup;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Attune.Web.Seat;
using Attune.Web.Seat.Outcome;
using Attune.Web.Seat.OwnTeams;
using Attune.Web.Seat.Place;
using Microsoft.AspNetCore.Authentication;

namespace Attune.Web.Sponsor;

/// <summary>The sponsor's way to sign in: a cookie given for the personal link, and valid as long as the link.</summary>
internal static class SponsorAuthentication
{
    public const string Scheme = "Sponsor";

    public const string Policy = "Sponsor";

    private const string LinkClaim = "attune.sponsor";

    public static Task SignInAsync(HttpContext context, SponsorLinkId link)
        => context.SignInAsync(Scheme, new(new ClaimsIdentity([new(LinkClaim, $"{link}")], Scheme)), new() { IsPersistent = true });

    /// <summary>Asks the database each time, so that a link that was revoked opens nothing, whoever has the cookie.</summary>
    public static async Task<SponsorLink?> LinkOfAsync(AttuneDb db, ClaimsPrincipal user, DateTimeOffset now, CancellationToken cancel)
    {
        if (!Guid.TryParse(user.FindFirstValue(LinkClaim), out var value)) { return null; }
        var id = new SponsorLinkId(value);
        return await db.SponsorLinks.AsNoTracking().FirstOrDefaultAsync(link => link.Id == id, cancel) is { } found && found.IsGood(now) ? found : null;
    }

    public static IServiceCollection AddSponsors(this IServiceCollection services, AttuneOptions options)
    {
        services.AddScoped<SittingRecords>().AddScoped<OthersSaid>().AddScoped<PlaceReader>().AddScoped<QuarterReader>().AddScoped<LastTimeReader>().AddScoped<OwnLineReader>().AddScoped<OwnTeamsReader>();
        services.AddAuthentication().AddCookie(Scheme, cookie =>
        {
            PagesSetup.HardenOfLink(cookie, options, "sponsor");
            cookie.ExpireTimeSpan = TimeSpan.FromDays(7);
        });
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(Scheme).RequireClaim(LinkClaim));
        return services;
    }
}
