using System.Security.Claims;
using Attune.Domain.Statements;
using Attune.Store.UseCases.Sittings;
using Attune.Store.UseCases.Statements;
using Attune.Store.UseCases.Votes;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Statements;

/// <summary>Statements at the Desk: written, voted on, closed, or left.</summary>
internal static class StatementEndpoints
{
    public static void MapStatements(this IEndpointRouteBuilder program)
    {
        program.MapGet("/statements", ListAsync).WaitsForReading();
        program.MapPost("/statements", CreateAsync).Makes();
        program.MapGet("/statements/new", ShowNewAsync).WaitsForReading();
        program.MapPost("/statements/screen", ShowOnScreenAsync).Steers();
        program.MapGet("/statements/{number:int}", Show);
        program.MapPost("/statements/{number:int}/words", ReviseAsync).Changes();
        program.MapPost("/statements/{number:int}/open", OpenAsync).Steers();
        program.MapPost("/statements/{number:int}/close", CloseAsync).Steers();
        program.MapPost("/statements/{number:int}/record", RecordAsync).Decides(AskToRecordAsync);
        program.MapPost("/statements/{number:int}/leave", LeaveAsync).Destroys(AskToLeaveAsync);
        program.MapStatementCount();
    }

    private static async Task<RazorComponentResult<StatementsPage>> ListAsync(AgreementDesk desk, ClaimsPrincipal user, SittingReader sittings, CancellationToken cancel)
        => Page.Show<StatementsPage>(new { Desk = desk, View = await sittings.ReadAsync(desk.Round.Id, user.AsViewer(), cancel) });

    /// <summary>Shows a card as the beginning of a statement: a frame to fill in, with the released sentences of both sides beside it.</summary>
    private static async Task<Results<RazorComponentResult<NewStatementPage>, RedirectHttpResult>> ShowNewAsync(
        AgreementDesk desk, string? card, ClaimsPrincipal user, SittingReader sittings, CancellationToken cancel)
    {
        // A card is gone once its answers are; the other cards stand on the page of all statements.
        return await sittings.ReadAsync(desk.Round.Id, user.AsViewer(), cancel) is { } view && view.Reading.Card(card ?? "") is { } found
            ? Page.Show<NewStatementPage>(new { Desk = desk, View = view, Card = found })
            : TypedResults.LocalRedirect($"{desk.Path}/statements");
    }

    private static async Task<RedirectHttpResult> ShowOnScreenAsync(AgreementDesk desk, ClaimsPrincipal user, ChangeSitting change, Clock clock, CancellationToken cancel)
    {
        await change.RunAsync(user.ToChange(desk.Round.Program, desk.Round.Id, sitting => sitting.ShowStatements(clock.Now)), cancel);
        return TypedResults.LocalRedirect($"{SittingDesk.PathOf(desk.Round.Program, desk.Round.Id)}/drive");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StatementsPage>, RazorComponentResult<NewStatementPage>>> CreateAsync(
        AgreementDesk desk, [FromForm] string? text, [FromForm] string? card, ClaimsPrincipal user, SittingReader sittings, DraftStatement draft, Clock clock, CancellationToken cancel)
    {
        var view = await sittings.ReadAsync(desk.Round.Id, user.AsViewer(), cancel);
        var from = view?.Reading.Card(card ?? "");
        var statement = new Statement(StatementId.New(), desk.Desk.Program.Id, desk.Round.Id, 1 + desk.Statements.Select(shownStatement => shownStatement.Statement.Number).DefaultIfEmpty().Max(), from?.Origin ?? StatementOrigin.Free);
        var outcome = await draft.RunAsync(statement, text ?? "", user.AsViewer().Name, clock.Now, cancel);
        if (outcome != RevisionOutcome.Revised && from is not null) { return Page.Refused<NewStatementPage>(new { Desk = desk, View = view, Card = from, Problem = StatementsTexts.RevisionOutcome(outcome), Text = text }); }
        if (outcome != RevisionOutcome.Revised) { return Page.Refused<StatementsPage>(new { Desk = desk, View = view, Problem = StatementsTexts.RevisionOutcome(outcome), Text = text }); }
        return TypedResults.LocalRedirect(StatementDesk.PathOf(desk, statement.Number));
    }

    private static RazorComponentResult<StatementPage> Show(StatementDesk at) => Page.Show<StatementPage>(new { at.Desk, at.Statement });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StatementPage>>> ReviseAsync(
        StatementDesk at, [FromForm] string? text, ClaimsPrincipal user, ReviseStatement revise, Clock clock, CancellationToken cancel)
        => Ended(at, await revise.RunAsync(at.Statement.Statement.Id, text ?? "", user.AsViewer().Name, clock.Now, cancel) switch
        {
            RevisionOutcome.Revised or RevisionOutcome.SameWords => null,
            var refused => StatementsTexts.RevisionOutcome(refused),
        }, text);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StatementPage>>> OpenAsync(StatementDesk at, OpenBallot open, Clock clock, CancellationToken cancel)
        => Ended(at, await open.RunAsync(at.Statement.Statement.Id, clock.Now, cancel) switch
        {
            OpeningOutcome.Opened or OpeningOutcome.AlreadyOpen => null,
            var refused => StatementsTexts.OpeningOutcome(refused),
        });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StatementPage>>> LeaveAsync(StatementDesk at, LeaveStatement leave, Clock clock, CancellationToken cancel)
        => Ended(at, await leave.RunAsync(at.Statement.Statement.Id, clock.Now, cancel) switch
        {
            SettlingOutcome.Left or SettlingOutcome.Settled => null,
            var refused => StatementsTexts.SettlingOutcome(refused),
        });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StatementPage>>> RecordAsync(StatementDesk at, RecordStatement record, Clock clock, CancellationToken cancel)
        => Ended(at, await record.RunAsync(at.Statement.Statement.Id, clock.Now, cancel) switch
        {
            RecordingOutcome.Recorded or RecordingOutcome.Settled => null,
            var refused => StatementsTexts.RecordingOutcome(refused),
        });

    private static async Task<Question?> AskToRecordAsync(HttpContext context)
        => await StatementDesk.FindAsync(context) is { Statement.Statement: { MayRecord: RecordingOutcome.Recorded } statement } at
            ? new(StatementsTexts.RecordAsk(statement.Number), StatementsTexts.RecordAskText, StatementsTexts.DoRecord, at.Path)
            : null;

    private static async Task<Question?> AskToLeaveAsync(HttpContext context)
        => await StatementDesk.FindAsync(context) is { Statement.Statement: { Settled: null, OpenBallot: null } statement } at
            ? new(StatementsTexts.LeaveAsk(statement.Number), StatementsTexts.LeaveAskText, at.Statement.Closed.Any() ? StatementsTexts.DoLeave : StatementsTexts.DoAside, at.Path)
            : null;

    private static async Task<RedirectHttpResult> CloseAsync(StatementDesk at, CloseBallot close, Clock clock, CancellationToken cancel)
    {
        // Closed by the other window a moment ago: the page shows it.
        await close.RunAsync(at.Statement.Statement.Id, clock.Now, cancel);
        return TypedResults.LocalRedirect(at.Path);
    }

    /// <param name="at">The statement at the Desk.</param>
    /// <param name="problem">The text that says why the step was refused; null if it was done.</param>
    /// <param name="text">The words that were sent.</param>
    private static Results<RedirectHttpResult, RazorComponentResult<StatementPage>> Ended(StatementDesk at, string? problem, string? text = null)
        => problem is null ? TypedResults.LocalRedirect(at.Path) : Page.Refused<StatementPage>(new { at.Desk, at.Statement, Problem = problem, Text = text });
}
