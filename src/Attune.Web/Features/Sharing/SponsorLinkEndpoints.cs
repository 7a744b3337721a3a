using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Invitations;
using Attune.Web.Features.Mail;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Sharing;

/// <summary>The sponsor's link: made, mailed once, taken back.</summary>
internal static class SponsorLinkEndpoints
{
    /// <summary>In the group of the share pages.</summary>
    public static void MapSponsorLinks(this IEndpointRouteBuilder share)
    {
        share.MapPost("/sponsor", IssueAsync);
        share.MapPost("/sponsor/mail", MailAsync);
        share.MapPost("/sponsor/{sponsorLink:guid}/revoke", RevokeAsync);
    }

    /// <summary>The link is shown in the answer to the form and nowhere again: only its hash is kept.</summary>
    private static async Task<RazorComponentResult<SharePage>> IssueAsync(
        ProgramDesk desk, [FromForm] string? name, AttuneDb db, SittingRecords records, PersonalLinks links, AttuneOptions options, Clock clock, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > SponsorLink.LongestName) { return Page.Refused<SharePage>(await ShareView.OfAsync(desk, db, records, clock, cancel, unfit: true)); }
        var (link, token) = SponsorLink.Issue(desk.Program.Id, name, clock.Now, clock.Now.AddDays(options.LinkDays));
        db.Add(link);
        await db.SaveChangesAsync(cancel);
        return Page.Of<SharePage>(await ShareView.OfAsync(desk, db, records, clock, cancel, Shown(links, token)));
    }

    /// <summary>The form brings the link back: nothing else here could, because only its hash is kept. Sent twice it is mailed once.</summary>
    private static async Task<Results<RazorComponentResult<SharePage>, RedirectHttpResult>> MailAsync(
        ProgramDesk desk, [FromForm] string? token, [FromForm] string? mail, ClaimsPrincipal user, AttuneDb db, SittingRecords records, PersonalLinks links, Post post, Clock clock, CancellationToken cancel)
    {
        if (SponsorLink.HashOf(token) is not { } hash
            || await db.SponsorLinks.FirstOrDefaultAsync(each => each.TokenHash == hash && each.Program == desk.Program.Id, cancel) is not { } link
            || !link.IsGood(clock.Now))
        {
            // Taken back in another window meanwhile, or never made here.
            return TypedResults.LocalRedirect($"{desk.Path}/share");
        }

        var shown = Shown(links, token!, mail ?? "");
        var problem = await LeaveAsync(link, shown, desk, user.Name(), db, post, clock, cancel);
        var page = await ShareView.OfAsync(desk, db, records, clock, cancel, shown, problem: problem);
        return problem is null ? Page.Of<SharePage>(page) : Page.Refused<SharePage>(page);
    }

    /// <returns>Why no letter left; null if it did.</returns>
    private static async Task<string?> LeaveAsync(SponsorLink link, NewSponsorLink shown, ProgramDesk desk, string facilitator, AttuneDb db, Post post, Clock clock, CancellationToken cancel)
    {
        var round = (await SharedRounds.AtAsync(db, desk, cancel) ?? desk).Round;
        if (!link.TakeLetter(clock.Now) || !await db.WasFirstAsync(cancel)) { return ShareStrings.Tell("Sponsor_mailed_already"); }
        var problem = await post.SendAsync(ShareLetters.ToSponsor(desk.Program, round.Number, link.Name, shown.Mail.Trim(), facilitator, shown.Address), desk.Program.Id, facilitator, cancel);
        // What left has left, even if the browser that asked for it is gone.
        if (problem is null) { db.Audit.Add(new(desk.Program.Id, round.Id, clock.Now, AuditAct.Shared, ViewerRole.Facilitator, facilitator, 1)); }
        else { link.LetterFailed(); }
        await db.SaveChangesAsync(CancellationToken.None);
        return problem is null ? null : Strings.Say("Mail_failed", problem);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RevokeAsync(ProgramDesk desk, Guid sponsorLink, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var id = new SponsorLinkId(sponsorLink);
        if (await db.SponsorLinks.FirstOrDefaultAsync(each => each.Id == id && each.Program == desk.Program.Id, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        found.Revoke(clock.Now);
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/share");
    }

    private static NewSponsorLink Shown(PersonalLinks links, string token, string mail = "") => new($"{links.Origin}{SponsorEndpoints.LinkPath}/{token}", token, mail);
}
