using Attune.Web.Features.Reveal.Room;
using Attune.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Reveal.Drive;

/// <summary>Makes one change of the sitting that a form of the Desk asks for, and shows what is there now.</summary>
internal sealed class Driver(HttpContext context)
{
    public static ValueTask<Driver?> BindAsync(HttpContext context) => new(new Driver(context));

    public async Task<Results<RedirectHttpResult, RazorComponentResult<DrivePage>, NotFound>> DriveAsync(Func<Sitting, SittingOutcome> change)
        => await context.Service<SittingChange>().MakeAsync(new(context.Id("program")), new(context.Id("round")), context.User, change, context.RequestAborted) is { } outcome
            ? await ResultAsync(outcome)
            : TypedResults.NotFound();

    /// <summary>The sitting is over, or goes on after all.</summary>
    public async Task<Results<RedirectHttpResult, RazorComponentResult<DrivePage>, NotFound>> EndAsync(bool end)
    {
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        if (await RevealDesk.FindAsync(context) is not { } desk) { return TypedResults.NotFound(); }
        db.ChangeRoom(desk.Round.Id, end ? "after" : "start");
        var outcome = await db.EndSittingAsync(desk.Round.Id, end, context.Service<Clock>().Now, cancel);
        await context.Service<Rooms>().ChangedAsync(desk.Round.Id, cancel);
        return await ResultAsync(outcome);
    }

    /// <summary>Done, or done by somebody else a moment ago: the page as it is now. Refused: the same page, and why.</summary>
    public async Task<Results<RedirectHttpResult, RazorComponentResult<DrivePage>, NotFound>> ResultAsync(SittingOutcome outcome)
    {
        if (outcome is SittingOutcome.Done or SittingOutcome.Stale) { return TypedResults.LocalRedirect($"{RevealDesk.PathOf(new(context.Id("program")), new(context.Id("round")))}/drive"); }
        var state = await context.Service<Rooms>().StateAsync(new(context.Id("round")), 0, context.RequestAborted);
        return await RevealDesk.FindAsync(context) is { } desk ? Page.Refused<DrivePage>(new { Desk = desk, state.Revision, Outcome = outcome }) : TypedResults.NotFound();
    }
}
