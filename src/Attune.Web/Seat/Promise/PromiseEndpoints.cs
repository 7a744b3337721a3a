using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Promise;

/// <summary>What a leader reads before writing, and signs by beginning.</summary>
internal static class PromiseEndpoints
{
    public static void MapPromise(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("", ShowAsync);
        seat.MapGet("/promise", ShowAllAsync);
        seat.MapPost("/begin", BeginAsync).RequireRateLimiting(Limits.SeatPost);
    }

    private static async Task<Results<RazorComponentResult<PromisePage>, RedirectHttpResult>> ShowAsync(Seat seat, AttuneDb db, Clock clock, CancellationToken cancel)
        // Somebody who opens the link again during the sitting wants to be in the room; while words are asked about, to write about them.
        => seat.Round.Phase >= RoundPhase.Revealing ? TypedResults.LocalRedirect(RoomPaths.Room)
            : seat is { IsProbing: true, HasBegun: true, Round.AskedContract: null } ? TypedResults.LocalRedirect(seat.FirstEmptyWord?.Path ?? SeatPaths.Answers)
            : Page.Show<PromisePage>(new { Seat = seat, GoesOnAt = await GoesOnAsync(db, seat, clock, cancel) });

    private static async Task<RazorComponentResult<FullPromisePage>> ShowAllAsync(Seat seat, AttuneDb db, CancellationToken cancel)
    {
        var looks = await db.Audit.AsNoTracking().Where(entry => entry.Round == seat.Round.Id && entry.Act == AuditAct.Looked).OrderBy(entry => entry.Id).ToListAsync(cancel);
        return Page.Show<FullPromisePage>(new { Seat = seat, Looks = looks });
    }

    /// <param name="contract">The promise that was on the page: if it is another one by now, the leader has to read again.</param>
    private static async Task<RedirectHttpResult> BeginAsync([FromForm] Contract contract, Seat seat, SignContract sign, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (!seat.IsOpen || contract != seat.Round.Contract) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        await sign.RunAsync(seat.Admission, contract, cancel);
        return TypedResults.LocalRedirect(await GoesOnAsync(db, seat, clock, cancel));
    }

    /// <summary>
    /// The path after Begin: a later round begins with what was promised in the last one, unless the leader has answered something and so has seen it.
    /// </summary>
    private static async Task<string> GoesOnAsync(AttuneDb db, Seat seat, Clock clock, CancellationToken cancel)
        => !seat.HasAnswers && await FollowUpSeat.ReadAsync(db, seat, clock.Today, cancel) is not null ? FollowUpSeat.Path : seat.ResumesAt;
}
