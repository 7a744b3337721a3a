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
        leaders.MapGet("", ShowAsync);
        leaders.MapPost("", AddAsync);
        leaders.MapPost("/{leader:guid}/remove", RemoveAsync);
    }

    private static async Task<Results<RazorComponentResult<LeadersPage>, NotFound>> ShowAsync(Guid program, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
        => await ProgramDesk.FindAsync(db, program, user, cancel) is { } desk ? Page.Of<LeadersPage>(new { Desk = desk }) : TypedResults.NotFound();

    /// <summary>All of what was pasted, or none: a half-taken list pasted again would double the other half.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LeadersPage>, NotFound>> AddAsync(
        Guid program, [FromForm] string? pasted, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, program, user, cancel) is not { } desk) { return TypedResults.NotFound(); }
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

    private static async Task<Results<RedirectHttpResult, Conflict, NotFound>> RemoveAsync(
        Guid program, Guid leader, ClaimsPrincipal user, AttuneDb db, Erasure erasure, Clock clock, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, program, user, cancel) is not { } desk || desk.Leaders.FirstOrDefault(each => each.Id == new LeaderId(leader)) is not { } person) { return TypedResults.NotFound(); }
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
