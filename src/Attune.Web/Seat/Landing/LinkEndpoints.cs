using Attune.Store;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Landing;

/// <summary>A personal link. Opening it changes nothing, however often a mail scanner does so; the button opens the Seat.</summary>
internal static class LinkEndpoints
{
    public static void MapLinks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/i/{token}", ShowAsync);
        app.MapPost("/i/{token}", OpenAsync).RequireRateLimiting(Limits.PublicPost);
    }

    private static async Task<Results<RazorComponentResult<LandingPage>, RazorComponentResult<LinkUnknownPage>>> ShowAsync(
        string token, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (await db.AdmitAsync(token, clock.Now, cancel) is not { } admission) { return Unknown(); }
        var program = await db.Rounds.Where(round => round.Id == admission.Round)
            .Join(db.Programs, round => round.Program, program => program.Id, (_, program) => new { program.Name, From = db.Users.Where(account => account.Id == program.Facilitator).Select(account => account.DisplayName).FirstOrDefault() })
            .FirstOrDefaultAsync(cancel);
        return Page.Show<LandingPage>(new { Program = program?.Name ?? "", From = program?.From ?? "" });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LinkUnknownPage>>> OpenAsync(
        string token, [FromQuery] string? to, AttuneDb db, Clock clock, HttpContext context, CancellationToken cancel)
    {
        if (await db.AdmitAsync(token, clock.Now, cancel) is not { } admission) { return Unknown(); }
        await SeatAuthentication.SignInAsync(context, admission);
        return TypedResults.LocalRedirect(to switch
        {
            LetterShape.ToOutcome => SeatPaths.Outcome,
            LetterShape.ToSince => FollowUpSeat.Path,
            LetterShape.ToDays => SeatPaths.OutcomeCalendar,
            _ => SeatPaths.Promise,
        });
    }

    private static RazorComponentResult<LinkUnknownPage> Unknown() => Page.Show<LinkUnknownPage>(status: StatusCodes.Status404NotFound);
}
