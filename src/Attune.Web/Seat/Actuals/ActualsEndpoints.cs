using Attune.Domain.Tracking;
using Attune.Store.UseCases.Agreements;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Actuals;

/// <summary>A leader enters figures of own benefits, and confirms those of the other side or says why not.</summary>
internal static class ActualsEndpoints
{
    /// <summary>Maps the routes in the group of the Seat.</summary>
    public static void MapActuals(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/actuals", Show);
        seat.MapPost("/actuals", EnterAsync).RequireRateLimiting(Limits.SeatPost).Once();
        seat.MapPost("/actuals/say", SayAsync).RequireRateLimiting(Limits.SeatPost).Once();
    }

    private static RazorComponentResult<ActualsPage> Show(ActualsSeat seat) => Page.Show<ActualsPage>(new { Seat = seat });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ActualsPage>, NotFound>> EnterAsync(
        [FromForm] ActualForm? sent, HttpRequest request, ActualsSeat seat, EnterActual enter, Clock clock, CancellationToken cancel)
    {
        var form = ActualForm.From(sent, request);
        if (seat.Tracked.Of(form.Benefit) is not { } track || ActualAuthor.AtSeat(track.Benefit, seat.Me) is not { } author) { return TypedResults.NotFound(); }
        if (form.ValueProblem is not null) { return Again(null); }
        return await enter.RunAsync(track.Benefit, form.Entry, author, form.StoodFor, clock.Today, clock.Now, cancel) switch
        {
            { Outcome: WriteOutcome.Saved } => TypedResults.LocalRedirect($"{ActualsSeat.Path}#benefit-{form.Benefit}"),
            { Problem: { } problem } => Again(TrackingTexts.ActualProblem(problem)),
            _ => Again(TrackingTexts.ChangedElsewhere),
        };

        RazorComponentResult<ActualsPage> Again(string? what) => Page.Refused<ActualsPage>(new { Seat = seat, Form = form, Problem = what });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ActualsPage>, NotFound>> SayAsync(
        [FromForm] Guid actual, [FromForm] string? says, [FromForm] string? reason, ActualsSeat seat, JudgeActual judge, Clock clock, CancellationToken cancel)
    {
        var id = new BenefitActualId(actual);
        if (seat.ToConfirm.All(figure => figure.Quarter.Actual!.Id != id)) { return TypedResults.NotFound(); }
        return await judge.RunAsync(id, seat.Me, says == "yes", reason, clock.Now, cancel) switch
        {
            { Problem: { } problem } => Page.Refused<ActualsPage>(new { Seat = seat, Judged = id, Reason = reason, Problem = TrackingTexts.VerdictProblem(problem) }),
            // A figure that was corrected meanwhile is shown as it stands now.
            _ => TypedResults.LocalRedirect($"{ActualsSeat.Path}#figure-{actual}"),
        };
    }
}
