using System.Security.Claims;
using Attune.Domain.Programs;
using Attune.Store;
using Attune.Store.UseCases.Sharing;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Attune.Web.Sponsor;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Sharing;

/// <summary>The sponsor's link: made, mailed once, and revoked.</summary>
internal static class SponsorLinkEndpoints
{
    /// <summary>Maps the routes in the group of the share pages.</summary>
    public static void MapSponsorLinks(this IEndpointRouteBuilder share)
    {
        share.MapPost("/sponsor", IssueAsync).Makes();
        share.MapPost("/sponsor/mail", MailAsync).Sends();
        share.MapPost("/sponsor/{sponsorLink:guid}/revoke", RevokeAsync).Destroys(AskToRevokeAsync);
    }

    /// <summary>Makes a link and shows it in the response to the form and nowhere again, because only its hash is stored.</summary>
    private static async Task<RazorComponentResult<SharePage>> IssueAsync(
        ProgramDesk desk, [FromForm] string? name, IssueSponsorLink issue, AttuneDb db, SittingRecords records, PersonalLinks links, AttuneOptions options, Clock clock, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > SponsorLink.LongestName) { return Page.Refused<SharePage>(await ShareView.ReadAsync(desk, db, records, clock, cancel, unfit: true)); }
        var token = await issue.RunAsync(desk.Program.Id, name, clock.Now, clock.Now.AddDays(options.LinkDays), cancel);
        return Page.Show<SharePage>(await ShareView.ReadAsync(desk, db, records, clock, cancel, Shown(links, token)));
    }

    /// <summary>Mails the link. The form has to bring the link back, because only its hash is stored here. Sent twice, it is mailed once.</summary>
    private static async Task<Results<RazorComponentResult<SharePage>, RedirectHttpResult>> MailAsync(
        ProgramDesk desk, [FromForm] string? token, [FromForm] string? mail, ClaimsPrincipal user,
        SponsorLetter letter, AttuneDb db, SittingRecords records, PersonalLinks links, Clock clock, CancellationToken cancel)
    {
        if (SponsorLink.HashOf(token) is not { } hash
            || await db.SponsorLinks.FirstOrDefaultAsync(sponsorLink => sponsorLink.TokenHash == hash && sponsorLink.Program == desk.Program.Id, cancel) is not { } link
            || !link.IsGood(clock.Now))
        {
            // The link was revoked in another window meanwhile, or never made here.
            return TypedResults.LocalRedirect($"{desk.Path}/share");
        }

        var shown = Shown(links, token!, mail ?? "");
        var problem = await letter.SendAsync(link, shown, desk, user.Name(), cancel);
        var page = await ShareView.ReadAsync(desk, db, records, clock, cancel, shown, problem: problem);
        return problem is null ? Page.Show<SharePage>(page) : Page.Refused<SharePage>(page);
    }

    private static async Task<Question?> AskToRevokeAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { } desk && await FindAsync(context.Service<AttuneDb>(), desk, context.Id("sponsorLink"), context.RequestAborted) is { } link
            ? new(SharingTexts.RevokeAsk(link.Name), SharingTexts.RevokeAskText, SharingTexts.RevokeDo, $"{desk.Path}/share")
            : null;

    private static Task<SponsorLink?> FindAsync(AttuneDb db, ProgramDesk desk, Guid id, CancellationToken cancel)
    {
        var link = new SponsorLinkId(id);
        return db.SponsorLinks.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == link && candidate.Program == desk.Program.Id, cancel);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RevokeAsync(ProgramDesk desk, Guid sponsorLink, RevokeSponsorLink revoke, Clock clock, CancellationToken cancel)
        => (await revoke.RunAsync(desk.Program.Id, new(sponsorLink), clock.Now, cancel)).IsKept() ? TypedResults.LocalRedirect($"{desk.Path}/share") : TypedResults.NotFound();

    private static NewSponsorLink Shown(PersonalLinks links, string token, string mail = "") => new($"{links.Origin}{SponsorEndpoints.LinkPath}/{token}", token, mail);
}
