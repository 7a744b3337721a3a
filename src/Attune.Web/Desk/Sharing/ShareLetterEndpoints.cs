using System.Security.Claims;
using Attune.Domain.Letters;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.UseCases.Sharing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Sharing;

/// <summary>The letters to the leaders: read before they are sent, sent once, and their number recorded in the audit trail.</summary>
internal static class ShareLetterEndpoints
{
    /// <summary>Maps the routes in the group of the share pages.</summary>
    public static void MapShareLetters(this IEndpointRouteBuilder share)
    {
        share.MapGet("/letters", ShowAsync);
        share.MapPost("/letters", SendAsync).Sends();
    }

    private static async Task<Results<RazorComponentResult<ShareLettersPage>, RedirectHttpResult>> ShowAsync(
        ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, PersonalLinks links, MailOptions options, Clock clock, CancellationToken cancel)
    {
        if (await SharedRounds.AtAsync(db, desk, cancel) is not { } shared) { return TypedResults.LocalRedirect($"{desk.Path}/share"); }
        var name = user.Name();
        var readers = ShareLetters.ReadersOf(shared, await WaysAsync(db, shared.Round, cancel), clock.Now);
        var shown = readers.To.Concat(readers.UnderWay).Concat(readers.Have).Concat(shared.Leaders).FirstOrDefault();
        return Page.Show<ShareLettersPage>(new
        {
            Desk = desk,
            Shared = shared,
            Readers = readers,
            Options = options,
            Sender = name,
            Letter = shown is null ? null : LetterWriting.Write(LetterKind.Outcome, shared, shown, name, links.Nobodys, clock),
        });
    }

    private static async Task<RedirectHttpResult> SendAsync(ProgramDesk desk, ClaimsPrincipal user, TakeOutcomeLetters take, AttuneDb db, Post post, Clock clock, CancellationToken cancel)
    {
        if (await SharedRounds.AtAsync(db, desk, cancel) is not { } shared) { return TypedResults.LocalRedirect($"{desk.Path}/share"); }
        var readers = ShareLetters.ReadersOf(shared, await WaysAsync(db, shared.Round, cancel), clock.Now).To;
        var taken = await take.RunAsync(shared.Round, readers.Select(leader => shared.InvitationOf(leader)!), user.Name(), clock.Now, cancel);
        if (!taken.IsEmpty) { await post.SendAsync(LetterKind.Outcome, shared, readers.Where(leader => taken.Contains(shared.InvitationOf(leader)!)), user.Name(), cancel); }
        return TypedResults.LocalRedirect($"{desk.Path}/share/letters");
    }

    private static async Task<HashSet<LeaderId>> WaysAsync(AttuneDb db, Round round, CancellationToken cancel)
        => [.. await db.Identities.AsNoTracking().Where(identity => identity.Round == round.Id).Select(identity => identity.Leader).ToListAsync(cancel)];
}
