using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Converge.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Converge.Commit;

/// <summary>What the form of a decision sends.</summary>
public sealed class DecisionForm
{
    public string? Text { get; set; }

    public string? ReviewOn { get; set; }

    public string? Supersedes { get; set; }

    internal DecisionId? Replaces => Guid.TryParse(Supersedes, out var id) ? new(id) : null;
}

internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder program)
    {
        program.MapGet("/decisions", Show);
        program.MapPost("/decisions", DecideAsync);
    }

    /// <param name="statement">That the decision is to rest on: its words are where the facilitator begins.</param>
    private static RazorComponentResult<DecisionsPage> Show(ConvergeDesk desk, Guid? statement)
        => Page.Of<DecisionsPage>(new
        {
            Desk = desk,
            Form = new DecisionForm { Text = statement is { } id ? desk.StatementOf(new(id))?.Text : "" },
            Ground = GroundForm.Of(desk, $"{statement}"),
            Owner = OwnerForm.None,
        });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<DecisionsPage>>> DecideAsync(
        ConvergeDesk desk, [FromForm] DecisionForm? form, [FromForm] GroundForm? ground, [FromForm] OwnerForm? owner, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        (form, ground, owner) = (form ?? new(), ground ?? new(), owner ?? new());
        if (ProblemOf(desk, form, ground, owner) is { } problem) { return Again(problem); }
        if (!desk.Round.Binds) { return TypedResults.LocalRedirect(desk.Kept("decisions")); }
        var replaced = desk.Register.Decisions.FirstOrDefault(each => each.Id == form.Replaces);
        db.Decisions.Add(new(
            DecisionId.New(), desk.Round, 1 + desk.Register.Decisions.Select(each => each.Number).DefaultIfEmpty().Max(), form.Text!, ground.Ground(desk)!,
            owner.Owner(desk.Register)!, Forms.Day(form.ReviewOn)!.Value, replaced, user.AsViewer().Name, clock.Now));
        return await db.KeptAsync(cancel) ? TypedResults.LocalRedirect($"{desk.Path}/decisions") : Again("Meanwhile");

        RazorComponentResult<DecisionsPage> Again(string what) => Page.Refused<DecisionsPage>(new { Desk = desk, Form = form, Ground = ground, Owner = owner, Problem = what });
    }

    private static string? ProblemOf(ConvergeDesk desk, DecisionForm form, GroundForm ground, OwnerForm owner)
        => Decision.Problem(form.Text, Forms.Day(form.ReviewOn), desk.Today) is { } problem ? $"Decision_{problem}"
            : ground.Problem(desk) is { } unfounded ? unfounded
            : ground.StatementId is { } id && desk.Register.Decisions.Any(each => each.Statement == id) ? "Decision_twice"
            : owner.IsTwo ? "Owner_two"
            : owner.Owner(desk.Register) is null ? "Owner_nobody"
            : form.Replaces is { } replaces && desk.Register.Decisions.Any(each => each.Supersedes == replaces) ? "Decision_replaced"
            : null;
}
