using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Invitations;
using Attune.Web.Features.Mail;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.FollowUp;

/// <summary>The Desk in a later round: what became of promises and benefits, and a letter to those who have not said.</summary>
internal static class SinceDeskEndpoints
{
    public static void MapSinceDesk(this IEndpointRouteBuilder app)
    {
        var since = app.MapGroup("/programs/{program:guid}/since").RequireAuthorization(Facilitator.Policy);
        since.MapGet("", ShowAsync);
        since.MapGet("/letters", ShowLettersAsync);
        since.MapPost("/letters", RemindAsync);
    }

    private static async Task<Results<RazorComponentResult<SinceDeskPage>, RedirectHttpResult>> ShowAsync(ProgramDesk desk, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        return await SinceDesk.OfAsync(db, desk, clock.Today, cancel) is { } since ? Page.Of<SinceDeskPage>(new { Since = since }) : TypedResults.LocalRedirect(desk.Path);
    }

    private static async Task<Results<RazorComponentResult<SinceLettersPage>, RedirectHttpResult>> ShowLettersAsync(
        ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, PersonalLinks links, MailOptions options, Clock clock, CancellationToken cancel)
    {
        if (await SinceDesk.OfAsync(db, desk, clock.Today, cancel) is not { } since) { return TypedResults.LocalRedirect(desk.Path); }
        if (since.Missing.IsEmpty) { return TypedResults.LocalRedirect(since.Path); }
        var shown = since.ToRemind.Concat(since.Missing).First();
        return Page.Of<SinceLettersPage>(new { Since = since, Letter = Letter.Of(LetterKind.Promises, since.Desk, shown, user.Name(), links.Nobodys, clock), Sender = user.Name(), Options = options });
    }

    /// <summary>Only to those missing; counted before it is sent, as any reminder, so that two presses are one letter.</summary>
    private static async Task<Results<RedirectHttpResult, Conflict>> RemindAsync(ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, Post post, Clock clock, CancellationToken cancel)
    {
        if (await SinceDesk.OfAsync(db, desk, clock.Today, cancel) is not { } since) { return TypedResults.LocalRedirect(desk.Path); }
        var reminded = since.ToRemind.Where(leader => desk.InvitationOf(leader)!.RemindOfPromises(since.Desk.Round.Phase, clock.Now) == ReminderOutcome.Reminded).ToArray();
        if (reminded.Length == 0) { return TypedResults.Conflict(); }
        // Else the other window's press counts.
        if (await db.WasFirstAsync(cancel)) { await post.SendAsync(LetterKind.Promises, since.Desk, reminded, user.Name(), cancel); }
        return TypedResults.LocalRedirect(since.Path);
    }
}
