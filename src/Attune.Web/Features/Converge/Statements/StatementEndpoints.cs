using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Converge.Shared;
using Attune.Web.Features.Reveal.Room;
using Attune.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Converge.Statements;

/// <summary>Statements at the Desk: written, voted on, closed, left.</summary>
internal static class StatementEndpoints
{
    public static void MapStatements(this IEndpointRouteBuilder program)
    {
        program.MapGet("/statements", ListAsync);
        program.MapPost("/statements", CreateAsync);
        program.MapGet("/statements/new", ShowNewAsync);
        program.MapPost("/statements/screen", ShowOnScreenAsync);
        program.MapGet("/statements/{number:int}", Show);
        program.MapPost("/statements/{number:int}/words", ReviseAsync);
        program.MapPost("/statements/{number:int}/open", OpenAsync);
        program.MapPost("/statements/{number:int}/close", CloseAsync);
        program.MapPost("/statements/{number:int}/leave", LeaveAsync);
        program.MapStatementCount();
    }

    private static async Task<RazorComponentResult<StatementsPage>> ListAsync(ConvergeDesk desk, ClaimsPrincipal user, SittingReader sittings, CancellationToken cancel)
        => Page.Of<StatementsPage>(new { Desk = desk, View = await sittings.ReadAsync(desk.Round.Id, user.AsViewer(), cancel) });

    /// <summary>A card as a beginning: a frame to fill, with the released sentences of both sides beside it.</summary>
    private static async Task<Results<RazorComponentResult<NewStatementPage>, RedirectHttpResult>> ShowNewAsync(
        ConvergeDesk desk, string? card, ClaimsPrincipal user, SittingReader sittings, CancellationToken cancel)
    {
        // A card is gone once its answers are: the others stand on the page of all statements.
        return await sittings.ReadAsync(desk.Round.Id, user.AsViewer(), cancel) is { } view && view.Reading.Card(card ?? "") is { } found
            ? Page.Of<NewStatementPage>(new { Desk = desk, View = view, Card = found })
            : TypedResults.LocalRedirect($"{desk.Path}/statements");
    }

    private static async Task<RedirectHttpResult> ShowOnScreenAsync(ConvergeDesk desk, ClaimsPrincipal user, SittingChange sitting, Clock clock, CancellationToken cancel)
    {
        await sitting.MakeAsync(desk.Round.Program, desk.Round.Id, user, each => each.ShowStatements(clock.Now), cancel);
        return TypedResults.LocalRedirect($"{RevealDesk.PathOf(desk.Round.Program, desk.Round.Id)}/drive");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StatementsPage>, RazorComponentResult<NewStatementPage>>> CreateAsync(
        ConvergeDesk desk, [FromForm] string? text, [FromForm] string? card, ClaimsPrincipal user, SittingReader sittings, AttuneDb db, Rooms rooms, Clock clock, CancellationToken cancel)
    {
        var view = await sittings.ReadAsync(desk.Round.Id, user.AsViewer(), cancel);
        var from = view?.Reading.Card(card ?? "");
        var statement = new Statement(StatementId.New(), desk.Desk.Program.Id, desk.Round.Id, 1 + desk.Statements.Select(each => each.Statement.Number).DefaultIfEmpty().Max(), Frames.OriginOf(from));
        var outcome = statement.Revise(text ?? "", user.AsViewer().Name, clock.Now);
        if (outcome != RevisionOutcome.Revised && from is not null) { return Page.Refused<NewStatementPage>(new { Desk = desk, View = view, Card = from, Problem = $"Revision_{outcome}", Text = text }); }
        if (outcome != RevisionOutcome.Revised) { return Page.Refused<StatementsPage>(new { Desk = desk, View = view, Problem = $"Revision_{outcome}", Text = text }); }
        db.Statements.Add(statement);
        await KeepAsync(db, rooms, statement.Round, cancel);
        return TypedResults.LocalRedirect(StatementDesk.PathOf(desk, statement.Number));
    }

    private static RazorComponentResult<StatementPage> Show(StatementDesk at) => Page.Of<StatementPage>(new { at.Desk, at.Statement });

    private static Task<Results<RedirectHttpResult, RazorComponentResult<StatementPage>>> ReviseAsync(
        StatementDesk at, [FromForm] string? text, ClaimsPrincipal user, AttuneDb db, Rooms rooms, Clock clock, CancellationToken cancel)
        => ChangeAsync(at, db, rooms, text, statement => statement.Revise(text ?? "", user.AsViewer().Name, clock.Now) switch
        {
            RevisionOutcome.Revised or RevisionOutcome.SameWords => null,
            var refused => $"Revision_{refused}",
        }, cancel);

    private static Task<Results<RedirectHttpResult, RazorComponentResult<StatementPage>>> OpenAsync(StatementDesk at, AttuneDb db, Rooms rooms, Clock clock, CancellationToken cancel)
        => ChangeAsync(at, db, rooms, null, statement => statement.Open(clock.Now) switch
        {
            // Pressed twice it is open once.
            OpeningOutcome.Opened or OpeningOutcome.AlreadyOpen => null,
            var refused => $"Opening_{refused}",
        }, cancel);

    private static Task<Results<RedirectHttpResult, RazorComponentResult<StatementPage>>> LeaveAsync(StatementDesk at, AttuneDb db, Rooms rooms, Clock clock, CancellationToken cancel)
        => ChangeAsync(at, db, rooms, null, statement => statement.Leave(clock.Now) switch
        {
            SettlingOutcome.Left or SettlingOutcome.Settled => null,
            var refused => $"Settling_{refused}",
        }, cancel);

    private static async Task<RedirectHttpResult> CloseAsync(StatementDesk at, Voting voting, Rooms rooms, Clock clock, CancellationToken cancel)
    {
        // Closed by the other window a moment ago: the page shows it.
        if (await voting.CloseAsync(at.Statement.Statement.Id, clock.Now, cancel) is { } closed) { await rooms.ChangedAsync(closed.Round, cancel); }
        return TypedResults.LocalRedirect(at.Path);
    }

    /// <param name="change">Key of the words for why it was refused; null if it was done.</param>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StatementPage>>> ChangeAsync(
        StatementDesk at, AttuneDb db, Rooms rooms, string? text, Func<Statement, string?> change, CancellationToken cancel)
    {
        var statement = await db.Statements.FirstAsync(each => each.Id == at.Statement.Statement.Id, cancel);
        if (change(statement) is { } problem) { return Page.Refused<StatementPage>(new { at.Desk, at.Statement, Problem = problem, Text = text }); }
        await KeepAsync(db, rooms, statement.Round, cancel);
        return TypedResults.LocalRedirect(at.Path);
    }

    private static async Task KeepAsync(AttuneDb db, Rooms rooms, RoundId round, CancellationToken cancel)
    {
        db.ChangeRoom(round);
        await db.SaveChangesAsync(cancel);
        await rooms.ChangedAsync(round, cancel);
    }
}
