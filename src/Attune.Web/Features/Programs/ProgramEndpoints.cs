using Attune.Web.Features.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using System.Security.Claims;

namespace Attune.Web.Features.Programs;

internal static class ProgramEndpoints
{
    public static void MapPrograms(this IEndpointRouteBuilder app)
    {
        var programs = app.MapGroup("/programs").RequireAuthorization(Facilitator.Policy);
        programs.MapGet("", ListAsync);
    }

    private static async Task<RazorComponentResult<ProgramsPage>> ListAsync(ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
    {
        var own = await db.Programs.AsNoTracking().Where(program => program.Facilitator == user.Account()).OrderBy(program => program.Name).ToListAsync(cancel);
        return Page.Of<ProgramsPage>(new { Programs = own });
    }
}
