using Attune.Domain.Rounds;
using Attune.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.OwnTeams;

/// <summary>A leader's own teams beside the leader's own answers, on the leader's own devices and nowhere else.</summary>
internal static class OwnTeamsEndpoints
{
    /// <summary>Maps the route in the group of the Seat.</summary>
    public static void MapOwnTeams(this IEndpointRouteBuilder seat) => seat.MapGet("/teams", ShowAsync);

    private static async Task<Results<RazorComponentResult<OwnTeamsPage>, NotFound>> ShowAsync(Seat seat, OwnTeamsReader reader, [FromQuery] Guid? of, CancellationToken cancel)
        => seat.Round.Phase == RoundPhase.Revealed && await reader.ReadAsync(seat, of, cancel) is { } view
            ? Page.Show<OwnTeamsPage>(new { Seat = seat, Teams = view })
            : TypedResults.NotFound();
}
