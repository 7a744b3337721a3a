using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Store.UseCases.Agreements;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Commitments;

/// <summary>A leader promises, confirms, takes back, and accepts what the room made that leader accountable for.</summary>
internal static class OwnEndpoints
{
    public static void MapOwn(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/own", Show);
        seat.MapPost("/own/commitments", PromiseAsync).RequireRateLimiting(Limits.SeatPost).Once();
        seat.MapPost("/own/confirm", ConfirmAsync).RequireRateLimiting(Limits.SeatPost).Once();
        seat.MapPost("/own/take-back", TakeBackAsync).RequireRateLimiting(Limits.SeatPost).Once();
        seat.MapPost("/own/accept", AcceptAsync).RequireRateLimiting(Limits.SeatPost).Once();
    }

    private static RazorComponentResult<OwnPage> Show(OwnSeat seat) => Page.Show<OwnPage>(new { Seat = seat });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<OwnPage>>> PromiseAsync(
        [FromForm] string? text, [FromForm] string? dueOn, OwnSeat seat, PromiseCommitment promise, Clock clock, CancellationToken cancel)
    {
        var place = Commitment.FreePlace(seat.Commitments.Where(candidate => candidate.Round == seat.Round.Id));
        var problem = Commitment.Problem(text, Forms.Day(dueOn), seat.Today) ?? (place is null ? CommitmentProblem.TwoAlready : null);
        if (problem is { } wrong) { return Again(RoomTexts.CommitmentProblem(wrong)); }
        var commitment = new Commitment(CommitmentId.New(), seat.Round, seat.Leader, place!.Value, text!, Forms.Day(dueOn)!.Value, clock.Now);
        return (await promise.RunAsync(commitment, clock.Now, cancel)).IsKept() ? TypedResults.LocalRedirect(StatementPaths.Own) : Again(RoomTexts.Meanwhile);

        RazorComponentResult<OwnPage> Again(string what) => Page.Refused<OwnPage>(new { Seat = seat, Text = text, DueOn = dueOn, Problem = what });
    }

    /// <param name="revision">The revision that stood on the page; if the commitment changed since, it is shown again.</param>
    private static async Task<RedirectHttpResult> ConfirmAsync([FromForm] Guid commitment, [FromForm] int revision, OwnSeat seat, ConfirmCommitment confirm, Clock clock, CancellationToken cancel)
    {
        await confirm.RunAsync(new(commitment), revision, seat.Leader, clock.Now, cancel);
        return TypedResults.LocalRedirect(StatementPaths.Own);
    }

    private static async Task<RedirectHttpResult> TakeBackAsync([FromForm] Guid commitment, OwnSeat seat, TakeBackCommitment takeBack, CancellationToken cancel)
    {
        await takeBack.RunAsync(new(commitment), seat.Leader, cancel);
        return TypedResults.LocalRedirect(StatementPaths.Own);
    }

    /// <summary>Accepts an activity, a benefit, or what a leaver left.</summary>
    private static async Task<RedirectHttpResult> AcceptAsync(
        [FromForm] string? activity, [FromForm] string? stage, [FromForm] Guid? benefit, [FromForm] Guid? handover, [FromForm] int revision,
        OwnSeat seat, AcceptBenefit acceptBenefit, AcceptActivity acceptActivity, AcceptHandover acceptHandover, Clock clock, CancellationToken cancel)
    {
        if (benefit is { } id) { await acceptBenefit.RunAsync(new(id), revision, seat.Leader, clock.Now, cancel); }
        else if (handover is { } handed) { await acceptHandover.RunAsync(new(handed), seat.Leader, clock.Now, cancel); }
        else if (Forms.Chosen<Stage>(stage) is { } at) { await acceptActivity.RunAsync(seat.Program.Id, activity, at, seat.Leader, clock.Now, cancel); }
        return TypedResults.LocalRedirect(StatementPaths.Own);
    }
}
