using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Store.UseCases.Leaders;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Inviting;

/// <summary>Somebody of the same side answers for a leader, where the declared rules allow it.</summary>
internal static class DelegateEndpoints
{
    private const int LongestName = 120;

    public static void MapDelegates(this IEndpointRouteBuilder app)
    {
        var delegates = app.MapGroup("/programs/{program:guid}/delegates/{leader:guid}").RequireAuthorization(Facilitator.Policy);
        delegates.MapGet("", Show);
        delegates.MapPost("", NameAsync).Changes();
    }

    private static Results<RazorComponentResult<DelegatePage>, NotFound> Show(LeaderDesk at)
        => at.Desk.Round.Phase == RoundPhase.Collecting ? Page.Show<DelegatePage>(new { at.Desk, at.Leader }) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<DelegatePage>, NotFound>> NameAsync(
        LeaderDesk at, [FromForm] string? name, [FromForm] string? mail, NameDelegate step, PersonalLinks links, CancellationToken cancel)
    {
        var (desk, person) = at;
        if (desk.Round.Phase != RoundPhase.Collecting) { return TypedResults.NotFound(); }
        var (who, address) = ((name ?? "").Trim(), MailAddress.Clean(mail ?? ""));
        if (who.Length is 0 or > LongestName) { return Again(InvitingTexts.DelegateNoName); }
        if (address.Length > 0 && !MailAddress.IsUsable(address)) { return Again(InvitingTexts.DelegateMailWrong); }
        if (desk.Round.Rules.Delegates == DelegatePolicy.Refuse) { return Again(InvitingTexts.DelegateOutcome(DelegateOutcome.RefusedByRules, person.Name)); }
        if (await step.RunAsync(desk.Round, person, who, address, links.ByHand(desk.Round), cancel) is var outcome && outcome != DelegateOutcome.Named) { return Again(InvitingTexts.DelegateOutcome(outcome, person.Name)); }
        return TypedResults.LocalRedirect($"{desk.Path}/invitations");

        RazorComponentResult<DelegatePage> Again(string problem) => Page.Refused<DelegatePage>(new { Desk = desk, Leader = person, Name = who, Mail = address, Problem = problem });
    }
}
