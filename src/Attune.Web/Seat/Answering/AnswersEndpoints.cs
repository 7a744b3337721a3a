using System.Security.Claims;
using Attune.Store;
using Attune.Store.UseCases.Answers;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Answering;

/// <summary>The last look at all answers, "done", the approval of an interview, and taking answers back.</summary>
internal static class AnswersEndpoints
{
    private const string ChangedQuery = "changed";

    public static void MapAnswers(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/answers", ShowAsync);
        seat.MapPost("/done", FinishAsync).RequireRateLimiting(Limits.SeatPost).Once();
        seat.MapPost("/approve", ApproveAsync).RequireRateLimiting(Limits.SeatPost).Once();
        seat.MapPost("/withdraw", WithdrawAsync).RequireRateLimiting(Limits.SeatPost).Once();
    }

    private static async Task<RazorComponentResult<AnswersPage>> ShowAsync([FromQuery(Name = ChangedQuery)] int? changed, Seat seat, AttuneDb db, CancellationToken cancel)
    {
        var author = await db.Leaders.AsNoTracking().FirstOrDefaultAsync(leader => leader.Id == seat.Admission.Leader, cancel);
        return Page.Show<AnswersPage>(new { Seat = seat, Author = author?.Entry, Changed = changed ?? 0, Waits = await db.HasWaitingAsync(seat.Admission, cancel) });
    }

    private static async Task<RedirectHttpResult> FinishAsync(Seat seat, FinishAnswers finish, Clock clock, CancellationToken cancel)
    {
        if (!seat.HasBegun) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        // After the lock this is refused; the page itself says since when.
        await finish.RunAsync(seat.Admission, clock.Now, cancel);
        return TypedResults.LocalRedirect(SeatPaths.Answers);
    }

    /// <summary>
    /// Approves one answer, or all that stood on the page, each in the version that stood there. One that was typed again since is shown again.
    /// </summary>
    private static async Task<RedirectHttpResult> ApproveAsync(IFormCollection form, Seat seat, ClaimsPrincipal user, ApproveAnswer approve, Clock clock, CancellationToken cancel)
    {
        var changed = 0;
        foreach (var (question, shown) in form["question"].Zip(form["revision"]))
        {
            int? revision = int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            if (await approve.RunAsync(seat.Round, seat.Admission, question, revision, SeatAuthentication.DeviceOf(user), clock.Now, cancel) == WriteOutcome.ChangedElsewhere) { changed++; }
        }

        return TypedResults.LocalRedirect(changed > 0 ? $"{SeatPaths.Answers}?{ChangedQuery}={changed}" : SeatPaths.Answers);
    }

    /// <param name="question">The id of the question; empty for all.</param>
    private static async Task<RedirectHttpResult> WithdrawAsync([FromForm] string? question, Seat seat, WithdrawAnswers withdraw, CancellationToken cancel)
    {
        await withdraw.RunAsync(seat.Round, seat.Admission, question, cancel);
        return TypedResults.LocalRedirect(SeatPaths.Answers);
    }
}
