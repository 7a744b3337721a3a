using System.Security.Claims;
using Attune.Domain.Beside;
using Attune.Domain.Programs;
using Attune.Store;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Attune.Web.Seat;
using Microsoft.AspNetCore.Authentication;

namespace Attune.Web.Beside;

/// <summary>
/// The way to sign in of whoever sits beside a round: a cookie that names one browser of one seat. The seat is looked up for each request, so a cookie opens nothing
/// once another link was made or the seat was erased.
/// </summary>
internal static class BesideAuthentication
{
    public const string Scheme = "Beside";

    public const string Policy = "Beside";

    private const string SeatClaim = "attune.beside";
    private const string DeviceClaim = "attune.beside.device";

    // Longer than a round takes, as at a Seat: after Begin the link opens nothing.
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(90);

    public static Task SignInAsync(HttpContext context, BesideSeat seat, string device)
    {
        // The participant is what forms are counted by; it opens nothing.
        var identity = new ClaimsIdentity([new(SeatClaim, $"{seat.Id}"), new(DeviceClaim, device), new(SeatAuthentication.ParticipantClaim, $"{seat.Participant}")], Scheme);
        return context.SignInAsync(Scheme, new(identity), new() { IsPersistent = true });
    }

    public static Task SignOutAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <returns>The seat that this browser opened; null if another link was made since, or it was erased.</returns>
    public static async Task<BesideSeat?> SeatOfAsync(AttuneDb db, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!Guid.TryParse(user.FindFirstValue(SeatClaim), out var value)) { return null; }
        var id = new BesideSeatId(value);
        return await db.BesideSeats.AsNoTracking().FirstOrDefaultAsync(seat => seat.Id == id, cancel) is { } found && found.IsOpenIn(user.FindFirstValue(DeviceClaim)) ? found : null;
    }

    /// <returns>Whether this browser opened the seat before.</returns>
    public static async Task<bool> IsKnownAsync(HttpContext context, BesideSeat seat, AttuneDb db)
        => (await context.AuthenticateAsync(Scheme)).Principal is { } user && await SeatOfAsync(db, user, context.RequestAborted) is { } known && known.Id == seat.Id;

    public static IServiceCollection AddBeside(this IServiceCollection services, AttuneOptions options)
    {
        services.AddSingleton<ThirdVoices>();
        services.AddAuthentication().AddCookie(Scheme, cookie =>
        {
            PagesSetup.HardenOfLink(cookie, options, "beside");
            cookie.ExpireTimeSpan = Lasts;
            cookie.SlidingExpiration = true;
        });
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(Scheme).RequireClaim(SeatClaim));
        return services;
    }
}
