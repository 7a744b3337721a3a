using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Answer;

/// <summary>The last look, "done", the approval of an interview, and taking answers back.</summary>
internal static class AnswersEndpoints
{
    private const string ChangedQuery = "changed";

    public static void MapAnswers(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/answers", ShowAsync);
        seat.MapPost("/done", FinishAsync).RequireRateLimiting(PagesSetup.PublicPost);
        seat.MapPost("/approve", ApproveAsync).RequireRateLimiting(PagesSetup.PublicPost);
        seat.MapPost("/withdraw", WithdrawAsync).RequireRateLimiting(PagesSetup.PublicPost);
    }

    private static async Task<RazorComponentResult<AnswersPage>> ShowAsync([FromQuery(Name = ChangedQuery)] int? changed, Seat seat, AttuneDb db, CancellationToken cancel)
    {
        var author = await db.Leaders.AsNoTracking().FirstOrDefaultAsync(leader => leader.Id == seat.Admission.Leader, cancel);
        return Page.Of<AnswersPage>(new { Seat = seat, Author = author?.Entry, Changed = changed ?? 0 });
    }

    private static async Task<RedirectHttpResult> FinishAsync(Seat seat, AttuneDb db, CancellationToken cancel)
    {
        if (!seat.HasBegun) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        // Refused after the lock: the page itself says since when.
        await db.FinishAsync(seat.Admission, cancel);
        return TypedResults.LocalRedirect(SeatPaths.Answers);
    }

    /// <summary>One answer or all that stood on the page, each in the version that stood there: typed again since, it is shown again.</summary>
    private static async Task<RedirectHttpResult> ApproveAsync(IFormCollection form, Seat seat, AttuneDb db, CancellationToken cancel)
    {
        var changed = 0;
        foreach (var (question, shown) in form["question"].Zip(form["revision"]))
        {
            if (!await ApproveOneAsync(db, seat, question, shown, cancel)) { changed++; }
        }

        return TypedResults.LocalRedirect(changed > 0 ? $"{SeatPaths.Answers}?{ChangedQuery}={changed}" : SeatPaths.Answers);
    }

    /// <returns>False if it still waits, because it was typed again since.</returns>
    private static async Task<bool> ApproveOneAsync(AttuneDb db, Seat seat, string? question, string? shown, CancellationToken cancel)
    {
        var answer = await db.Answers.FirstOrDefaultAsync(each => each.Participant == seat.Admission.Participant && each.Question == question, cancel);
        if (answer is null || answer.Approved) { return true; }
        if (!int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) || answer.Revision != revision) { return false; }
        if (!answer.Approve(seat.Round.Accepts(question!))) { return true; }
        if (await db.WasFirstAsync(cancel)) { return true; }
        // Typed again between the look and the press; the others are approved all the same.
        db.ChangeTracker.Clear();
        return false;
    }

    /// <param name="question">Empty for all.</param>
    private static async Task<RedirectHttpResult> WithdrawAsync([FromForm] string? question, Seat seat, AttuneDb db, Erasure erasure, CancellationToken cancel)
    {
        var own = await db.Answers.Where(answer => answer.Participant == seat.Admission.Participant).ToListAsync(cancel);
        foreach (var answer in own.Where(answer => string.IsNullOrEmpty(question) || answer.Question == question)) { answer.Withdraw(); }
        if (seat.Round.Phase == RoundPhase.Collecting && own.All(answer => answer.Withdrawn))
        {
            var invitation = await db.Invitations.FirstAsync(each => each.Round == seat.Round.Id && each.Leader == seat.Admission.Leader, cancel);
            invitation.Reopen();
        }

        // A sitting that shows these words shows others from now on.
        if (seat.Round.Phase >= RoundPhase.Revealing) { db.ChangeRoom(seat.Round.Id); }
        await db.SaveChangesAsync(cancel);
        await erasure.TellAsync([seat.Round.Id], cancel);
        return TypedResults.LocalRedirect(SeatPaths.Answers);
    }
}
