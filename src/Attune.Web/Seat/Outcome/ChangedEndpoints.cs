using Attune.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Seat.Outcome;

/// <summary>What changed because a leader answered: on the leader's own devices, and nowhere else.</summary>
internal static class ChangedEndpoints
{
    /// <summary>Maps the route in the group of the Seat.</summary>
    public static void MapChanged(this IEndpointRouteBuilder seat) => seat.MapGet("/changed", ShowAsync);

    private static async Task<Results<RazorComponentResult<ChangedPage>, NotFound>> ShowAsync(Seat seat, OwnLineReader reader, CancellationToken cancel)
        => seat.At.Stands ? Page.Show<ChangedPage>(new { Seat = seat, Rounds = await reader.ReadAsync(seat, cancel) }) : TypedResults.NotFound();
}
