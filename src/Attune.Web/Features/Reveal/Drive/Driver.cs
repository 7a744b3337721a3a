using System.Security.Claims;
using Attune.Web.Features.Reveal.Room;
using Attune.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Reveal.Drive;

/// <summary>Makes one change of the sitting that a form of the Desk asks for, and shows what is there now.</summary>
internal sealed class Driver(HttpContext context)
{
    public static ValueTask<Driver?> BindAsync(HttpContext context) => new(new Driver(context));

    public async Task<Results<RedirectHttpResult, RazorComponentResult<DrivePage>, NotFound>> DriveAsync(Func<Sitting, SittingOutcome> change)
    {
        var ((program, round), services, cancel) = (DriveEndpoints.Ids(context), context.RequestServices, context.RequestAborted);
        return await services.GetRequiredService<SittingChange>().MakeAsync(program, round, context.User, change, cancel) is { } outcome
            ? await ResultAsync(outcome, program, round, context.User, services.GetRequiredService<RevealDesks>(), services.GetRequiredService<Rooms>(), cancel)
            : TypedResults.NotFound();
    }

    /// <summary>Done, or done by somebody else a moment ago: the page as it is now. Refused: the same page, and why.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DrivePage>, NotFound>> ResultAsync(
        SittingOutcome outcome, Guid program, Guid round, ClaimsPrincipal user, RevealDesks desks, Rooms rooms, CancellationToken cancel)
    {
        if (outcome is SittingOutcome.Done or SittingOutcome.Stale) { return TypedResults.LocalRedirect($"{RevealDesk.PathOf(new(program), new(round))}/drive"); }
        var state = await rooms.StateAsync(new(round), 0, cancel);
        return await desks.FindAsync(program, round, user, cancel) is { } desk
            ? Page.Refused<DrivePage>(new { Desk = desk, state.Revision, Outcome = outcome })
            : TypedResults.NotFound();
    }
}
