using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.UseCases.Seats;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Devices;

/// <summary>What only the leader allows: that the facilitator types, and that somebody else answers.</summary>
internal static class ApprovalEndpoints
{
    public static void MapApprovals(this IEndpointRouteBuilder seat)
    {
        seat.MapPost("/interview", AllowAsync).RequireRateLimiting(Limits.SeatPost).Once();
        seat.MapPost("/delegate", AnswerAsync).RequireRateLimiting(Limits.SeatPost).Once();
    }

    private static async Task<RedirectHttpResult> AllowAsync([FromForm] bool? allows, Seat seat, AllowInterview allow, Clock clock, CancellationToken cancel)
    {
        // Under an unattributed promise nobody may know whose words they type.
        if (allows != true || seat.Round.Contract != Contract.Unattributed) { await allow.RunAsync(seat.Admission, allows == true, Viewer.Leader(seat.Admission.Participant), clock.Now, cancel); }
        return TypedResults.LocalRedirect(SeatPaths.Devices);
    }

    /// <param name="name">The name that stood on the page; empty to refuse.</param>
    private static async Task<RedirectHttpResult> AnswerAsync([FromForm] string? name, Seat seat, AnswerDelegate answer, Clock clock, CancellationToken cancel)
    {
        await answer.RunAsync(seat.Admission, string.IsNullOrEmpty(name) ? null : name, clock.Now, cancel);
        return TypedResults.LocalRedirect(SeatPaths.Devices);
    }
}
