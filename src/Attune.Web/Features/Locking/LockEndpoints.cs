using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Locking;

internal static class LockEndpoints
{
    public static void MapLocking(this IEndpointRouteBuilder app)
    {
        var locking = app.MapGroup("/programs/{program:guid}/lock").RequireAuthorization(Facilitator.Policy);
        locking.MapGet("", ShowAsync);
        locking.MapPost("", LockAsync);
    }

    private static async Task<Results<RazorComponentResult<LockPage>, RedirectHttpResult, NotFound>> ShowAsync(Guid program, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
        => await ProgramDesk.FindAsync(db, program, user, cancel) switch
        {
            null => TypedResults.NotFound(),
            { Round.Phase: RoundPhase.Collecting } desk => Page.Of<LockPage>(new { Desk = desk }),
            var desk => TypedResults.LocalRedirect(desk.Path),
        };

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LockPage>, NotFound>> LockAsync(
        Guid program, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, program, user, cancel) is not { } desk) { return TypedResults.NotFound(); }
        return await db.LockAsync(desk.Round.Id, user.AsViewer(), clock.Now, cancel) is var outcome && outcome is LockOutcome.Locked or LockOutcome.NotCollecting
            ? TypedResults.LocalRedirect(desk.Path)
            : Page.Refused<LockPage>(new { Desk = desk, Outcome = outcome });
    }
}
