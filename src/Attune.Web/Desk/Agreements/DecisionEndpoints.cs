using System.Security.Claims;
using Attune.Domain.Agreements;
using Attune.Store.UseCases.Agreements;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Agreements;

/// <summary>What the form of a decision sends.</summary>
public sealed class DecisionForm
{
    public string? Text { get; set; }

    public string? ReviewOn { get; set; }

    public string? Supersedes { get; set; }

    internal DecisionId? Replaces => Guid.TryParse(Supersedes, out var id) ? new(id) : null;
}

/// <summary>The Desk's page on which decisions are taken down and superseded.</summary>
internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder program)
    {
        program.MapGet("/decisions", Show);
        program.MapPost("/decisions", DecideAsync).Makes();
    }

    /// <param name="statement">The statement on which the decision is to rest; its words are filled in first.</param>
    private static RazorComponentResult<DecisionsPage> Show(AgreementDesk desk, Guid? statement)
        => Page.Show<DecisionsPage>(new
        {
            Desk = desk,
            Form = new DecisionForm { Text = statement is { } id ? desk.StatementOf(new(id))?.Text : "" },
            Ground = GroundForm.From(desk, $"{statement}"),
            Owner = OwnerForm.None,
        });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<DecisionsPage>>> DecideAsync(
        AgreementDesk desk, [FromForm] DecisionForm? form, [FromForm] GroundForm? ground, [FromForm] OwnerForm? owner, ClaimsPrincipal user, RecordDecision record, Clock clock, CancellationToken cancel)
    {
        (form, ground, owner) = (form ?? new(), ground ?? new(), owner ?? new());
        if (ProblemOf(desk, form, ground, owner) is { } problem) { return Again(problem); }
        if (!desk.Round.Binds) { return TypedResults.LocalRedirect(desk.Kept("decisions")); }
        var replaced = desk.Register.Decisions.FirstOrDefault(decision => decision.Id == form.Replaces);
        var decided = new Decision(
            DecisionId.New(), desk.Round, 1 + desk.Register.Decisions.Select(decision => decision.Number).DefaultIfEmpty().Max(), form.Text!, ground.Ground(desk)!,
            owner.Owner(desk.Register)!, Forms.Day(form.ReviewOn)!.Value, replaced, user.AsViewer().Name, clock.Now);
        return (await record.RunAsync(decided, cancel)).IsKept() ? TypedResults.LocalRedirect($"{desk.Path}/decisions") : Again(RoomTexts.Meanwhile);

        RazorComponentResult<DecisionsPage> Again(string what) => Page.Refused<DecisionsPage>(new { Desk = desk, Form = form, Ground = ground, Owner = owner, Problem = what });
    }

    private static string? ProblemOf(AgreementDesk desk, DecisionForm form, GroundForm ground, OwnerForm owner)
        => Decision.Problem(form.Text, Forms.Day(form.ReviewOn), desk.Today) is { } problem ? AgreementsTexts.DecisionProblem(problem)
            : ground.Problem(desk) is { } unfounded ? unfounded
            : ground.StatementId is { } id && desk.Register.Decisions.Any(decision => decision.Statement == id) ? AgreementsTexts.DecisionTwice
            : owner.IsTwo ? AgreementsTexts.OwnerTwo
            : owner.Owner(desk.Register) is null ? AgreementsTexts.OwnerNobody
            : form.Replaces is { } replaces && desk.Register.Decisions.Any(decision => decision.Supersedes == replaces) ? AgreementsTexts.DecisionReplaced
            : null;
}
