using System.Reflection;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Live;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Running;

/// <summary>Makes one change of the sitting that a form of the Desk asks for, and shows the result.</summary>
internal sealed class SittingForm(HttpContext context) : IBindableFromHttpContext<SittingForm>
{
    public static ValueTask<SittingForm?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new SittingForm(context));

    public async Task<Results<RedirectHttpResult, RazorComponentResult<DrivePage>, NotFound>> DriveAsync(Func<Sitting, SittingOutcome> change)
        => await context.Service<ChangeSitting>().RunAsync(context.User.ToChange(new(context.Id("program")), new(context.Id("round")), change), context.RequestAborted) is { } outcome
            ? await ResultAsync(outcome)
            : TypedResults.NotFound();

    /// <summary>Ends the sitting, or continues it after all.</summary>
    public async Task<Results<RedirectHttpResult, RazorComponentResult<DrivePage>, NotFound>> EndAsync(bool end)
    {
        if (await SittingDesk.FindAsync(context) is not { } desk) { return TypedResults.NotFound(); }
        return await ResultAsync(await context.Service<EndSitting>().RunAsync(desk.Round.Id, end, context.Service<Clock>().Now, context.RequestAborted));
    }

    /// <summary>
    /// If the change was made, or somebody else made it a moment ago, shows the page as it is now; if it was refused, the same page with the reason.
    /// </summary>
    public async Task<Results<RedirectHttpResult, RazorComponentResult<DrivePage>, NotFound>> ResultAsync(SittingOutcome outcome)
    {
        if (outcome is SittingOutcome.Done or SittingOutcome.Stale) { return TypedResults.LocalRedirect($"{SittingDesk.PathOf(new(context.Id("program")), new(context.Id("round")))}/drive"); }
        var state = await context.Service<Rooms>().StateAsync(new(context.Id("round")), 0, context.RequestAborted);
        return await SittingDesk.FindAsync(context) is { } desk ? Page.Refused<DrivePage>(new { Desk = desk, state.Revision, Outcome = outcome }) : TypedResults.NotFound();
    }
}
