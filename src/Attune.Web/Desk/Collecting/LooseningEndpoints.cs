using System.Security.Claims;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Collecting;

/// <summary>The facilitator asks the leaders for a looser promise; it holds once every author has agreed at their Seat.</summary>
internal static class LooseningEndpoints
{
    public static void MapLoosening(this IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup("/programs/{program:guid}/promise/loosen").RequireAuthorization(Facilitator.Policy);
        desk.MapGet("", ShowAsync);
        desk.MapPost("", AskAsync).Changes();
        desk.MapPost("/stop", StopAsync).TakesBack();
        desk.MapPost("/do", LoosenAsync).Decides(AskToLoosenAsync);
    }

    private static async Task<Results<RazorComponentResult<LoosenPage>, NotFound>> ShowAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
        => desk.IsPreparing ? TypedResults.NotFound() : await PageOfAsync(db, desk, null, cancel);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LoosenPage>, NotFound>> AskAsync(
        ProgramDesk desk, [FromForm] Contract to, AskToLoosen ask, AttuneDb db, CancellationToken cancel)
    {
        if (desk.IsPreparing) { return TypedResults.NotFound(); }
        if (await ask.RunAsync(desk.Round, to, cancel) is var outcome && outcome != LoosenOutcome.Asked) { return await PageOfAsync(db, desk, outcome, cancel); }
        return TypedResults.LocalRedirect($"{desk.Path}/promise/loosen");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> StopAsync(ProgramDesk desk, StopLoosening stop, CancellationToken cancel)
    {
        if (desk.IsPreparing) { return TypedResults.NotFound(); }
        await stop.RunAsync(desk.Round, cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/promise/loosen");
    }

    private static async Task<Question?> AskToLoosenAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { IsPreparing: false, Round.AskedContract: { } asked } desk
            ? new(CollectingTexts.LoosenAskSure, CollectingTexts.LoosenAskSureText(CommonTexts.Contract(asked)), CollectingTexts.LoosenDo, $"{desk.Path}/promise/loosen")
            : null;

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LoosenPage>, NotFound>> LoosenAsync(
        ProgramDesk desk, ClaimsPrincipal user, LoosenContract loosen, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (desk is not { IsPreparing: false, Round.AskedContract: { } asked }) { return TypedResults.NotFound(); }
        return await loosen.RunAsync(desk.Round.Id, asked, user.AsViewer(), clock.Now, cancel) is var outcome && outcome == LoosenOutcome.Loosened
            ? TypedResults.LocalRedirect($"{desk.Path}/promise")
            : await PageOfAsync(db, desk, outcome, cancel);
    }

    private static async Task<RazorComponentResult<LoosenPage>> PageOfAsync(AttuneDb db, ProgramDesk desk, LoosenOutcome? outcome, CancellationToken cancel)
        => Page.Show<LoosenPage>(
            new
            {
                Desk = desk,
                Authors = await db.Participants.CountAsync(participant => participant.Round == desk.Round.Id, cancel),
                Agreed = await db.Consents.CountAsync(contractConsent => contractConsent.Round == desk.Round.Id && contractConsent.To >= desk.Round.AskedContract, cancel),
                Outcome = outcome,
            },
            outcome is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
