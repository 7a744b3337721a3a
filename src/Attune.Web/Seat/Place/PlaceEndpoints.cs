using Attune.Domain.Rounds;
using Attune.Web.Components;
using Attune.Web.Printing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Seat.Place;

/// <summary>Where a leader stands in the reading, on the leader's own devices and nowhere else.</summary>
internal static class PlaceEndpoints
{
    /// <summary>Maps the route in the group of the Seat.</summary>
    public static void MapPlace(this IEndpointRouteBuilder seat) => seat.MapGet("/place", ShowAsync).HasCharts();

    private static async Task<Results<RazorComponentResult<PlacePage>, NotFound>> ShowAsync(Seat seat, PlaceReader reader, CancellationToken cancel)
        => seat.Round.Phase == RoundPhase.Revealed && seat.At.Stands
            ? Page.Show<PlacePage>(new { Seat = seat, Place = await reader.ReadAsync(seat, cancel) })
            : TypedResults.NotFound();
}
