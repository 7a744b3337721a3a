using System.Security.Claims;
using Attune.Domain.Leaders;
using Attune.Store.UseCases.Leaders;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Setup;

/// <summary>The Desk's pages on which leaders are named, corrected and removed.</summary>
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
        => Page.Show<LeadersPage>(new { Desk = desk, LinkEnded = ended == true });

    /// <summary>Adds all of what was pasted, or none: if half were added, pasting the list again would double that half.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LeadersPage>>> AddAsync(ProgramDesk desk, [FromForm] string? pasted, AddLeaders add, CancellationToken cancel)
    {
        var sheet = LeaderSheet.Read(pasted ?? "", desk.Program.Sides, desk.Leaders.Select(leader => leader.Mail));
        if (desk.IsLocked || sheet.Problems.Length > 0 || sheet.Leaders.IsEmpty)
        {
            return Page.Refused<LeadersPage>(new { Desk = desk, Pasted = pasted, sheet.Problems, Nothing = sheet.Leaders.IsEmpty && sheet.Problems.IsEmpty });
        }

        await add.RunAsync(desk.Program.Id, desk.Round, sheet.Leaders, desk.Leaders, cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/leaders");
    }

    private static RazorComponentResult<LeaderPage> ShowOne(LeaderDesk at) => Page.Show<LeaderPage>(new { at.Desk, Leader = at.Leader.Id, at.Leader.Entry });

    /// <summary>Corrects a leader. A field that the page no longer offers is not sent, and its value stays as it is.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LeaderPage>>> CorrectAsync(
        LeaderDesk at, [FromForm] LeaderForm sent, ClaimsPrincipal user, CorrectLeader correct, Clock clock, CancellationToken cancel)
    {
        var (desk, person) = at;
        var entry = sent.Over(person.Entry);
        var correction = await correct.RunAsync(desk.Round, person, entry, desk.Leaders, user.AsViewer(), clock.Now, cancel);
        return correction.Problems.IsEmpty
            ? TypedResults.LocalRedirect($"{desk.Path}/leaders{(correction.LinkEnded ? "?ended=true" : "")}")
            : Page.Refused<LeaderPage>(new { Desk = desk, Leader = person.Id, Entry = entry, correction.Problems });
    }

    private static async Task<Results<RedirectHttpResult, Conflict>> RemoveAsync(
        LeaderDesk at, ClaimsPrincipal user, RemoveLeader remove, Clock clock, CancellationToken cancel)
    {
        var (desk, person) = at;
        if (!desk.IsPreparing) { return TypedResults.Conflict(); }
        await remove.RunAsync(desk.Round, person, desk.Leaders, user.AsViewer(), clock.Now, cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/leaders");
    }
}
