using System.Security.Claims;
using Attune.Domain.Letters;
using Attune.Store;
using Attune.Store.UseCases.Leaders;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.FollowUp;

/// <summary>The Desk in a later round: what became of commitments and benefits, and a letter to those who have not reported.</summary>
internal static class FollowUpDeskEndpoints
{
    public static void MapSinceDesk(this IEndpointRouteBuilder app)
    {
        var since = app.MapGroup("/programs/{program:guid}/since").RequireAuthorization(Facilitator.Policy);
        since.MapGet("", ShowAsync);
        since.MapGet("/letters", ShowLettersAsync);
        since.MapPost("/letters", RemindAsync).Sends();
    }

    private static async Task<Results<RazorComponentResult<FollowUpDeskPage>, RedirectHttpResult>> ShowAsync(ProgramDesk desk, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        return await FollowUpDesk.FindAsync(db, desk, clock, cancel) is { } since ? Page.Show<FollowUpDeskPage>(new { Since = since }) : TypedResults.LocalRedirect(desk.Path);
    }

    private static async Task<Results<RazorComponentResult<FollowUpLettersPage>, RedirectHttpResult>> ShowLettersAsync(
        ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, PersonalLinks links, MailOptions options, Clock clock, CancellationToken cancel)
    {
        if (await FollowUpDesk.FindAsync(db, desk, clock, cancel) is not { } since) { return TypedResults.LocalRedirect(desk.Path); }
        if (since.Missing.IsEmpty) { return TypedResults.LocalRedirect(since.Path); }
        var shown = since.ToRemind.Concat(since.Missing).First();
        return Page.Show<FollowUpLettersPage>(new { Since = since, Letter = LetterWriting.Write(LetterKind.Promises, since.Desk, shown, user.Name(), links.Nobodys, clock), Sender = user.Name(), Options = options });
    }

    /// <summary>Sends a letter to those missing only. It is counted before it is sent, like any reminder, so that pressing twice sends one letter.</summary>
    private static async Task<Results<RedirectHttpResult, Conflict>> RemindAsync(ProgramDesk desk, ClaimsPrincipal user, CountReminders count, AttuneDb db, Post post, Clock clock, CancellationToken cancel)
    {
        if (await FollowUpDesk.FindAsync(db, desk, clock, cancel) is not { } since) { return TypedResults.LocalRedirect(desk.Path); }
        // Who may be reminded changes with the counting, so it is asked before.
        var missing = since.ToRemind;
        // Null if another window sends the letters at the same moment.
        if (await count.RunAsync(missing.Select(leader => desk.InvitationOf(leader)!), ReminderAbout.Promises, since.Desk.Round.Phase, clock.Now, cancel) is { } reminded)
        {
            if (reminded.IsEmpty) { return TypedResults.Conflict(); }
            await post.SendAsync(LetterKind.Promises, since.Desk, missing.Where(leader => reminded.Contains(desk.InvitationOf(leader)!)), user.Name(), cancel);
        }

        return TypedResults.LocalRedirect(since.Path);
    }
}
