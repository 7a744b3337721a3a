using Attune.Domain.Rounds;
using Attune.Store.UseCases.Rounds;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Scheduling;

/// <summary>The Desk's page on which it is seen, changed and taken back what a round does by itself.</summary>
internal static class ScheduleEndpoints
{
    public static void MapSchedule(this IEndpointRouteBuilder app)
    {
        var schedule = app.MapGroup("/programs/{program:guid}/schedule").RequireAuthorization(Facilitator.Policy);
        schedule.MapGet("", Show);
        schedule.MapPost("", SetAsync).Changes().Once();
        schedule.MapPost("/cancel", CancelAsync).Changes();
    }

    private static RazorComponentResult<SchedulePage> Show(ProgramDesk desk, Clock clock) => Page.Show<SchedulePage>(new { Desk = desk, Form = ScheduleForm.From(desk, clock) });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SchedulePage>, Conflict>> SetAsync(
        ProgramDesk desk, [FromForm] ScheduleForm form, SetSchedule set, PersonalLinks links, Clock clock, CancellationToken cancel)
    {
        if (desk.IsLocked) { return TypedResults.Conflict(); }
        if (form.Problem(desk, clock) is { } problem) { return Page.Refused<SchedulePage>(new { Desk = desk, Form = form, Problem = problem }); }
        return await set.RunAsync(desk.Round, form.ToSet(clock, links.Origin), clock.Now, cancel) == WriteOutcome.Saved ? TypedResults.LocalRedirect($"{desk.Path}/schedule") : TypedResults.Conflict();
    }

    private static async Task<Results<RedirectHttpResult, Conflict>> CancelAsync(ProgramDesk desk, [FromForm] string? act, CancelTimedAct step, CancellationToken cancel)
        => Forms.Chosen<TimedActKind>(act) is { } kind && await step.RunAsync(desk.Round, kind, cancel) ? TypedResults.LocalRedirect($"{desk.Path}/schedule") : TypedResults.Conflict();
}
