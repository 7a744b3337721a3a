using Attune.Web.Features.Accounts;
using Attune.Web.Features.Invitations;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MimeKit;

namespace Attune.Web.Features.Delegates;

/// <summary>Somebody of the same side answers for a leader, where the declared rules allow it.</summary>
internal static class DelegateEndpoints
{
    private const int LongestName = 120;

    public static void MapDelegates(this IEndpointRouteBuilder app)
    {
        var delegates = app.MapGroup("/programs/{program:guid}/delegates/{leader:guid}").RequireAuthorization(Facilitator.Policy);
        delegates.MapGet("", Show);
        delegates.MapPost("", NameAsync);
    }

    private static Results<RazorComponentResult<DelegatePage>, NotFound> Show(LeaderDesk at)
        => at.Desk.Round.Phase == RoundPhase.Collecting ? Page.Of<DelegatePage>(new { at.Desk, at.Leader }) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<DelegatePage>, NotFound>> NameAsync(
        LeaderDesk at, [FromForm] string? name, [FromForm] string? mail, AttuneDb db, PersonalLinks links, CancellationToken cancel)
    {
        var (desk, person) = at;
        if (desk.Round.Phase != RoundPhase.Collecting) { return TypedResults.NotFound(); }
        var (who, address) = ((name ?? "").Trim(), (mail ?? "").Trim());
        if (who.Length is 0 or > LongestName) { return Again(Strings.Say("Delegate_no_name")); }
        if (address.Length > 0 && !MailboxAddress.TryParse(address, out _)) { return Again(Strings.Say("Delegate_mail_wrong")); }
        if (desk.Round.Rules.Delegates == DelegatePolicy.Refuse) { return Again(Strings.Say("Delegate_RefusedByRules")); }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (desk.InvitationOf(person) is null) { await links.MakeAsync(desk.Round, person, cancel); }
        var invitation = await db.Invitations.FirstAsync(each => each.Round == desk.Round.Id && each.Leader == person.Id, cancel);
        if (invitation.NameDelegate(desk.Round.Rules, who, address) is var outcome && outcome != DelegateOutcome.Named) { return Again(Strings.Say($"Delegate_{outcome}", person.Name)); }
        await db.SaveChangesAsync(cancel);
        // Two people in one place would mix their words: whoever has a link of before has none now.
        await db.Links.Where(link => link.Round == desk.Round.Id && link.Leader == person.Id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/invitations");

        RazorComponentResult<DelegatePage> Again(string problem) => Page.Refused<DelegatePage>(new { Desk = desk, Leader = person, Name = who, Mail = address, Problem = problem });
    }
}
