using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Converge.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Converge.Commit;

internal static class OwnershipEndpoints
{
    public static void MapOwnership(this IEndpointRouteBuilder program)
    {
        program.MapGet("/ownership", ShowAsync);
        program.MapPost("/ownership", NameAsync);
    }

    private static async Task<RazorComponentResult<OwnershipPage>> ShowAsync(
        ConvergeDesk desk, string? activity, string? stage, ClaimsPrincipal user, OwnershipCells cells, CancellationToken cancel)
    {
        var chosen = Forms.Chosen<Stage>(stage);
        // Of a link that was typed or has grown old: the page names no activity that its form does not have.
        activity = OwnershipCells.ActivitiesOf(desk).FirstOrDefault(each => string.Equals(each, activity, StringComparison.OrdinalIgnoreCase));
        var owner = desk.Register.Ownership.FirstOrDefault(each => each.Activity == activity && each.Stage == chosen)?.Owner;
        return Page.Of<OwnershipPage>(new { Desk = desk, Grid = await cells.ReadAsync(desk, user.AsViewer(), cancel), Activity = activity, Stage = chosen, Owner = OwnerForm.Of(owner) });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<OwnershipPage>>> NameAsync(
        ConvergeDesk desk, [FromForm] string? activity, [FromForm] string? stage, [FromForm] OwnerForm? owner, ClaimsPrincipal user, OwnershipCells cells, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        owner ??= new();
        var chosen = Forms.Chosen<Stage>(stage);
        var problem = !OwnershipCells.ActivitiesOf(desk).Contains(activity ?? "") ? "Ownership_no_activity"
            : chosen is null ? "Ownership_no_stage"
            : owner.IsTwo ? "Owner_two"
            : owner.Owner(desk.Register) is null ? "Owner_nobody"
            : null;
        if (problem is not null)
        {
            return Page.Refused<OwnershipPage>(new { Desk = desk, Grid = await cells.ReadAsync(desk, user.AsViewer(), cancel), Activity = activity, Stage = chosen, Owner = owner, Problem = problem });
        }

        if (!desk.Round.Binds) { return TypedResults.LocalRedirect(desk.Kept("ownership")); }
        var there = await db.Ownership.FirstOrDefaultAsync(each => each.Program == desk.Desk.Program.Id && each.Activity == activity && each.Stage == chosen!.Value, cancel);
        if (there is null) { db.Ownership.Add(new(desk.Round, activity!, chosen!.Value, owner.Owner(desk.Register)!, clock.Now)); }
        else { there.Name(owner.Owner(desk.Register)!, clock.Now); }
        // Two windows at once: the page shows who was named, and another can be named.
        await db.KeptAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/ownership");
    }
}
