using System.Reflection;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Components;
using Attune.Web.Room;

namespace Attune.Web.Desk.Preparing;

/// <summary>Makes one change of the preparation for a form, and leads back to a page of the preparation.</summary>
internal sealed class PreparationForm(HttpContext context) : IBindableFromHttpContext<PreparationForm>
{
    public static ValueTask<PreparationForm?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new PreparationForm(context));

    /// <param name="change">The change.</param>
    /// <param name="to">The last part of the address to go on to.</param>
    public async Task<IResult> ChangeAsync(Func<Sitting, SittingOutcome> change, string to = "prepare")
    {
        var (program, round) = (new ProgramId(context.Id("program")), new RoundId(context.Id("round")));
        if (await context.Service<ChangeSitting>().RunAsync(context.User.ToChange(program, round, change), context.RequestAborted) is not { } outcome) { return TypedResults.NotFound(); }
        if (outcome is SittingOutcome.Done or SittingOutcome.Stale) { return TypedResults.LocalRedirect($"{SittingDesk.PathOf(program, round)}/{to}"); }
        return await SittingDesk.FindAsync(context) is { } desk
            ? to == "run" ? Page.Refused<RunPage>(new { Desk = desk, Outcome = outcome }) : Page.Refused<PreparePage>(new { Desk = desk, Outcome = outcome })
            : TypedResults.NotFound();
    }
}
