using System.Security.Claims;
using Attune.Domain.Programs;
using Attune.Store.UseCases.Programs;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Setup;

/// <summary>Makes the next round of a program, or copies the set-up to another program. Questions are copied, answers never.</summary>
internal static class RoundEndpoints
{
    public static void MapRounds(this IEndpointRouteBuilder app)
    {
        var program = app.MapGroup("/programs/{program:guid}").RequireAuthorization(Facilitator.Policy);
        program.MapGet("/rounds/next", AskForNext);
        program.MapPost("/rounds", NextAsync).Once();
        program.MapPost("/rounds/drop", DropAsync);
        program.MapPost("/start/undo", UndoStartAsync);
        program.MapPost("/lock/undo", UndoLockAsync);
        program.MapPost("/clone", CloneAsync).Once();
    }

    private static Results<RazorComponentResult<NextRoundPage>, RedirectHttpResult> AskForNext(ProgramDesk desk)
        => desk.IsLocked ? Page.Show<NextRoundPage>(new { Desk = desk }) : TypedResults.LocalRedirect(desk.Path);

    private static async Task<Results<RedirectHttpResult, Conflict>> DropAsync(ProgramDesk desk, DropRound drop, CancellationToken cancel)
        => await drop.RunAsync(desk.Round, cancel) ? TypedResults.LocalRedirect(desk.Path) : TypedResults.Conflict();

    private static async Task<Results<RedirectHttpResult, Conflict>> UndoStartAsync(ProgramDesk desk, UndoStart undo, CancellationToken cancel)
        => await undo.RunAsync(desk.Round, cancel) ? TypedResults.LocalRedirect($"{desk.Path}/start") : TypedResults.Conflict();

    private static async Task<Results<RedirectHttpResult, Conflict>> UndoLockAsync(ProgramDesk desk, ClaimsPrincipal user, UndoLock undo, Clock clock, CancellationToken cancel)
        => await undo.RunAsync(desk.Round.Id, user.AsViewer(), clock.Now, cancel) ? TypedResults.LocalRedirect(desk.Path) : TypedResults.Conflict();

    private static async Task<Results<RedirectHttpResult, Conflict>> NextAsync(ProgramDesk desk, AddNextRound add, CancellationToken cancel)
        => await add.RunAsync(desk.Round, cancel) is null ? TypedResults.Conflict() : TypedResults.LocalRedirect(desk.Path);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SetUpPage>>> CloneAsync(
        ProgramDesk desk, [FromForm] string? name, ClaimsPrincipal user, CloneProgram clone, Clock clock, CancellationToken cancel)
    {
        var given = (name ?? "").Trim();
        if (given.Length is 0 or > ProgramDescription.LongestName)
        {
            return Page.Refused<SetUpPage>(new { Desk = desk, Form = ProgramForm.From(desk.Program.Description), CloneName = given, CloneProblem = SetupTexts.CloneWrong(ProgramDescription.LongestName) });
        }

        return TypedResults.LocalRedirect($"/programs/{await clone.RunAsync(desk.Program, desk.Pack, desk.Round, given, user.Account(), clock.Now, cancel)}");
    }
}
