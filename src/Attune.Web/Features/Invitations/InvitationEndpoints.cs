using Attune.Web.Features.Accounts;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Invitations;

internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder app)
    {
        var program = app.MapGroup("/programs/{program:guid}").RequireAuthorization(Facilitator.Policy);
        program.MapGet("/invitations", Show);
        program.MapPost("/invitations", InviteAllAsync);
        program.MapPost("/invitations/{leader:guid}", InviteAsync);
        program.MapPost("/reminders", RemindAsync);
    }

    private static Results<RazorComponentResult<InvitationsPage>, RedirectHttpResult> Show(ProgramDesk desk)
        => desk.IsPreparing ? TypedResults.LocalRedirect($"{desk.Path}/start") : Page.Of<InvitationsPage>(new { Desk = desk });

    private static async Task<Results<RazorComponentResult<LinksPage>, Conflict>> InviteAllAsync(ProgramDesk desk, PersonalLinks links, CancellationToken cancel)
    {
        if (desk.IsPreparing) { return TypedResults.Conflict(); }
        var invited = desk.Invitations.Select(invitation => invitation.Leader).ToHashSet();
        return await LinksAsync(desk, desk.Leaders.Where(leader => !invited.Contains(leader.Id)), reminder: false, links, cancel);
    }

    private static async Task<Results<RazorComponentResult<LinksPage>, Conflict>> InviteAsync(LeaderDesk at, PersonalLinks links, CancellationToken cancel)
    {
        if (at.Desk.IsPreparing) { return TypedResults.Conflict(); }
        return await LinksAsync(at.Desk, [at.Leader], reminder: false, links, cancel);
    }

    /// <summary>Only to those missing and two at most. Where the promise hides who is missing, there is nobody to single out.</summary>
    private static async Task<Results<RazorComponentResult<LinksPage>, Conflict>> RemindAsync(ProgramDesk desk, PersonalLinks links, Clock clock, CancellationToken cancel)
    {
        var missing = desk.Progress.Leaders.Where(leader => !leader.Answered).Select(leader => leader.Leader).ToHashSet();
        var reminded = desk.Invitations.Where(invitation => missing.Contains(invitation.Leader) && invitation.Remind(desk.Round.Phase, clock.Now) == ReminderOutcome.Reminded)
            .Select(invitation => invitation.Leader).ToHashSet();
        if (reminded.Count == 0) { return TypedResults.Conflict(); }
        return await LinksAsync(desk, desk.Leaders.Where(leader => reminded.Contains(leader.Id)), reminder: true, links, cancel);
    }

    // Shown in the answer to the form and nowhere again.
    private static async Task<RazorComponentResult<LinksPage>> LinksAsync(
        ProgramDesk desk, IEnumerable<Leader> leaders, bool reminder, PersonalLinks links, CancellationToken cancel)
    {
        var made = ImmutableArray.CreateBuilder<PersonalLink>();
        foreach (var leader in leaders) { made.Add(new(leader, await links.MakeAsync(desk.Round, leader, cancel))); }
        return Page.Of<LinksPage>(new { Desk = desk, Links = made.ToImmutable(), Reminder = reminder, Expires = links.ExpiryOf(desk.Round) });
    }
}

/// <param name="Leader">Whose.</param>
/// <param name="Address">Null: the way to this leader's answers is erased.</param>
public sealed record PersonalLink(Leader Leader, string? Address);
