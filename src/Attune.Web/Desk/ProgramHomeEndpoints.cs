using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Desk.Collecting;
using Attune.Web.Desk.Locking;
using Attune.Web.Desk.Setup;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk;

/// <summary>The home page of a program, which is another one in each phase of its round.</summary>
internal static class ProgramHomeEndpoints
{
    public static void MapProgramHome(this IEndpointRouteBuilder app)
        => app.MapGet("/programs/{program:guid}", Show).RequireAuthorization(Facilitator.Policy);

    private static Results<RazorComponentResult<PreparingPage>, RazorComponentResult<CollectingPage>, RazorComponentResult<LockedPage>> Show(ProgramDesk desk)
        => desk switch
        {
            { IsPreparing: true } => Page.Show<PreparingPage>(new { Desk = desk }),
            { IsLocked: true } => Page.Show<LockedPage>(new { Desk = desk }),
            _ => Page.Show<CollectingPage>(new { Desk = desk }),
        };
}
