using System.Security.Claims;
using Attune.Domain.Rounds;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Locking;

/// <summary>The Desk's page on which a round is locked, so that its answers can be read together.</summary>
internal static class LockEndpoints
{
    public static void MapLocking(this IEndpointRouteBuilder app)
    {
        var locking = app.MapGroup("/programs/{program:guid}/lock").RequireAuthorization(Facilitator.Policy);
        locking.MapGet("", Show);
        locking.MapPost("", LockAsync);
    }

    private static Results<RazorComponentResult<LockPage>, RedirectHttpResult> Show(ProgramDesk desk)
        => desk.Round.Phase == RoundPhase.Collecting ? Page.Show<LockPage>(new { Desk = desk }) : TypedResults.LocalRedirect(desk.Path);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LockPage>>> LockAsync(
        ProgramDesk desk, ClaimsPrincipal user, LockRound step, Clock clock, CancellationToken cancel)
        => await step.RunAsync(desk.Round.Id, user.AsViewer(), clock.Now, cancel) is var outcome && outcome is LockOutcome.Locked or LockOutcome.NotCollecting
            ? TypedResults.LocalRedirect(desk.Path)
            : Page.Refused<LockPage>(new { Desk = desk, Outcome = outcome });
}
