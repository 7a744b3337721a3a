using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Printing;
using Attune.Web.Room;
using Attune.Web.Room.Arrived;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Arrived;

/// <summary>What arrived with the teams, for the facilitator, and as the document for the teams.</summary>
internal static class ArrivedEndpoints
{
    public static void MapArrived(this IEndpointRouteBuilder app)
    {
        var arrived = app.MapGroup("/programs/{program:guid}/arrived").RequireAuthorization(Facilitator.Policy);
        arrived.MapGet("", ShowAsync);
        arrived.MapGet("/report", ReportAsync).IsDocument();
    }

    private static async Task<RazorComponentResult<ArrivedPage>> ShowAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
        => Page.Show<ArrivedPage>(new { Desk = desk, View = await CascadeView.FindAsync(db, desk.Program, ViewerRole.Facilitator, null, cancel) });

    private static async Task<Results<RazorComponentResult<ArrivedSheet>, NotFound>> ReportAsync(ProgramDesk desk, AttuneDb db, SittingRecords records, CancellationToken cancel)
    {
        if (await CascadeView.FindAsync(db, desk.Program, ViewerRole.Facilitator, null, cancel) is not { } view) { return TypedResults.NotFound(); }
        Round round = await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == view.Cascade.Round, cancel);
        return Page.Show<ArrivedSheet>(new { Program = desk.Program.Name, View = view, Record = await records.ForTeamAsync(desk.Program, round, cancel) });
    }
}
