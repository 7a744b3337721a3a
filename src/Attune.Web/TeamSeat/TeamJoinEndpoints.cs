using Attune.Domain.Teams;
using Attune.Store;
using Attune.Store.Teams;
using Attune.Web.Components;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.TeamSeat;

/// <summary>The way into a team with a code that was typed or scanned. Opening the page changes nothing; the button lets in, and nothing is stored before somebody answers.</summary>
internal static class TeamJoinEndpoints
{
    public static void MapTeamJoin(this IEndpointRouteBuilder app)
    {
        app.MapGet(TeamPaths.Join, (string? code) => Page.Show<TeamJoinPage>(new { Code = TeamCode.Read(code) is { } read ? TeamCode.Spoken(read) : "" }));
        app.MapPost(TeamPaths.Join, JoinAsync).RequireRateLimiting(TeamSetup.JoinLimit);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<TeamJoinPage>>> JoinAsync([FromForm] string? code, HttpContext context, AttuneDb db, CancellationToken cancel)
    {
        if (await db.FindTeamAsync(code, cancel) is not { } found) { return Page.Refused<TeamJoinPage>(new { Code = code ?? "", Unknown = true }); }
        var there = await context.AuthenticateAsync(TeamAuthentication.Scheme);
        // Somebody who scans the code a second time stays the same person, and comes back to the own answer.
        var known = there.Principal is { } principal && TeamAuthentication.PlaceOf(principal) is { } place && place.Cascade == found.Cascade.Id && place.Team == found.Team.Team;
        if (!known) { await TeamAuthentication.SignInAsync(context, found.Team, TeamMemberKey.NewSecret()); }
        return TypedResults.LocalRedirect(TeamPaths.Start);
    }
}
