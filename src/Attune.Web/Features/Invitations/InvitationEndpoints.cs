using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Invitations;

internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder app)
    {
        var program = app.MapGroup("/programs/{program:guid}").RequireAuthorization(Facilitator.Policy);
        program.MapGet("/invitations", ShowAsync);
        program.MapPost("/invitations", InviteAllAsync);
        program.MapPost("/invitations/{leader:guid}", InviteAsync);
        program.MapPost("/reminders", RemindAsync);
    }

    private static async Task<Results<RazorComponentResult<InvitationsPage>, RedirectHttpResult, NotFound>> ShowAsync(Guid program, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
        => await ProgramDesk.FindAsync(db, program, user, cancel) switch
        {
            null => TypedResults.NotFound(),
            { IsPreparing: true } desk => TypedResults.LocalRedirect($"{desk.Path}/start"),
            var desk => Page.Of<InvitationsPage>(new { Desk = desk }),
        };

    private static async Task<Results<RazorComponentResult<LinksPage>, Conflict, NotFound>> InviteAllAsync(
        Guid program, HttpContext context, AttuneDb db, AttuneOptions options, Clock clock, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, program, context.User, cancel) is not { } desk) { return TypedResults.NotFound(); }
        if (desk.IsPreparing) { return TypedResults.Conflict(); }
        var invited = desk.Invitations.Select(invitation => invitation.Leader).ToHashSet();
        return await LinksAsync(desk, desk.Leaders.Where(leader => !invited.Contains(leader.Id)), reminder: false, context, db, options, clock, cancel);
    }

    private static async Task<Results<RazorComponentResult<LinksPage>, Conflict, NotFound>> InviteAsync(
        Guid program, Guid leader, HttpContext context, AttuneDb db, AttuneOptions options, Clock clock, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, program, context.User, cancel) is not { } desk || desk.Leaders.FirstOrDefault(each => each.Id == new LeaderId(leader)) is not { } person) { return TypedResults.NotFound(); }
        if (desk.IsPreparing) { return TypedResults.Conflict(); }
        return await LinksAsync(desk, [person], reminder: false, context, db, options, clock, cancel);
    }

    /// <summary>Only to those missing and two at most. Where the promise hides who is missing, there is nobody to single out.</summary>
    private static async Task<Results<RazorComponentResult<LinksPage>, Conflict, NotFound>> RemindAsync(
        Guid program, HttpContext context, AttuneDb db, AttuneOptions options, Clock clock, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, program, context.User, cancel) is not { } desk) { return TypedResults.NotFound(); }
        var missing = desk.Progress.Leaders.Where(leader => !leader.Answered).Select(leader => leader.Leader).ToHashSet();
        var reminded = desk.Invitations.Where(invitation => missing.Contains(invitation.Leader) && invitation.Remind(desk.Round.Phase, clock.Now) == ReminderOutcome.Reminded)
            .Select(invitation => invitation.Leader).ToHashSet();
        if (reminded.Count == 0) { return TypedResults.Conflict(); }
        return await LinksAsync(desk, desk.Leaders.Where(leader => reminded.Contains(leader.Id)), reminder: true, context, db, options, clock, cancel);
    }

    // Shown in the answer to the form and nowhere again: only a hash of each is kept.
    private static async Task<RazorComponentResult<LinksPage>> LinksAsync(
        ProgramDesk desk, IEnumerable<Leader> leaders, bool reminder, HttpContext context, AttuneDb db, AttuneOptions options, Clock clock, CancellationToken cancel)
    {
        var expires = (desk.Round.LocksAt ?? clock.Now).AddDays(options.LinkDays);
        var address = options.PublicUrl.Length > 0 ? options.PublicUrl.TrimEnd('/') : $"{context.Request.Scheme}://{context.Request.Host}";
        var links = ImmutableArray.CreateBuilder<PersonalLink>();
        foreach (var leader in leaders)
        {
            var token = await db.InviteAsync(desk.Round, leader, expires, cancel);
            links.Add(new(leader, token is null ? null : $"{address}/i/{token}"));
        }

        return Page.Of<LinksPage>(new { Desk = desk, Links = links.ToImmutable(), Reminder = reminder, Expires = expires });
    }
}

/// <param name="Leader">Whose.</param>
/// <param name="Address">Null: the way to this leader's answers is erased.</param>
public sealed record PersonalLink(Leader Leader, string? Address);
