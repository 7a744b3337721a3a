using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Invitations;
using Attune.Web.Features.Mail;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Sharing;

/// <summary>The letters to the leaders: read before they are sent, sent once, and their number on record.</summary>
internal static class ShareLetterEndpoints
{
    /// <summary>In the group of the share pages.</summary>
    public static void MapShareLetters(this IEndpointRouteBuilder share)
    {
        share.MapGet("/letters", ShowAsync);
        share.MapPost("/letters", SendAsync);
    }

    private static async Task<Results<RazorComponentResult<ShareLettersPage>, RedirectHttpResult>> ShowAsync(
        ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, PersonalLinks links, MailOptions options, Clock clock, CancellationToken cancel)
    {
        if (await SharedRounds.AtAsync(db, desk, cancel) is not { } shared) { return TypedResults.LocalRedirect($"{desk.Path}/share"); }
        var name = user.Name();
        var readers = ShareLetters.ReadersOf(shared, await WaysAsync(db, shared.Round, cancel), clock.Now);
        var shown = readers.To.Concat(readers.UnderWay).Concat(readers.Have).Concat(shared.Leaders).FirstOrDefault();
        return Page.Of<ShareLettersPage>(new
        {
            Desk = desk,
            Shared = shared,
            Readers = readers,
            Options = options,
            Sender = name,
            Letter = shown is null ? null : ShareLetters.Of(shared, shown, name, links.Nobodys),
        });
    }

    private static async Task<RedirectHttpResult> SendAsync(ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, Post post, Clock clock, CancellationToken cancel)
    {
        if (await SharedRounds.AtAsync(db, desk, cancel) is not { } shared) { return TypedResults.LocalRedirect($"{desk.Path}/share"); }
        var taken = new List<Leader>();
        foreach (var leader in ShareLetters.ReadersOf(shared, await WaysAsync(db, shared.Round, cancel), clock.Now).To)
        {
            if (await TakeAsync(db, shared.InvitationOf(leader)!, clock.Now, cancel)) { taken.Add(leader); }
        }

        if (taken.Count > 0)
        {
            // How many, and not to whom: who was in a room is known, who got no mail is nobody's business.
            db.Audit.Add(new(shared.Program.Id, shared.Round.Id, clock.Now, AuditAct.Shared, ViewerRole.Facilitator, user.Name(), taken.Count));
            await db.SaveChangesAsync(cancel);
            await post.SendAsync(LetterKind.Outcome, shared, taken, user.Name(), cancel);
        }

        return TypedResults.LocalRedirect($"{desk.Path}/share/letters");
    }

    // Two presses at once: one of them finds the row changed, and leaves that letter to the other.
    private static async Task<bool> TakeAsync(AttuneDb db, Domain.Invitation invitation, DateTimeOffset now, CancellationToken cancel)
    {
        if (!invitation.TakeOutcomeLetter(now)) { return false; }
        if (await db.WasFirstAsync(cancel)) { return true; }
        await db.Entry(invitation).ReloadAsync(cancel);
        return false;
    }

    private static async Task<HashSet<LeaderId>> WaysAsync(AttuneDb db, Round round, CancellationToken cancel)
        => [.. await db.Identities.AsNoTracking().Where(identity => identity.Round == round.Id).Select(identity => identity.Leader).ToListAsync(cancel)];
}
