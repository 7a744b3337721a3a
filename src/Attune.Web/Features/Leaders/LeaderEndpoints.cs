using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Leaders;

internal static class LeaderEndpoints
{
    public static void MapLeaders(this IEndpointRouteBuilder app)
    {
        var leaders = app.MapGroup("/programs/{program:guid}/leaders").RequireAuthorization(Facilitator.Policy);
        leaders.MapGet("", Show);
        leaders.MapPost("", AddAsync);
        leaders.MapGet("/{leader:guid}", ShowOne);
        leaders.MapPost("/{leader:guid}", CorrectAsync);
        leaders.MapPost("/{leader:guid}/remove", RemoveAsync);
    }

    private static RazorComponentResult<LeadersPage> Show(ProgramDesk desk, bool? ended)
        => Page.Of<LeadersPage>(new { Desk = desk, LinkEnded = ended == true });

    /// <summary>All of what was pasted, or none: a half-taken list pasted again would double the other half.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LeadersPage>>> AddAsync(ProgramDesk desk, [FromForm] string? pasted, AttuneDb db, CancellationToken cancel)
    {
        var sheet = LeaderSheet.Read(pasted ?? "", desk.Program.Sides, desk.Leaders.Select(leader => leader.Mail));
        if (desk.IsLocked || sheet.Problems.Length > 0 || sheet.Leaders.IsEmpty)
        {
            return Page.Refused<LeadersPage>(new { Desk = desk, Pasted = pasted, sheet.Problems, Nothing = sheet.Leaders.IsEmpty && sheet.Problems.IsEmpty });
        }

        db.Leaders.AddRange(sheet.Leaders.Select(entry => new Leader(LeaderId.New(), desk.Program.Id, entry)));
        Redeclare(desk.Round, SideCounts.Of(sheet.Leaders.Select(leader => leader.Side).Concat(desk.Leaders.Select(leader => leader.Side))));
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/leaders");
    }

    private static RazorComponentResult<LeaderPage> ShowOne(LeaderDesk at) => Page.Of<LeaderPage>(new { at.Desk, Leader = at.Leader.Id, at.Leader.Entry });

    /// <summary>What the page does not offer any more is not sent, and stays as it is.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LeaderPage>>> CorrectAsync(
        LeaderDesk at, [FromForm] LeaderForm sent, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var (desk, person) = at;
        var entry = sent.Over(person.Entry);
        if (desk.IsPreparing && entry.Side != person.Side)
        {
            Redeclare(desk.Round, SideCounts.Of(desk.Leaders.Select(each => each == person ? entry.Side : each.Side)));
        }

        Correction correction;
        try
        {
            correction = await db.CorrectAsync(desk.Round, person, entry, user.AsViewer(), clock.Now, cancel);
        }
        catch (DbUpdateException taken) when (Races.IsTaken(taken))
        {
            // Another window gave somebody this address at the same moment.
            correction = new([LeaderProblem.MailTwice]);
        }

        return correction.Problems.IsEmpty
            ? TypedResults.LocalRedirect($"{desk.Path}/leaders{(correction.LinkEnded ? "?ended=true" : "")}")
            : Page.Refused<LeaderPage>(new { Desk = desk, Leader = person.Id, Entry = entry, correction.Problems });
    }

    private static async Task<Results<RedirectHttpResult, Conflict>> RemoveAsync(
        LeaderDesk at, ClaimsPrincipal user, AttuneDb db, Erasure erasure, Clock clock, CancellationToken cancel)
    {
        var (desk, person) = at;
        if (!desk.IsPreparing) { return TypedResults.Conflict(); }
        Redeclare(desk.Round, SideCounts.Of(desk.Leaders.Where(each => each != person).Select(each => each.Side)));
        await db.SaveChangesAsync(cancel);
        await erasure.LeaderAsync(person.Id, user.AsViewer(), clock.Now, cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/leaders");
    }

    // How many answers the lock needs follows the group until the start; the policies stay as they were chosen.
    private static void Redeclare(Round round, SideCounts leaders)
    {
        var usual = RoundRules.For(leaders);
        round.Declare(new(usual.RequiredPerSide, usual.RequiredInAll, round.Rules.Late, round.Rules.Absent, round.Rules.Delegates));
    }
}
