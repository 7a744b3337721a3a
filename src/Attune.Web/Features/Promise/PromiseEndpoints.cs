using System.Security.Claims;
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
        program.MapGet("/promise", ShowAsync);
        program.MapPost("/promise", ChooseAsync);
        program.MapGet("/start", ShowStartAsync);
        program.MapPost("/start", StartAsync);
    }

    private static async Task<Results<RazorComponentResult<PromisePage>, NotFound>> ShowAsync(Guid program, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
        => await ProgramDesk.FindAsync(db, program, user, cancel) is { } desk
            ? Page.Of<PromisePage>(new { Desk = desk, Form = PromiseForm.Of(desk.Round, clock) })
            : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PromisePage>, NotFound>> ChooseAsync(
        Guid program, [FromForm] PromiseForm form, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, program, user, cancel) is not { } desk) { return TypedResults.NotFound(); }
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

    private static async Task<Results<RazorComponentResult<StartPage>, RedirectHttpResult, NotFound>> ShowStartAsync(Guid program, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
        => await ProgramDesk.FindAsync(db, program, user, cancel) switch
        {
            null => TypedResults.NotFound(),
            { IsPreparing: true } desk => Page.Of<StartPage>(new { Desk = desk, Outcome = desk.Round.MayStart(desk.Counts, clock.Now) }),
            var desk => TypedResults.LocalRedirect(desk.Path),
        };

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StartPage>, NotFound>> StartAsync(
        Guid program, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, program, user, cancel) is not { } desk) { return TypedResults.NotFound(); }
        var outcome = desk.Round.Start(desk.Counts, clock.Now);
        if (outcome is not (StartOutcome.Started or StartOutcome.AlreadyStarted)) { return Page.Refused<StartPage>(new { Desk = desk, Outcome = outcome, Pressed = true }); }
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/invitations");
    }
}
