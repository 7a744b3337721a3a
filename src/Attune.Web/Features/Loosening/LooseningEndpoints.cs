using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Answer;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Loosening;

/// <summary>A looser promise: asked at the Desk, agreed to at every Seat, and only then true.</summary>
internal static class LooseningEndpoints
{
    public static void MapLoosening(this IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup("/programs/{program:guid}/promise/loosen").RequireAuthorization(Facilitator.Policy);
        desk.MapGet("", ShowAsync);
        desk.MapPost("", AskAsync);
        desk.MapPost("/stop", StopAsync);
        desk.MapPost("/do", LoosenAsync);
        var seat = app.MapGroup(SeatPaths.Promise + "/loosen").RequireAuthorization(SeatAuthentication.Policy);
        seat.MapGet("", ShowSeatAsync);
        seat.MapPost("", AgreeAsync).RequireRateLimiting(PagesSetup.PublicPost);
        seat.MapPost("/not", DisagreeAsync).RequireRateLimiting(PagesSetup.PublicPost);
    }

    private static async Task<Results<RazorComponentResult<LoosenPage>, NotFound>> ShowAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
        => desk.IsPreparing ? TypedResults.NotFound() : await PageOfAsync(db, desk, null, cancel);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LoosenPage>, NotFound>> AskAsync(
        ProgramDesk desk, [FromForm] Contract to, AttuneDb db, CancellationToken cancel)
    {
        if (desk.IsPreparing) { return TypedResults.NotFound(); }
        if (desk.Round.AskToLoosen(to) is var outcome && outcome != LoosenOutcome.Asked) { return await PageOfAsync(db, desk, outcome, cancel); }
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/promise/loosen");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> StopAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
    {
        if (desk.IsPreparing) { return TypedResults.NotFound(); }
        desk.Round.StopAsking();
        db.Consents.RemoveRange(await db.Consents.Where(consent => consent.Round == desk.Round.Id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/promise/loosen");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LoosenPage>, NotFound>> LoosenAsync(
        ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (desk is not { IsPreparing: false, Round.AskedContract: { } asked }) { return TypedResults.NotFound(); }
        return await db.LoosenAsync(desk.Round.Id, asked, user.AsViewer(), clock.Now, cancel) is var outcome && outcome == LoosenOutcome.Loosened
            ? TypedResults.LocalRedirect($"{desk.Path}/promise")
            : await PageOfAsync(db, desk, outcome, cancel);
    }

    private static async Task<RazorComponentResult<SeatLoosenPage>> ShowSeatAsync(Seat seat, AttuneDb db, CancellationToken cancel)
        => Page.Of<SeatLoosenPage>(new { Seat = seat, Agreed = await db.Consents.AnyAsync(each => each.Round == seat.Round.Id && each.Participant == seat.Admission.Participant && each.To >= seat.Round.AskedContract, cancel) });

    /// <param name="to">What was on the page: if it is another by now, the leader reads again.</param>
    private static async Task<RedirectHttpResult> AgreeAsync([FromForm] Contract to, Seat seat, AttuneDb db, CancellationToken cancel)
    {
        if (seat.Round.AskedContract == to)
        {
            await ForgetAsync(db, seat, cancel);
            db.Consents.Add(new(seat.Round.Id, seat.Admission.Participant, to));
            await db.SaveChangesAsync(cancel);
        }

        return TypedResults.LocalRedirect(SeatPaths.Promise + "/loosen");
    }

    private static async Task<RedirectHttpResult> DisagreeAsync(Seat seat, AttuneDb db, CancellationToken cancel)
    {
        await ForgetAsync(db, seat, cancel);
        return TypedResults.LocalRedirect(SeatPaths.Promise + "/loosen");
    }

    private static Task<int> ForgetAsync(AttuneDb db, Seat seat, CancellationToken cancel)
        => db.Consents.Where(each => each.Round == seat.Round.Id && each.Participant == seat.Admission.Participant).ExecuteDeleteAsync(cancel);

    private static async Task<RazorComponentResult<LoosenPage>> PageOfAsync(AttuneDb db, ProgramDesk desk, LoosenOutcome? outcome, CancellationToken cancel)
        => Page.Of<LoosenPage>(
            new
            {
                Desk = desk,
                Authors = await db.Participants.CountAsync(each => each.Round == desk.Round.Id, cancel),
                Agreed = await db.Consents.CountAsync(each => each.Round == desk.Round.Id && each.To >= desk.Round.AskedContract, cancel),
                Outcome = outcome,
            },
            outcome is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
