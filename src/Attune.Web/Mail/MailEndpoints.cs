using System.Security.Claims;
using Attune.Domain.Letters;
using Attune.Domain.Rounds;
using Attune.Store.UseCases.Leaders;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Hosting;
using Attune.Web.Mail.Wording;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Mail;

/// <summary>The Desk's pages on which letters are read before they are sent, and what came back is seen.</summary>
internal static class MailEndpoints
{
    public static void MapMail(this IEndpointRouteBuilder app)
    {
        var mail = app.MapGroup("/programs/{program:guid}/mail").RequireAuthorization(Facilitator.Policy);
        mail.MapGet("", (ProgramDesk desk, ClaimsPrincipal user, PersonalLinks links, MailOptions options, Clock clock)
            => Show(LetterKind.Invitation, desk, user, links, options, clock));
        mail.MapGet("/reminder", (ProgramDesk desk, ClaimsPrincipal user, PersonalLinks links, MailOptions options, Clock clock)
            => Show(LetterKind.Reminder, desk, user, links, options, clock));
        mail.MapPost("", InviteAllAsync).Sends();
        mail.MapPost("/reminder", RemindAsync).Sends();
        mail.MapPost("/{leader:guid}", InviteAsync).Sends();
        app.MapLetterWording();
        app.MapOutbox();
    }

    private static Results<RazorComponentResult<MailPage>, RedirectHttpResult> Show(
        LetterKind kind, ProgramDesk desk, ClaimsPrincipal user, PersonalLinks links, MailOptions options, Clock clock)
    {
        if (desk.Round.Phase != RoundPhase.Collecting) { return TypedResults.LocalRedirect(desk.Path); }
        var (to, without) = Addressees.Choose(kind, desk);
        var name = user.Name();
        var shown = to.Concat(without).Concat(desk.Leaders).FirstOrDefault();
        return Page.Show<MailPage>(new
        {
            Desk = desk,
            Kind = kind,
            To = to,
            Without = without,
            Options = options,
            Sender = name,
            Letter = shown is null ? null : LetterWriting.Write(kind, desk, shown, name, links.Nobodys, clock),
        });
    }

    private static async Task<RedirectHttpResult> InviteAllAsync(ProgramDesk desk, ClaimsPrincipal user, Telling telling, Post post, CancellationToken cancel)
    {
        telling.IsNothing = desk.Round.Phase != RoundPhase.Collecting;
        if (!telling.IsNothing) { await post.SendAsync(LetterKind.Invitation, desk, Addressees.Choose(LetterKind.Invitation, desk).To, user.Name(), cancel); }
        return TypedResults.LocalRedirect($"{desk.Path}/invitations");
    }

    /// <summary>Sends a letter to one leader, because the earlier one could not be sent or the link was lost.</summary>
    private static async Task<Results<RedirectHttpResult, Conflict>> InviteAsync(LeaderDesk at, ClaimsPrincipal user, Post post, CancellationToken cancel)
    {
        var (desk, person) = at;
        if (desk.Round.Phase != RoundPhase.Collecting || Addressees.AddressOf(desk, person).Length == 0) { return TypedResults.Conflict(); }
        await post.SendAsync(LetterKind.Invitation, desk, [person], user.Name(), cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/invitations");
    }

    /// <summary>Sends reminders to those missing only, two for each at most; they are counted before they are sent, so that two clicks send one.</summary>
    private static async Task<Results<RedirectHttpResult, Conflict>> RemindAsync(ProgramDesk desk, ClaimsPrincipal user, CountReminders count, Post post, Clock clock, CancellationToken cancel)
    {
        var missing = Addressees.Choose(LetterKind.Reminder, desk).To;
        if (await count.RunAsync(missing.Select(leader => desk.InvitationOf(leader)!), ReminderAbout.Answers, desk.Round.Phase, clock.Now, cancel) is not { IsEmpty: false } reminded) { return TypedResults.Conflict(); }
        await post.SendAsync(LetterKind.Reminder, desk, missing.Where(leader => reminded.Contains(desk.InvitationOf(leader)!)), user.Name(), cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/invitations");
    }
}
