using Attune.Web.Features.Answer;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.FollowUp;

/// <summary>The first screen of a later round: what was promised, and the person's own word on what became of it.</summary>
internal static class SinceEndpoints
{
    /// <summary>In the group of the Seat.</summary>
    public static void MapSinceLast(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/since", ShowAsync);
        seat.MapPost("/since", SayAsync).RequireRateLimiting(PagesSetup.PublicPost);
    }

    private static async Task<Results<RazorComponentResult<SincePage>, RedirectHttpResult>> ShowAsync(Seat seat, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (!seat.HasBegun) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        return await SinceLast.ReadAsync(db, seat, clock.Today, cancel) is { } since ? Page.Of<SincePage>(new { Seat = seat, Since = since }) : TypedResults.LocalRedirect(seat.ResumesAt);
    }

    /// <param name="revision">Of what stood on the page: changed since, it is shown again.</param>
    private static async Task<Results<RazorComponentResult<SincePage>, RedirectHttpResult, NotFound>> SayAsync(
        [FromForm] Guid commitment, [FromForm] int revision, [FromForm] string? fate, [FromForm] string? movedTo, [FromForm] string? reason, Seat seat, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (!seat.HasBegun || await SinceLast.ReadAsync(db, seat, clock.Today, cancel) is not { } since) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        var id = new CommitmentId(commitment);
        if (since.Own.All(each => each.Id != id)) { return TypedResults.NotFound(); }
        var found = await db.Commitments.FirstAsync(each => each.Id == id, cancel);
        var wrong = found.Revision != revision ? "Changed"
            : Forms.Chosen<CommitmentFate>(fate) is not { } chosen ? "NoFate"
            : found.Say(seat.Admission.Leader, seat.Round, chosen, Forms.Day(movedTo), reason, clock.Now) is var outcome && outcome != FateOutcome.Said ? $"{outcome}"
            : await db.WasFirstAsync(cancel) ? null : "Changed";
        return wrong is null
            ? TypedResults.LocalRedirect($"{SinceLast.Path}#said-{commitment}")
            : Page.Refused<SincePage>(new { Seat = seat, Since = since, Typed = new TypedFate(id, fate, movedTo, reason, wrong) });
    }
}

/// <summary>What was sent and could not be kept, to be shown again with what is wrong.</summary>
public sealed record TypedFate(CommitmentId Commitment, string? Fate, string? MovedTo, string? Reason, string Wrong);
