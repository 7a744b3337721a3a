using System.Security.Claims;
using Attune.Domain.Answers;
using Attune.Domain.Seats;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Seats;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Answering;

/// <summary>Keeps the last answer to a question under the promise of this round, and lets a new browser show it by the PIN of then.</summary>
internal static class KeepEndpoints
{
    /// <summary>What the second button of the form says: the answer is taken over, and then changed.</summary>
    public const string Change = "change";

    public static void MapKeeping(this IEndpointRouteBuilder seat)
    {
        seat.MapPost("/{number:int}/keep", KeepAsync).RequireRateLimiting(Limits.SeatPost).Once();
        seat.MapPost("/{number:int}/recall", RecallAsync).RequireRateLimiting(Limits.SeatPost).Once();
    }

    /// <param name="revision">The revision of what stands in this round; 0 if nothing does.</param>
    /// <param name="round">The number of the round whose answer stood on the page.</param>
    /// <param name="quoting">Whether the words may be quoted under this promise.</param>
    /// <param name="then">Whether the answer is changed afterwards.</param>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AnswerPage>, NotFound>> KeepAsync(
        int number, [FromForm] int revision, [FromForm] int round, [FromForm] string? quoting, [FromForm] string? then,
        Seat seat, LastTimeReader reader, SaveAnswer save, HttpContext context, Clock clock, CancellationToken cancel)
    {
        if (FirstOf(seat, number) is not { } step) { return TypedResults.NotFound(); }
        if (!seat.HasBegun) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        // Written since, closed by now, or no longer to be shown: the page of the question says what is.
        if (!Keeping.IsOffered(seat, step) || !(await reader.ReadAsync(seat, cancel)).Answers.TryGetValue(step.Question.Id, out var last) || last.Number != round) { return TypedResults.LocalRedirect(step.Path); }
        var content = last.Keep(seat.ContentOf(step.Question), seat.Pack.Version, Forms.Chosen<QuoteChoice>(quoting));
        var saving = await seat.SaveAsync(step, new(content, revision, Guid.NewGuid()), save, clock.Now, cancel);
        if (saving.Ending == SaveEnding.Saved) { return TypedResults.LocalRedirect(then == Change ? step.Path : Keeping.NextPath(seat, step)); }
        if (saving.Ending == SaveEnding.RetryLater) { RetryLater.SayWhen(context); }
        return Page.Show<AnswerPage>(new { Seat = seat, Step = step, Content = seat.ContentOf(step.Question), saving.Revision, Saving = saving }, SavedReply.StatusOf(saving.Ending));
    }

    /// <param name="pin">The PIN that the leader chose in an earlier round.</param>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AnswerPage>, NotFound>> RecallAsync(
        int number, [FromForm] string? pin, Seat seat, RecallByPin recall, ClaimsPrincipal user, LastTimeReader reader, Clock clock, CancellationToken cancel)
    {
        if (FirstOf(seat, number) is not { } step) { return TypedResults.NotFound(); }
        if (!seat.HasBegun) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        var tried = await recall.RunAsync(seat.Admission, SeatAuthentication.DeviceOf(user), pin ?? "", clock.Now, cancel);
        if (tried is { Try: PinTry.Right } || !Keeping.IsOffered(seat, step)) { return TypedResults.LocalRedirect(step.Path); }
        return Page.Refused<AnswerPage>(new
        {
            Seat = seat,
            Step = step,
            Content = seat.ContentOf(step.Question),
            Revision = seat.To(step.Question)?.Revision ?? 0,
            Withheld = (await reader.ReadAsync(seat, cancel)).WhyWithheld(step.Question),
            PinProblem = tried switch
            {
                null => AnsweringTexts.NoPin,
                { Try: PinTry.Waits, WaitsUntil: { } until } => AnsweringTexts.PinWaits(clock.Here(until)),
                _ => AnsweringTexts.PinWrong,
            },
        });
    }

    private static AnswerStep? FirstOf(Seat seat, int number) => seat.AnswerSteps.FirstOrDefault(step => step.Number == number && Keeping.IsFirst(step));
}
