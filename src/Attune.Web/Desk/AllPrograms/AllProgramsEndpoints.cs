using System.Security.Claims;
using Attune.Web.Accounts;
using Attune.Web.Components;

namespace Attune.Web.Desk.AllPrograms;

/// <summary>The Desk's first page.</summary>
internal static class AllProgramsEndpoints
{
    public static void MapAllPrograms(this IEndpointRouteBuilder app)
        => app.MapGet("/programs", async (ClaimsPrincipal user, ProgramsBoard board, CancellationToken cancel) => Page.Show<ProgramsPage>(new { Programs = await board.ReadAsync(user.Account(), cancel) }))
            .RequireAuthorization(Facilitator.Policy);
}
