using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Desk.Collecting;
using Attune.Web.Desk.Importing;
using Attune.Web.Desk.Locking;
using Attune.Web.Desk.Setup;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk;

/// <summary>The home page of a program, which is another one in each phase of its round.</summary>
internal static class ProgramHomeEndpoints
{
    public static void MapProgramHome(this IEndpointRouteBuilder app)
        => app.MapGet("/programs/{program:guid}", ShowAsync).RequireAuthorization(Facilitator.Policy);

    private static async Task<Results<RazorComponentResult<PreparingPage>, RazorComponentResult<CollectingPage>, RazorComponentResult<LockedPage>, RazorComponentResult<ImportedPage>>> ShowAsync(
        ProgramDesk desk, AttuneDb db, CancellationToken cancel)
        => desk switch
        {
            { IsPreparing: true } => Page.Show<PreparingPage>(new { Desk = desk }),
            { IsLocked: true } => Page.Show<LockedPage>(new { Desk = desk, IsUnread = desk.Round.MayUndoLock(await db.LooksAsync(desk.Round, cancel)) }),
            { Import: not null } => Page.Show<ImportedPage>(new { Desk = desk }),
            _ => Page.Show<CollectingPage>(new { Desk = desk }),
        };
}
