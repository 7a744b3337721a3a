using System.Security.Claims;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Store;
using Attune.Store.Seats;
using Attune.Store.UseCases.Rounds;
using Attune.Store.UseCases.Seats;
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
            : Page.Show<PromisePage>(new { Seat = seat, GoesOnAt = await GoesOnAsync(db, seat, clock, cancel), Address = await SeatAddress.OfAsync(db, seat, cancel) });

    private static async Task<RazorComponentResult<FullPromisePage>> ShowAllAsync(Seat seat, AttuneDb db, CancellationToken cancel)
        => Page.Show<FullPromisePage>(new { Seat = seat, Looks = await db.LooksAtAsync(seat.Round, cancel) });

    /// <param name="contract">The promise that was on the page: if it is another one by now, the leader has to read again.</param>
    /// <param name="pin">A PIN for other devices; empty for none.</param>
    /// <param name="address">The stored address, if the leader says that it is right.</param>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PromisePage>>> BeginAsync(
        [FromForm] Contract contract, [FromForm] string? pin, [FromForm] string? address, Seat seat, ClaimsPrincipal user,
        SignContract sign, ChoosePin choose, ConfirmAddress confirm, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (!seat.IsOpen || contract != seat.Round.Contract) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        var chosen = seat.At.IsPending || seat.HasBegun ? "" : pin ?? "";
        if (chosen.Length > 0 && SeatPin.ProblemOf(chosen) is { } problem)
        {
            return Page.Refused<PromisePage>(new { Seat = seat, GoesOnAt = SeatPaths.Promise, Address = await SeatAddress.OfAsync(db, seat, cancel), Confirms = !string.IsNullOrEmpty(address), PinProblem = SeatTexts.PinProblem(problem) });
        }

        await sign.RunAsync(seat.Admission, contract, SeatAuthentication.DeviceOf(user), clock.Now, cancel);
        if (chosen.Length > 0) { await choose.RunAsync(seat.Admission, chosen, clock.Now, cancel); }
        if (!string.IsNullOrEmpty(address)) { await confirm.RunAsync(seat.Admission, address, clock.Now, cancel); }
        return TypedResults.LocalRedirect(await GoesOnAsync(db, seat, clock, cancel));
    }

    /// <summary>
    /// The path after Begin: a later round begins with what was promised in the last one, unless the leader has answered something and so has seen it.
    /// </summary>
    private static async Task<string> GoesOnAsync(AttuneDb db, Seat seat, Clock clock, CancellationToken cancel)
        => !seat.HasAnswers && await FollowUpSeat.ReadAsync(db, seat, clock.Today, cancel) is not null ? FollowUpSeat.Path : seat.ResumesAt;
}
