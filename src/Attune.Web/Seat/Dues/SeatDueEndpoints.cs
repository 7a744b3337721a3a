using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Seat.Dues;

/// <summary>The page to which the weekly letter leads. What is on it is the leader's own, so nobody who stands for the leader has it.</summary>
internal static class SeatDueEndpoints
{
    public static void MapSeatDues(this IEndpointRouteBuilder seat) => seat.MapGet("/due", ShowAsync);

    private static async Task<Results<RazorComponentResult<SeatDuePage>, NotFound>> ShowAsync(Seat seat, AttuneDb db, Clock clock, CancellationToken cancel)
        => seat.IsLeaderInPerson
            ? Page.Show<SeatDuePage>(new
            {
                Seat = seat,
                Items = await OwnDues.ReadAsync(db, seat, clock, cancel),
                // While answers are collected, one reports on what was promised; after the lock, one looks at all that one owns.
                ToReport = seat.Round.Phase >= RoundPhase.Locked ? StatementPaths.Own : FollowUpSeat.Path,
            })
            : TypedResults.NotFound();
}
