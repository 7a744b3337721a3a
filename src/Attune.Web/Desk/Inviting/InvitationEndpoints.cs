using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Inviting;

/// <summary>The Desk's pages on which leaders are invited and reminded.</summary>
internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder app)
    {
        var program = app.MapGroup("/programs/{program:guid}").RequireAuthorization(Facilitator.Policy);
        program.MapGet("/invitations", Show);
        program.MapPost("/invitations", InviteAllAsync).Makes();
        program.MapPost("/invitations/{leader:guid}", InviteAsync).Makes();
        program.MapPost("/reminders", RemindAsync).Makes();
    }

    private static Results<RazorComponentResult<InvitationsPage>, RedirectHttpResult> Show(ProgramDesk desk)
        => desk.IsPreparing ? TypedResults.LocalRedirect($"{desk.Path}/start") : Page.Show<InvitationsPage>(new { Desk = desk });

    private static async Task<Results<RazorComponentResult<LinksPage>, Conflict>> InviteAllAsync(ProgramDesk desk, PersonalLinks links, CancellationToken cancel)
    {
        if (desk.IsPreparing) { return TypedResults.Conflict(); }
        return await LinksAsync(desk, desk.Leaders.Where(leader => !desk.IsInvited(leader)), reminder: false, links, cancel);
    }

    private static async Task<Results<RazorComponentResult<LinksPage>, Conflict>> InviteAsync(LeaderDesk at, PersonalLinks links, CancellationToken cancel)
    {
        if (at.Desk.IsPreparing) { return TypedResults.Conflict(); }
        return await LinksAsync(at.Desk, [at.Leader], reminder: false, links, cancel);
    }

    /// <summary>Makes reminders for those missing only, two for each at most. Where the promise hides who is missing, nobody can be singled out.</summary>
    private static async Task<Results<RazorComponentResult<LinksPage>, Conflict>> RemindAsync(ProgramDesk desk, PersonalLinks links, Clock clock, CancellationToken cancel)
    {
        var missing = desk.Progress.Leaders.Where(leader => !leader.Answered).Select(leader => leader.Leader).ToHashSet();
        var reminded = desk.Invitations.Where(invitation => missing.Contains(invitation.Leader) && invitation.Remind(desk.Round.Phase, clock.Now) == ReminderOutcome.Reminded)
            .Select(invitation => invitation.Leader).ToHashSet();
        if (reminded.Count == 0) { return TypedResults.Conflict(); }
        return await LinksAsync(desk, desk.Leaders.Where(leader => reminded.Contains(leader.Id)), reminder: true, links, cancel);
    }

    // The links are shown in the response to the form and nowhere again.
    private static async Task<RazorComponentResult<LinksPage>> LinksAsync(
        ProgramDesk desk, IEnumerable<Leader> leaders, bool reminder, PersonalLinks links, CancellationToken cancel)
    {
        var made = ImmutableArray.CreateBuilder<PersonalLink>();
        foreach (var leader in leaders) { made.Add(new(leader, await links.MakeAsync(desk.Round, leader, cancel), desk.InvitationOf(leader) is { HasBegun: true })); }
        return Page.Show<LinksPage>(new { Desk = desk, Links = made.ToImmutable(), Reminder = reminder, Expires = links.ExpiryOf(desk.Round) });
    }
}

/// <summary>A leader with the address of the leader's own link.</summary>
/// <param name="Leader">The leader whose link it is.</param>
/// <param name="Address">The address; null if the link between this leader and the answers is erased, or if somebody has begun.</param>
/// <param name="HasBegun">Somebody has begun, so a link leaves only by letter.</param>
public sealed record PersonalLink(Leader Leader, string? Address, bool HasBegun);
