using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Answer;

/// <summary>The last look, "done", the approval of an interview, and taking answers back.</summary>
internal static class AnswersEndpoints
{
    public static void MapAnswers(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/answers", ShowAsync);
        seat.MapPost("/done", FinishAsync).RequireRateLimiting(PagesSetup.PublicPost);
        seat.MapPost("/approve", ApproveAsync).RequireRateLimiting(PagesSetup.PublicPost);
        seat.MapPost("/withdraw", WithdrawAsync).RequireRateLimiting(PagesSetup.PublicPost);
    }

    private static async Task<Results<RazorComponentResult<AnswersPage>, NotFound>> ShowAsync(SeatReader reader, AttuneDb db, CancellationToken cancel)
    {
        if (await reader.ReadAsync(cancel) is not { } seat) { return TypedResults.NotFound(); }
        var author = await db.Leaders.AsNoTracking().FirstOrDefaultAsync(leader => leader.Id == seat.Admission.Leader, cancel);
        return Page.Of<AnswersPage>(new { Seat = seat, Author = author is null ? null : new LeaderEntry(author.Name, author.Side, author.Function, author.Role, author.Mail) });
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> FinishAsync(SeatReader reader, AttuneDb db, CancellationToken cancel)
    {
        if (await reader.ReadAsync(cancel) is not { } seat) { return TypedResults.NotFound(); }
        if (!seat.HasBegun) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        // Refused after the lock: the page itself says since when.
        await db.FinishAsync(seat.Admission, cancel);
        return TypedResults.LocalRedirect(SeatPaths.Answers);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> ApproveAsync(
        [FromForm] string question, [FromForm] int revision, SeatReader reader, AttuneDb db, CancellationToken cancel)
    {
        if (await reader.ReadAsync(cancel) is not { } seat) { return TypedResults.NotFound(); }
        var answer = await db.Answers.FirstOrDefaultAsync(each => each.Participant == seat.Admission.Participant && each.Question == question, cancel);
        // Only what stood on the page is approved: typed again since, it is shown again.
        if (answer is not null && answer.Revision == revision && answer.Approve(seat.Round.Accepts(question))) { await db.SaveChangesAsync(cancel); }
        return TypedResults.LocalRedirect(SeatPaths.Answers);
    }

    /// <param name="question">Empty for all.</param>
    private static async Task<Results<RedirectHttpResult, NotFound>> WithdrawAsync(
        [FromForm] string? question, SeatReader reader, AttuneDb db, CancellationToken cancel)
    {
        if (await reader.ReadAsync(cancel) is not { } seat) { return TypedResults.NotFound(); }
        var own = await db.Answers.Where(answer => answer.Participant == seat.Admission.Participant).ToListAsync(cancel);
        foreach (var answer in own.Where(answer => string.IsNullOrEmpty(question) || answer.Question == question)) { answer.Withdraw(); }
        if (seat.Round.Phase == RoundPhase.Collecting && own.All(answer => answer.Withdrawn))
        {
            var invitation = await db.Invitations.FirstAsync(each => each.Round == seat.Round.Id && each.Leader == seat.Admission.Leader, cancel);
            invitation.Reopen();
        }

        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(SeatPaths.Answers);
    }
}
