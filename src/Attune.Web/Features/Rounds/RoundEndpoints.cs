using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Rounds;

/// <summary>The next round of a program, and the same set-up for another program. Questions go along, answers never.</summary>
internal static class RoundEndpoints
{
    public static void MapRounds(this IEndpointRouteBuilder app)
    {
        var program = app.MapGroup("/programs/{program:guid}").RequireAuthorization(Facilitator.Policy);
        program.MapPost("/rounds", NextAsync);
        program.MapPost("/clone", CloneAsync);
    }

    private static async Task<Results<RedirectHttpResult, Conflict>> NextAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
    {
        if (!desk.IsLocked) { return TypedResults.Conflict(); }
        db.Rounds.Add(desk.Round.Next(RoundId.New()));
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(desk.Path);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SetUpPage>>> CloneAsync(
        ProgramDesk desk, [FromForm] string? name, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var given = (name ?? "").Trim();
        if (given.Length is 0 or > ProgramDescription.LongestName)
        {
            return Page.Refused<SetUpPage>(new { Desk = desk, Form = ProgramForm.Of(desk.Program.Description), CloneName = given, CloneProblem = Strings.Say("Clone_wrong", ProgramDescription.LongestName) });
        }

        var clone = desk.Program.Clone(ProgramId.New(), given, user.Account(), clock.Now);
        var pack = desk.Pack.CloneFor(clone.Id);
        var round = new Round(RoundId.New(), clone.Id, RoundKind.Real, 1, pack.Version, desk.Round.Rules);
        round.Choose(desk.Round.Contract);
        db.AddRange(clone, pack, round);
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"/programs/{clone.Id}");
    }
}
