using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Promise;

/// <summary>A leader agrees, or does not agree, to the looser promise that the facilitator asks for.</summary>
internal static class LoosenConsentEndpoints
{
    public static void MapLoosenConsent(this IEndpointRouteBuilder seat)
    {
        var loosen = seat.MapGroup("/loosen");
        loosen.MapGet("", ShowAsync);
        loosen.MapPost("", AgreeAsync).RequireRateLimiting(Limits.SeatPost);
        loosen.MapPost("/not", DisagreeAsync).RequireRateLimiting(Limits.SeatPost);
    }

    private static async Task<RazorComponentResult<SeatLoosenPage>> ShowAsync(Seat seat, AttuneDb db, CancellationToken cancel)
        => Page.Show<SeatLoosenPage>(new { Seat = seat, Agreed = await db.Consents.AnyAsync(contractConsent => contractConsent.Round == seat.Round.Id && contractConsent.Participant == seat.Admission.Participant && contractConsent.To >= seat.Round.AskedContract, cancel) });

    /// <param name="to">The promise that was on the page: if another one is asked for by now, the leader has to read again.</param>
    private static async Task<RedirectHttpResult> AgreeAsync([FromForm] Contract to, Seat seat, AnswerLoosening answer, CancellationToken cancel)
    {
        if (seat.Round.AskedContract == to) { await answer.RunAsync(seat.Admission, to, cancel); }
        return TypedResults.LocalRedirect(SeatPaths.Promise + "/loosen");
    }

    private static async Task<RedirectHttpResult> DisagreeAsync(Seat seat, AnswerLoosening answer, CancellationToken cancel)
    {
        await answer.RunAsync(seat.Admission, agreesTo: null, cancel);
        return TypedResults.LocalRedirect(SeatPaths.Promise + "/loosen");
    }
}
