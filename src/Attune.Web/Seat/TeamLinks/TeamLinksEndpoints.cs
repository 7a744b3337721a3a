using Attune.Store;
using Attune.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Seat.TeamLinks;

/// <summary>The links of a leader's own teams, to be handed on. Of who has answered the leader sees nothing.</summary>
internal static class TeamLinksEndpoints
{
    /// <summary>Maps the route in the group of the Seat.</summary>
    public static void MapTeamLinks(this IEndpointRouteBuilder seat) => seat.MapGet("/team-links", ShowAsync);

    private static async Task<Results<RazorComponentResult<TeamLinksPage>, NotFound>> ShowAsync(Seat seat, AttuneDb db, CancellationToken cancel)
        => await TeamsToAsk.FindAsync(db, seat, cancel) is { } own ? Page.Show<TeamLinksPage>(new { Seat = seat, Own = own }) : TypedResults.NotFound();
}
