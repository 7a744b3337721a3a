using System.Security.Claims;
using Attune.Domain.Rounds;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Locking;

/// <summary>The Desk's page on which a round is locked, so that its answers can be read together.</summary>
internal static class LockEndpoints
{
    public static void MapLocking(this IEndpointRouteBuilder app)
    {
        var locking = app.MapGroup("/programs/{program:guid}/lock").RequireAuthorization(Facilitator.Policy);
        locking.MapGet("", Show);
        locking.MapPost("", LockAsync).Decides(AskToLockAsync);
    }

    private static Results<RazorComponentResult<LockPage>, RedirectHttpResult> Show(ProgramDesk desk)
        => desk.Round.Phase == RoundPhase.Collecting ? Page.Show<LockPage>(new { Desk = desk }) : TypedResults.LocalRedirect(desk.Path);

    private static async Task<Question?> AskToLockAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { Round.Phase: RoundPhase.Collecting } desk && desk.Round.Rules.AreMetBy(desk.Progress.Answered)
            ? new(LockingTexts.LockAsk(desk.Round.Number), LockText(desk.Round), LockingTexts.LockDo, $"{desk.Path}/lock")
            : null;

    /// <summary>What a lock means, and whether it can be taken back.</summary>
    public static string LockText(Round round) => round.Contract == Contract.Unattributed ? LockingTexts.LockAskErases : LockingTexts.LockAskTake;

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LockPage>>> LockAsync(
        ProgramDesk desk, ClaimsPrincipal user, LockRound step, ReadsAhead ahead, Telling telling, Clock clock, CancellationToken cancel)
    {
        var outcome = await step.RunAsync(desk.Round.Id, user.AsViewer(), clock.Now, cancel);
        if (outcome is not (LockOutcome.Locked or LockOutcome.NotCollecting)) { return Page.Refused<LockPage>(new { Desk = desk, Outcome = outcome }); }
        if (outcome == LockOutcome.Locked) { ahead.Begin(); }
        // The page it leads to has the button that takes it back, as long as nobody has read.
        telling.Say(LockingTexts.LockSaid(desk.Round.Number));
        return TypedResults.LocalRedirect(desk.Path);
    }
}
