using System.Security.Claims;
using Attune.Analysis.Rounds;
using Attune.Store.UseCases.Agreements;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Agreements;

/// <summary>The Desk's page on which owners are named for each activity and stage.</summary>
internal static class OwnershipEndpoints
{
    public static void MapOwnership(this IEndpointRouteBuilder program)
    {
        program.MapGet("/ownership", ShowAsync).WaitsForReading();
        program.MapPost("/ownership", NameAsync).Changes();
    }

    private static async Task<RazorComponentResult<OwnershipPage>> ShowAsync(
        AgreementDesk desk, string? activity, string? stage, ClaimsPrincipal user, OwnershipCells cells, CancellationToken cancel)
    {
        var chosen = Forms.Chosen<Stage>(stage);
        // The link may be mistyped or outdated, so the page names no activity that its form does not have.
        activity = OwnershipCells.ActivitiesOf(desk).FirstOrDefault(text => string.Equals(text, activity, StringComparison.OrdinalIgnoreCase));
        var owner = desk.Register.Ownership.FirstOrDefault(ownership => ownership.Activity == activity && ownership.Stage == chosen)?.Owner;
        return Page.Show<OwnershipPage>(new { Desk = desk, Grid = await cells.ReadAsync(desk, user.AsViewer(), cancel), Activity = activity, Stage = chosen, Owner = OwnerForm.From(owner) });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<OwnershipPage>>> NameAsync(
        AgreementDesk desk, [FromForm] string? activity, [FromForm] string? stage, [FromForm] OwnerForm? owner, ClaimsPrincipal user, OwnershipCells cells, NameOwner name, Clock clock, CancellationToken cancel)
    {
        owner ??= new();
        var chosen = Forms.Chosen<Stage>(stage);
        var problem = !OwnershipCells.ActivitiesOf(desk).Contains(activity ?? "") ? AgreementsTexts.OwnershipNoActivity
            : chosen is null ? AgreementsTexts.OwnershipNoStage
            : owner.IsTwo ? AgreementsTexts.OwnerTwo
            : owner.Owner(desk.Register) is null ? AgreementsTexts.OwnerNobody
            : null;
        if (problem is not null)
        {
            return Page.Refused<OwnershipPage>(new { Desk = desk, Grid = await cells.ReadAsync(desk, user.AsViewer(), cancel), Activity = activity, Stage = chosen, Owner = owner, Problem = problem });
        }

        if (!desk.Round.Binds) { return TypedResults.LocalRedirect(desk.Kept("ownership")); }
        await name.RunAsync(desk.Round, activity!, chosen!.Value, owner.Owner(desk.Register)!, clock.Now, cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/ownership");
    }
}
