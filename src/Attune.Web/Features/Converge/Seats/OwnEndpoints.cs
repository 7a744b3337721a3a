using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Converge.Seats;

/// <summary>A leader promises, confirms, takes back, and accepts what the room put in that leader's hands.</summary>
internal static class OwnEndpoints
{
    public static void MapOwn(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/own", Show);
        seat.MapPost("/own/commitments", PromiseAsync).RequireRateLimiting(PagesSetup.PublicPost);
        seat.MapPost("/own/confirm", ConfirmAsync).RequireRateLimiting(PagesSetup.PublicPost);
        seat.MapPost("/own/take-back", TakeBackAsync).RequireRateLimiting(PagesSetup.PublicPost);
        seat.MapPost("/own/accept", AcceptAsync).RequireRateLimiting(PagesSetup.PublicPost);
    }

    private static RazorComponentResult<OwnPage> Show(OwnSeat seat) => Page.Of<OwnPage>(new { Seat = seat });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<OwnPage>>> PromiseAsync(
        [FromForm] string? text, [FromForm] string? dueOn, OwnSeat seat, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var place = Commitment.FreePlace(seat.Commitments.Where(each => each.Round == seat.Round.Id));
        var problem = Commitment.Problem(text, Forms.Day(dueOn), seat.Today) ?? (place is null ? CommitmentProblem.TwoAlready : null);
        if (problem is { } wrong) { return Again($"Commitment_{wrong}"); }
        var commitment = new Commitment(CommitmentId.New(), seat.Round, seat.Leader, place!.Value, text!, Forms.Day(dueOn)!.Value, clock.Now);
        // Written by the person: it needs no second word.
        commitment.Confirm(seat.Leader, clock.Now);
        db.Commitments.Add(commitment);
        return await db.KeptAsync(cancel) ? TypedResults.LocalRedirect(ConvergePaths.Own) : Again("Meanwhile");

        RazorComponentResult<OwnPage> Again(string what) => Page.Refused<OwnPage>(new { Seat = seat, Text = text, DueOn = dueOn, Problem = what });
    }

    /// <param name="revision">Of what stood on the page: changed since, it is shown again.</param>
    private static async Task<RedirectHttpResult> ConfirmAsync([FromForm] Guid commitment, [FromForm] int revision, OwnSeat seat, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var id = new CommitmentId(commitment);
        if (await db.Commitments.FirstOrDefaultAsync(each => each.Id == id && each.Leader == seat.Leader, cancel) is { } found && found.Revision == revision)
        {
            found.Confirm(seat.Leader, clock.Now);
            await db.SaveChangesAsync(cancel);
        }

        return TypedResults.LocalRedirect(ConvergePaths.Own);
    }

    private static async Task<RedirectHttpResult> TakeBackAsync([FromForm] Guid commitment, OwnSeat seat, AttuneDb db, CancellationToken cancel)
    {
        var id = new CommitmentId(commitment);
        await db.Commitments.Where(each => each.Id == id && each.Leader == seat.Leader).ExecuteDeleteAsync(cancel);
        return TypedResults.LocalRedirect(ConvergePaths.Own);
    }

    /// <summary>An activity or a benefit.</summary>
    private static async Task<RedirectHttpResult> AcceptAsync(
        [FromForm] string? activity, [FromForm] string? stage, [FromForm] Guid? benefit, [FromForm] int revision, OwnSeat seat, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (benefit is { } value && new BenefitId(value) is var id
            && await db.Benefits.FirstOrDefaultAsync(each => each.Id == id && each.OwnerLeader == seat.Leader, cancel) is { } found && found.Revision == revision)
        {
            found.Accept(seat.Leader, clock.Now);
        }
        else if (Forms.Chosen<Stage>(stage) is { } at
            && await db.Ownership.FirstOrDefaultAsync(each => each.Program == seat.Program.Id && each.Activity == activity && each.Stage == at && each.OwnerLeader == seat.Leader, cancel) is { } owned)
        {
            owned.Accept(seat.Leader, clock.Now);
        }

        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(ConvergePaths.Own);
    }
}
