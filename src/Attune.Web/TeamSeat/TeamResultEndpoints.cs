using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Teams;
using Attune.Web.Components;
using Attune.Web.Printing;
using Attune.Web.Room;
using Attune.Web.Room.Arrived;

namespace Attune.Web.TeamSeat;

/// <summary>After the closing a team reads what it said and what the leaders agreed, by the same link or code by which it answered.</summary>
internal static class TeamResultEndpoints
{
    public static void MapTeamResult(this IEndpointRouteBuilder app)
        => app.MapGet(TeamPaths.Result, (Delegate)ShowAsync).RequireAuthorization(TeamAuthentication.Policy).IsDocument();

    private static async Task<IResult> ShowAsync(HttpContext context, AttuneDb db, SittingRecords records, CancellationToken cancel)
    {
        if (await TeamSeat.FindAsync(context) is not { } seat) { return Page.Show<TeamGonePage>(); }
        var program = await db.Programs.AsNoTracking().FirstAsync(candidate => candidate.Id == seat.Cascade.Program, cancel);
        // People of a team see of all teams what anybody who is shown a result sees.
        if (await CascadeView.FindAsync(db, program, ViewerRole.Observer, seat.Cascade.Round, cancel) is not { } view) { return TypedResults.NotFound(); }
        var round = await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == seat.Cascade.Round, cancel);
        var part = await LeaderOfAsync(db, seat, cancel) is { } leader ? await db.PartOfLeaderAsync(seat.Cascade.Id, leader, cancel) : null;
        return Page.Show<ArrivedSheet>(new
        {
            Program = program.Name,
            View = view,
            Record = await records.ForTeamAsync(program, round, cancel),
            Own = part?.Find(seat.Team.Team),
            OwnScopes = part?.Scopes ?? [],
            OwnName = seat.Team.Name,
        });
    }

    private static async Task<LeaderId?> LeaderOfAsync(AttuneDb db, TeamSeat seat, CancellationToken cancel)
    {
        var at = seat.Team;
        while (at is { Parent: { } above }) { at = await db.CascadeTeams.AsNoTracking().FirstOrDefaultAsync(team => team.Cascade == seat.Cascade.Id && team.Team == above, cancel); }
        return at?.Leader;
    }
}
