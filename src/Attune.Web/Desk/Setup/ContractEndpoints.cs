using System.Security.Claims;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Setup;

/// <summary>The Desk's page on which the promise to the leaders is chosen.</summary>
internal static class ContractEndpoints
{
    public static void MapPromise(this IEndpointRouteBuilder app)
    {
        var program = app.MapGroup("/programs/{program:guid}").RequireAuthorization(Facilitator.Policy);
        program.MapGet("/promise", Show);
        program.MapPost("/promise", ChooseAsync).Changes();
        program.MapGet("/start", ShowStartAsync);
        program.MapPost("/start", StartAsync).Decides(AskToStartAsync);
    }

    private static RazorComponentResult<ContractPage> Show(ProgramDesk desk, Clock clock)
        => Page.Show<ContractPage>(new { Desk = desk, Form = ContractForm.From(desk.Round, clock) });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ContractPage>>> ChooseAsync(
        ProgramDesk desk, [FromForm] ContractForm form, [FromForm(Name = Forms.GoOn)] bool? goOn, SetRules set, Clock clock, CancellationToken cancel)
    {
        if (form.Problem(desk, clock) is { } problem) { return Page.Refused<ContractPage>(new { Desk = desk, Form = form, Problem = problem }); }
        await set.RunAsync(
            desk.Round,
            new(form.ChosenContract ?? desk.Round.Contract, form.Rules(desk.Round.Rules), clock.FromField(form.LocksAt).At, clock.FromField(form.SittingAt).At),
            clock.Now,
            cancel);
        return TypedResults.LocalRedirect(!desk.IsPreparing ? desk.Path : goOn == true ? $"{desk.Path}/start" : $"{desk.Path}/promise");
    }

    private static async Task<Results<RazorComponentResult<StartPage>, RedirectHttpResult>> ShowStartAsync(ProgramDesk desk, ClaimsPrincipal user, QuarterReader reader, Clock clock, CancellationToken cancel)
    {
        if (!desk.IsPreparing) { return TypedResults.LocalRedirect(desk.Path); }
        var quarter = await reader.ReadAsync(desk, user.AsViewer(), cancel);
        return Page.Show<StartPage>(new { Desk = desk, Quarter = quarter, Outcome = desk.Round.MayStart(desk.Counts, clock.Now, quarter?.Times) });
    }

    private static async Task<Question?> AskToStartAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { IsPreparing: true } desk
            && desk.Round.MayStart(desk.Counts, context.Service<Clock>().Now, await context.Service<AttuneDb>().QuarterTimesAsync(desk.Round, context.Service<Clock>().Today, context.RequestAborted)) == StartOutcome.Started
            ? new(SetupTexts.StartAsk(desk.Round.Number), SetupTexts.StartAskText, SetupTexts.StartDo, $"{desk.Path}/start")
            : null;

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StartPage>>> StartAsync(
        ProgramDesk desk, StartRound start, QuarterReader reader, ClaimsPrincipal user, Telling telling, Clock clock, CancellationToken cancel)
    {
        var outcome = await start.RunAsync(desk.Round, desk.Counts, clock.Now, cancel);
        if (outcome is not (StartOutcome.Started or StartOutcome.AlreadyStarted)) { return Page.Refused<StartPage>(new { Desk = desk, Quarter = await reader.ReadAsync(desk, user.AsViewer(), cancel), Outcome = outcome, Pressed = true }); }
        telling.Say(SetupTexts.StartSaid(desk.Round.Number), new(SetupTexts.StartUndo, $"{desk.Path}/start/undo"));
        return TypedResults.LocalRedirect($"{desk.Path}/invitations");
    }
}
