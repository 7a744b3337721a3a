using Attune.Web.Features.Accounts;
using Attune.Web.Features.Answer;
using Attune.Web.Features.FollowUp;
using Attune.Web.Features.Sharing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Invitation;

/// <summary>A personal link. Looking at it changes nothing, as often as a mail scanner likes; the button opens the Seat.</summary>
internal static class LinkEndpoints
{
    public static void MapLinks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/i/{token}", ShowAsync);
        app.MapPost("/i/{token}", OpenAsync).RequireRateLimiting(PagesSetup.PublicPost);
    }

    private static async Task<Results<RazorComponentResult<LandingPage>, RazorComponentResult<LinkUnknownPage>>> ShowAsync(
        string token, AttuneDb db, Clock clock, CancellationToken cancel)
        => await db.AdmitAsync(token, clock.Now, cancel) is null ? Unknown() : Page.Of<LandingPage>();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LinkUnknownPage>>> OpenAsync(
        string token, [FromQuery] string? to, AttuneDb db, Clock clock, HttpContext context, CancellationToken cancel)
    {
        if (await db.AdmitAsync(token, clock.Now, cancel) is not { } admission) { return Unknown(); }
        await SeatAuthentication.SignInAsync(context, admission);
        return TypedResults.LocalRedirect(to switch
        {
            ShareLetters.ToOutcome => OutcomeEndpoints.Path,
            SinceLetter.ToSince => SinceLast.Path,
            ShareLetters.ToDays => OutcomeEndpoints.CalendarPath,
            _ => SeatPaths.Promise,
        });
    }

    private static RazorComponentResult<LinkUnknownPage> Unknown() => Page.Of<LinkUnknownPage>(status: StatusCodes.Status404NotFound);
}
