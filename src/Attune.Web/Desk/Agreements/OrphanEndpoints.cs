using Attune.Domain.Agreements;
using Attune.Store.UseCases.Agreements;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Agreements;

/// <summary>The Desk's page on what is open because its owner has left: several things are handed over in one form.</summary>
internal static class OrphanEndpoints
{
    public static void MapOrphans(this IEndpointRouteBuilder program)
    {
        program.MapGet("/orphans", Show);
        program.MapPost("/orphans", HandOverAsync).Makes();
        program.MapPost("/orphans/let-go", LetGoAsync).Makes();
    }

    private static RazorComponentResult<OrphansPage> Show(AgreementDesk desk) => Page.Show<OrphansPage>(new { Desk = desk, Owner = OwnerForm.None });

    /// <summary>Hands over what was chosen, one after the other; what the new owner cannot take stays open, and the page says why.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<OrphansPage>>> HandOverAsync(
        AgreementDesk desk, IFormCollection form, [FromForm] OwnerForm? owner, [FromForm] string? dueOn, HandOver handOver, Clock clock, CancellationToken cancel)
    {
        owner ??= new();
        var chosen = Chosen(desk, form);
        var to = owner.Owner(desk.Register);
        // Whoever has left is no owner.
        var problem = chosen.Length == 0 ? AgreementsTexts.OrphansNoneChosen
            : owner.IsTwo ? AgreementsTexts.OwnerTwo
            : to is null || (to.Leader is { } leader && desk.Register.Leaders[leader].LeftBefore is not null) ? AgreementsTexts.OwnerNobody
            : null;
        if (problem is not null) { return Again(problem); }
        var refused = new List<Orphan>();
        foreach (var orphan in chosen)
        {
            if (!(await handOver.RunAsync(desk.Round, orphan, to!, Forms.Day(dueOn), clock.Now, cancel)).IsKept()) { refused.Add(orphan); }
        }

        return refused.Count == 0 ? TypedResults.LocalRedirect($"{desk.Path}/orphans") : Again(AgreementsTexts.OrphansRefused(string.Join("; ", refused.Select(orphan => SittingRecords.DutyText(orphan.Duty)))));

        RazorComponentResult<OrphansPage> Again(string what)
            => Page.Refused<OrphansPage>(new { Desk = desk, Owner = owner, DueOn = dueOn, Picked = chosen.Select(orphan => orphan.Duty.Place).ToImmutableArray(), Problem = what });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<OrphansPage>>> LetGoAsync(
        AgreementDesk desk, IFormCollection form, [FromForm] string? reason, LetGo letGo, Clock clock, CancellationToken cancel)
    {
        if (Chosen(desk, form) is not [{ Duty.Kind: DutyKind.Commitment } promise] || !Handover.IsReason(reason))
        {
            return Page.Refused<OrphansPage>(new { Desk = desk, Owner = OwnerForm.None, Problem = AgreementsTexts.OrphansNoReason });
        }

        await letGo.RunAsync(desk.Round, promise, reason, clock.Now, cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/orphans");
    }

    private static Orphan[] Chosen(AgreementDesk desk, IFormCollection form) => [.. desk.Register.Orphans.Where(orphan => form["duty"].Contains(orphan.Duty.Place))];
}
