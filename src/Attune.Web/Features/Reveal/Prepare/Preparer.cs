using Attune.Web.Features.Reveal.Room;

namespace Attune.Web.Features.Reveal.Prepare;

/// <summary>Makes one change of the preparation, and shows the page it was made on.</summary>
internal sealed class Preparer(HttpContext context)
{
    public static ValueTask<Preparer?> BindAsync(HttpContext context) => new(new Preparer(context));

    /// <param name="change">The change.</param>
    /// <param name="to">Last part of the address to go on to.</param>
    public async Task<IResult> ChangeAsync(Func<Sitting, SittingOutcome> change, string to = "prepare")
    {
        var (program, round) = (new ProgramId(context.Id("program")), new RoundId(context.Id("round")));
        if (await context.Service<SittingChange>().MakeAsync(program, round, context.User, change, context.RequestAborted) is not { } outcome) { return TypedResults.NotFound(); }
        if (outcome is SittingOutcome.Done or SittingOutcome.Stale) { return TypedResults.LocalRedirect($"{RevealDesk.PathOf(program, round)}/{to}"); }
        return await RevealDesk.FindAsync(context) is { } desk
            ? to == "run" ? Page.Refused<RunPage>(new { Desk = desk, Outcome = outcome }) : Page.Refused<PreparePage>(new { Desk = desk, Outcome = outcome })
            : TypedResults.NotFound();
    }
}
