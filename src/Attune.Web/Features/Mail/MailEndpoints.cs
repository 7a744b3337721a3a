using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Invitations;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Mail;

internal static class MailEndpoints
{
    public static void MapMail(this IEndpointRouteBuilder app)
    {
        var mail = app.MapGroup("/programs/{program:guid}/mail").RequireAuthorization(Facilitator.Policy);
        mail.MapGet("", (ProgramDesk desk, ClaimsPrincipal user, PersonalLinks links, MailOptions options, Clock clock)
            => Show(LetterKind.Invitation, desk, user, links, options, clock));
        mail.MapGet("/reminder", (ProgramDesk desk, ClaimsPrincipal user, PersonalLinks links, MailOptions options, Clock clock)
            => Show(LetterKind.Reminder, desk, user, links, options, clock));
        mail.MapPost("", InviteAllAsync);
        mail.MapPost("/reminder", RemindAsync);
        mail.MapPost("/{leader:guid}", InviteAsync);
        app.MapOutbox();
    }

    private static Results<RazorComponentResult<MailPage>, RedirectHttpResult> Show(
        LetterKind kind, ProgramDesk desk, ClaimsPrincipal user, PersonalLinks links, MailOptions options, Clock clock)
    {
        if (desk.Round.Phase != RoundPhase.Collecting) { return TypedResults.LocalRedirect(desk.Path); }
        var (to, without) = Addressees.Of(kind, desk);
        var name = user.Name();
        var shown = to.Concat(without).Concat(desk.Leaders).FirstOrDefault();
        return Page.Of<MailPage>(new
        {
            Desk = desk,
            Kind = kind,
            To = to,
            Without = without,
            Options = options,
            Sender = name,
            Letter = shown is null ? null : Letter.Of(kind, desk, shown, name, links.Nobodys, clock),
        });
    }

    private static async Task<RedirectHttpResult> InviteAllAsync(ProgramDesk desk, ClaimsPrincipal user, Post post, CancellationToken cancel)
    {
        if (desk.Round.Phase == RoundPhase.Collecting) { await post.SendAsync(LetterKind.Invitation, desk, Addressees.Of(LetterKind.Invitation, desk).To, user.Name(), cancel); }
        return TypedResults.LocalRedirect($"{desk.Path}/invitations");
    }

    /// <summary>One leader: a letter that did not leave, or a link that was lost.</summary>
    private static async Task<Results<RedirectHttpResult, Conflict>> InviteAsync(LeaderDesk at, ClaimsPrincipal user, Post post, CancellationToken cancel)
    {
        var (desk, person) = at;
        if (desk.Round.Phase != RoundPhase.Collecting || Addressees.AddressOf(desk, person).Length == 0) { return TypedResults.Conflict(); }
        await post.SendAsync(LetterKind.Invitation, desk, [person], user.Name(), cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/invitations");
    }

    /// <summary>Only to those missing and two at most; counted before it is sent, so that two clicks are one reminder.</summary>
    private static async Task<Results<RedirectHttpResult, Conflict>> RemindAsync(ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, Post post, Clock clock, CancellationToken cancel)
    {
        var reminded = Addressees.Of(LetterKind.Reminder, desk).To
            .Where(leader => desk.InvitationOf(leader)!.Remind(desk.Round.Phase, clock.Now) == ReminderOutcome.Reminded).ToArray();
        if (reminded.Length == 0) { return TypedResults.Conflict(); }
        await db.SaveChangesAsync(cancel);
        await post.SendAsync(LetterKind.Reminder, desk, reminded, user.Name(), cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/invitations");
    }
}
