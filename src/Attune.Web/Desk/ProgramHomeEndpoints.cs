using Attune.Domain.Agreements;
using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Desk.Collecting;
using Attune.Web.Desk.Importing;
using Attune.Web.Desk.Locking;
using Attune.Web.Desk.Setup;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk;

/// <summary>The home page of a program, which is another one in each phase of its round.</summary>
internal static class ProgramHomeEndpoints
{
    public static void MapProgramHome(this IEndpointRouteBuilder app)
        => app.MapGet("/programs/{program:guid}", ShowAsync).RequireAuthorization(Facilitator.Policy);

    private static async Task<Results<RazorComponentResult<PreparingPage>, RazorComponentResult<CollectingPage>, RazorComponentResult<LockedPage>, RazorComponentResult<ImportedPage>>> ShowAsync(
        ProgramDesk desk, AttuneDb db, CancellationToken cancel)
    {
        // Before the first lock nobody has agreed to anything.
        var open = desk.AgreedIn is null ? [] : Orphans.CountByLeaver((await RegisterView.ReadAsync(db, desk.Program.Id, cancel)).Orphans).Select(each => (each.Left?.Name ?? "", each.Count)).ToImmutableArray();
        return desk switch
        {
            { IsPreparing: true } => Page.Show<PreparingPage>(new { Desk = desk, Left = open }),
            { IsLocked: true } => Page.Show<LockedPage>(new { Desk = desk, Left = open, IsUnread = desk.Round.MayUndoLock(await db.LooksAsync(desk.Round, cancel)) }),
            { Import: not null } => Page.Show<ImportedPage>(new { Desk = desk }),
            _ => Page.Show<CollectingPage>(new { Desk = desk, Left = open }),
        };
    }
}
