using Attune.Domain.Agreements;
using Attune.Store;
using Attune.Store.UseCases.Agreements;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Outcome;

/// <summary>The first page of a later round: what was promised, and the leader's own report on what became of it.</summary>
internal static class FollowUpEndpoints
{
    /// <summary>Maps the routes in the group of the Seat.</summary>
    public static void MapSinceLast(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/since", ShowAsync);
        seat.MapPost("/since", SayAsync).RequireRateLimiting(Limits.SeatPost).Once();
    }

    private static async Task<Results<RazorComponentResult<FollowUpPage>, RedirectHttpResult>> ShowAsync(Seat seat, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (!seat.HasBegun) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        return await FollowUpSeat.ReadAsync(db, seat, clock.Today, cancel) is { } since ? Page.Show<FollowUpPage>(new { Seat = seat, Since = since }) : TypedResults.LocalRedirect(seat.ResumesAt);
    }

    /// <param name="revision">The revision that stood on the page; if the commitment changed since, it is shown again.</param>
    private static async Task<Results<RazorComponentResult<FollowUpPage>, RedirectHttpResult, NotFound>> SayAsync(
        [FromForm] Guid commitment, [FromForm] int revision, [FromForm] string? fate, [FromForm] string? movedTo, [FromForm] string? reason,
        Seat seat, ReportCommitment report, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (!seat.HasBegun || await FollowUpSeat.ReadAsync(db, seat, clock.Today, cancel) is not { } since) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        var id = new CommitmentId(commitment);
        if (since.Own.All(candidate => candidate.Id != id)) { return TypedResults.NotFound(); }
        var said = await report.RunAsync(new(id, revision, Forms.Chosen<CommitmentFate>(fate), Forms.Day(movedTo), reason), seat.Admission.Leader, seat.Round, clock.Now, cancel);
        var wrong = said switch
        {
            { Outcome: WriteOutcome.Saved } => null,
            { Outcome: WriteOutcome.ChangedElsewhere } => OutcomeTexts.WrongChanged,
            { Problem: FateOutcome.Said } => OutcomeTexts.WrongNoFate,
            { Problem: var problem } => OutcomeTexts.FateOutcome(problem),
        };
        return wrong is null
            ? TypedResults.LocalRedirect($"{FollowUpSeat.Path}#said-{commitment}")
            : Page.Refused<FollowUpPage>(new { Seat = seat, Since = since, Typed = new TypedFate(id, fate, movedTo, reason, wrong) });
    }
}
