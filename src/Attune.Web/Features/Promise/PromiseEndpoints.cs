using Attune.Web.Features.Accounts;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Promise;

internal static class PromiseEndpoints
{
    public static void MapPromise(this IEndpointRouteBuilder app)
    {
        var program = app.MapGroup("/programs/{program:guid}").RequireAuthorization(Facilitator.Policy);
        program.MapGet("/promise", Show);
        program.MapPost("/promise", ChooseAsync);
        program.MapGet("/start", ShowStart);
        program.MapPost("/start", StartAsync);
    }

    private static RazorComponentResult<PromisePage> Show(ProgramDesk desk, Clock clock)
        => Page.Of<PromisePage>(new { Desk = desk, Form = PromiseForm.Of(desk.Round, clock) });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PromisePage>>> ChooseAsync(
        ProgramDesk desk, [FromForm] PromiseForm form, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (form.Problem(desk, clock) is { } problem) { return Page.Refused<PromisePage>(new { Desk = desk, Form = form, Problem = problem }); }
        if (desk.IsPreparing)
        {
            desk.Round.Choose(form.ChosenContract ?? desk.Round.Contract);
            desk.Round.Declare(form.Rules(desk.Round.Rules));
        }

        desk.Round.Schedule(clock.FromField(form.LocksAt), clock.FromField(form.SittingAt));
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(desk.IsPreparing ? $"{desk.Path}/promise" : desk.Path);
    }

    private static Results<RazorComponentResult<StartPage>, RedirectHttpResult> ShowStart(ProgramDesk desk, Clock clock)
        => desk.IsPreparing ? Page.Of<StartPage>(new { Desk = desk, Outcome = desk.Round.MayStart(desk.Counts, clock.Now) }) : TypedResults.LocalRedirect(desk.Path);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StartPage>>> StartAsync(ProgramDesk desk, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var outcome = desk.Round.Start(desk.Counts, clock.Now);
        if (outcome is not (StartOutcome.Started or StartOutcome.AlreadyStarted)) { return Page.Refused<StartPage>(new { Desk = desk, Outcome = outcome, Pressed = true }); }
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/invitations");
    }
}
