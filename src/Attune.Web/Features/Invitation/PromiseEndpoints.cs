using Attune.Web.Features.Answer;
using Attune.Web.Features.FollowUp;
using Attune.Web.Features.Reveal.Seats;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Invitation;

/// <summary>What a leader reads before the first word, and signs by beginning.</summary>
internal static class PromiseEndpoints
{
    public static void MapPromise(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("", ShowAsync);
        seat.MapGet("/promise", ShowAllAsync);
        seat.MapPost("/begin", BeginAsync).RequireRateLimiting(PagesSetup.PublicPost);
    }

    private static async Task<Results<RazorComponentResult<PromisePage>, RedirectHttpResult>> ShowAsync(Seat seat, AttuneDb db, Clock clock, CancellationToken cancel)
        // Whoever opens the link again during the sitting wants to be in the room.
        => seat.Round.Phase >= RoundPhase.Revealing
            ? TypedResults.LocalRedirect(RoomPaths.Room)
            : Page.Of<PromisePage>(new { Seat = seat, GoesOnAt = await GoesOnAsync(db, seat, clock, cancel) });

    private static async Task<RazorComponentResult<FullPromisePage>> ShowAllAsync(Seat seat, AttuneDb db, CancellationToken cancel)
    {
        var looks = await db.Audit.AsNoTracking().Where(entry => entry.Round == seat.Round.Id && entry.Act == AuditAct.Looked).OrderBy(entry => entry.Id).ToListAsync(cancel);
        return Page.Of<FullPromisePage>(new { Seat = seat, Looks = looks });
    }

    /// <param name="contract">The one that was on the page: if it is another by now, the leader reads again.</param>
    private static async Task<RedirectHttpResult> BeginAsync([FromForm] Contract contract, Seat seat, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (!seat.IsOpen || contract != seat.Round.Contract) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        var invitation = await db.Invitations.FirstAsync(each => each.Round == seat.Round.Id && each.Leader == seat.Admission.Leader, cancel);
        invitation.Sign(contract);
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(await GoesOnAsync(db, seat, clock, cancel));
    }

    /// <summary>A later round begins with what was promised in the last one; whoever has answered something has seen it.</summary>
    private static async Task<string> GoesOnAsync(AttuneDb db, Seat seat, Clock clock, CancellationToken cancel)
        => !seat.HasAnswers && await SinceLast.ReadAsync(db, seat, clock.Today, cancel) is not null ? SinceLast.Path : seat.ResumesAt;
}
