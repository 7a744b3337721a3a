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
        program.MapPost("/rounds", NextAsync).Makes().AsksFirst(AskToPrepareAsync);
        program.MapPost("/rounds/drop", DropAsync).Destroys(AskToDropAsync);
        program.MapPost("/start/undo", UndoStartAsync).TakesBack();
        program.MapPost("/lock/undo", UndoLockAsync).TakesBack();
        program.MapPost("/clone", CloneAsync).Makes();
    }

    private static Results<RazorComponentResult<NextRoundPage>, RedirectHttpResult> AskForNext(ProgramDesk desk)
        => desk.IsLocked ? Page.Show<NextRoundPage>(new { Desk = desk }) : TypedResults.LocalRedirect(desk.Path);

    private static async Task<Question?> AskToPrepareAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { IsLocked: true } desk
            ? new(SetupTexts.NextHeading(desk.Round.Number + 1), SetupTexts.NextText, SetupTexts.NextDo(desk.Round.Number + 1), desk.Path)
            : null;

    private static async Task<Question?> AskToDropAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { IsPreparing: true, Round.Number: > 1 } desk
            ? new(SetupTexts.DropAsk(desk.Round.Number), SetupTexts.DropAskText, SetupTexts.DropDo(desk.Round.Number), desk.Path)
            : null;

    private static async Task<Results<RedirectHttpResult, Conflict>> DropAsync(ProgramDesk desk, DropRound drop, Telling telling, CancellationToken cancel)
    {
        if (!await drop.RunAsync(desk.Round, cancel)) { return TypedResults.Conflict(); }
        telling.Say(SetupTexts.DropSaid(desk.Round.Number), new(SetupTexts.DropUndo(desk.Round.Number), $"{desk.Path}/rounds", new Sent(Question.Sure, Question.Yes)));
        return TypedResults.LocalRedirect(desk.Path);
    }

    private static async Task<Results<RedirectHttpResult, Conflict>> UndoStartAsync(ProgramDesk desk, UndoStart undo, CancellationToken cancel)
        => await undo.RunAsync(desk.Round, cancel) ? TypedResults.LocalRedirect($"{desk.Path}/start") : TypedResults.Conflict();

    private static async Task<Results<RedirectHttpResult, Conflict>> UndoLockAsync(ProgramDesk desk, ClaimsPrincipal user, UndoLock undo, Clock clock, CancellationToken cancel)
        => await undo.RunAsync(desk.Round.Id, user.AsViewer(), clock.Now, cancel) ? TypedResults.LocalRedirect(desk.Path) : TypedResults.Conflict();

    private static async Task<Results<RedirectHttpResult, Conflict>> NextAsync(ProgramDesk desk, AddNextRound add, Telling telling, CancellationToken cancel)
    {
        if (await add.RunAsync(desk.Round, cancel) is null) { return TypedResults.Conflict(); }
        telling.Say(SetupTexts.NextSaid(desk.Round.Number + 1), new(SetupTexts.DropDo(desk.Round.Number + 1), $"{desk.Path}/rounds/drop"));
        return TypedResults.LocalRedirect(desk.Path);
    }

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
