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
        locking.MapGet("", Show);
        locking.MapPost("", LockAsync);
    }

    private static Results<RazorComponentResult<LockPage>, RedirectHttpResult> Show(ProgramDesk desk)
        => desk.Round.Phase == RoundPhase.Collecting ? Page.Of<LockPage>(new { Desk = desk }) : TypedResults.LocalRedirect(desk.Path);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LockPage>>> LockAsync(
        ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        return await db.LockAsync(desk.Round.Id, user.AsViewer(), clock.Now, cancel) is var outcome && outcome is LockOutcome.Locked or LockOutcome.NotCollecting
            ? TypedResults.LocalRedirect(desk.Path)
            : Page.Refused<LockPage>(new { Desk = desk, Outcome = outcome });
    }
}
