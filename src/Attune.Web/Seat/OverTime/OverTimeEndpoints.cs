using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Web.Components;
using Attune.Web.Printing;
using Attune.Web.Room.OverTime;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Seat.OverTime;

/// <summary>
/// The rounds side by side at a Seat, as far as the room may see them. They are there once the sitting is over and not before: whoever still answers is not to be told what
/// was answered last time.
/// </summary>
internal static class OverTimeEndpoints
{
    private static readonly Viewer Room = new(ViewerRole.Leader, "");

    /// <summary>Maps the route in the group of the Seat.</summary>
    public static void MapOverTime(this IEndpointRouteBuilder seat) => seat.MapGet("/over-time", ShowAsync).HasCharts();

    private static async Task<Results<RazorComponentResult<SeatOverTimePage>, NotFound>> ShowAsync(Seat seat, OverTimeReader reader, CancellationToken cancel)
        => seat.Round.Phase == RoundPhase.Revealed && seat.At.Stands
            ? Page.Show<SeatOverTimePage>(new { Seat = seat, View = await reader.ReadAsync(seat.Program, Room, seat.Round.Number, cancel) })
            : TypedResults.NotFound();
}
