using Attune.Domain.Answers;
using Attune.Domain.Rounds;
using Attune.Store.UseCases.Beside;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Beside;

/// <summary>The promise, the questions and "done" beside a round: the same forms as at a Seat, saved by the same module.</summary>
internal static class BesideAnswerEndpoints
{
    private static readonly string[] Patterns = ["/{number:int}", "/{number:int}/{part}"];

    public static void MapBesideAnswers(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("", ShowPromise);
        seat.MapPost("/begin", BeginAsync).RequireRateLimiting(Limits.SeatPost).Once();
        foreach (var pattern in Patterns)
        {
            seat.MapGet(pattern, Show);
            seat.MapPost(pattern, SaveAsync).RequireRateLimiting(Limits.SeatPost);
        }

        seat.MapGet("/answers", ShowAnswers);
        seat.MapPost("/done", FinishAsync).RequireRateLimiting(Limits.SeatPost).Once();
    }

    private static RazorComponentResult<BesidePromisePage> ShowPromise(BesidePlace place) => Page.Show<BesidePromisePage>(new { Place = place });

    /// <param name="contract">The promise that stood on the page.</param>
    private static async Task<RedirectHttpResult> BeginAsync([FromForm] string? contract, BesidePlace place, BeginBeside begin, CancellationToken cancel)
    {
        // The promise of a collecting round does not change, so what was read is what holds.
        if (Forms.Chosen<Contract>(contract) != place.Round.Contract) { return TypedResults.LocalRedirect(BesidePlace.Path); }
        await begin.RunAsync(place.At.Id, place.Round.Contract, cancel);
        return TypedResults.LocalRedirect(place.FirstEmpty is { } first ? BesidePlace.PathOf(first) : BesidePlace.Answers);
    }

    private static Results<RazorComponentResult<BesideStepPage>, RedirectHttpResult, NotFound> Show(HttpContext context, BesidePlace place)
    {
        if (StepAt(place, context.Request.Path) is not { } step) { return TypedResults.NotFound(); }
        if (!place.At.HasBegun) { return TypedResults.LocalRedirect(BesidePlace.Path); }
        if (!place.MayWrite) { return TypedResults.LocalRedirect(BesidePlace.Answers); }
        return Page.Show<BesideStepPage>(new { Place = place, Step = step, Content = place.ContentOf(step.Question), Revision = place.To(step.Question)?.Revision ?? 0 });
    }

    private static async Task<IResult> SaveAsync(HttpContext context, IFormCollection form, BesidePlace place, SaveBesideAnswer save, CancellationToken cancel)
    {
        if (StepAt(place, context.Request.Path) is not { } step) { return TypedResults.NotFound(); }
        if (!place.At.HasBegun) { return TypedResults.LocalRedirect(BesidePlace.Path); }
        var sent = Read(step, form, place);
        var saving = await KeepAsync(place, step, sent, save, cancel);
        if (saving.Ending == SaveEnding.RetryLater) { RetryLater.SayWhen(context); }
        if (SavedReply.AsksForJson(context)) { return SavedReply.From(saving, step); }
        return saving.Ending switch
        {
            SaveEnding.Saved => TypedResults.LocalRedirect(place.PathAfter(step)),
            SaveEnding.Closed => TypedResults.LocalRedirect(BesidePlace.Answers),
            _ => Page.Show<BesideStepPage>(new { Place = place, Step = step, sent.Content, saving.Revision, Saving = saving }, SavedReply.StatusOf(saving.Ending)),
        };
    }

    // What may be shown is asked on every step here, also beside a matrix, because it decides whether the answer is read at all.
    private static AnswerForm Read(AnswerStep step, IFormCollection form, BesidePlace place)
    {
        var sent = AnswerForm.Read(step, form, place.ContentOf(step.Question));
        return sent with { Content = sent.Content with { Quoting = Forms.Chosen<QuoteChoice>(form[AnswerForm.QuotingField]) ?? sent.Content.Quoting } };
    }

    private static async Task<Saving> KeepAsync(BesidePlace place, AnswerStep step, AnswerForm sent, SaveBesideAnswer save, CancellationToken cancel)
    {
        if (sent.IsOutdated) { return new(SaveEnding.DoesNotFit, sent, sent.Revision, ContentProblem.QuestionChanged); }
        if (place.To(step.Question) is { } there && there.Revision == sent.Revision && there.Content.Equals(sent.Content)) { return new(SaveEnding.Saved, sent, there.Revision); }
        var saved = await save.RunAsync(place.At.Id, step.Question, sent.Content, sent.Revision, cancel);
        return new(SaveEndings.From(saved.Outcome), sent, saved.Revision, saved.Problem);
    }

    private static RazorComponentResult<BesideAnswersPage> ShowAnswers(BesidePlace place) => Page.Show<BesideAnswersPage>(new { Place = place });

    private static async Task<RedirectHttpResult> FinishAsync(BesidePlace place, FinishBeside finish, CancellationToken cancel)
    {
        await finish.RunAsync(place.At.Id, cancel);
        return TypedResults.LocalRedirect(BesidePlace.Answers);
    }

    private static AnswerStep? StepAt(BesidePlace place, PathString path) => place.Steps.FirstOrDefault(step => path.Equals(BesidePlace.PathOf(step), StringComparison.Ordinal));
}
