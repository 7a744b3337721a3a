using Attune.Store.Seats;
using Attune.Store.UseCases.Answers;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Answering;

/// <summary>Shows a step and saves it, for the button and the module alike with the same form at the same address.</summary>
internal static class AnswerStepEndpoints
{
    private static readonly string[] Patterns = ["/{number:int}", "/{number:int}/{part}", "/word/{number:int}"];

    public static void MapAnswerSteps(this IEndpointRouteBuilder seat)
    {
        foreach (var pattern in Patterns)
        {
            seat.MapGet(pattern, ShowAsync);
            seat.MapPost(pattern, SaveAsync).RequireRateLimiting(Limits.SeatPost).WithMetadata(new SavesAnswer(), SeatAuthentication.ShortWay(SaveShortlyAsync));
        }
    }

    /// <param name="anew">The leader wants the empty form, and not what was answered last.</param>
    private static async Task<Results<RazorComponentResult<AnswerPage>, RazorComponentResult<KeepPage>, RedirectHttpResult, NotFound>> ShowAsync(
        [FromQuery] bool? anew, HttpContext context, Seat seat, LastTimeReader reader, CancellationToken cancel)
    {
        if (StepAt(seat, context.Request.Path) is not { } step) { return TypedResults.NotFound(); }
        if (step.Kind != AnswerStepKind.Probe && !seat.HasBegun) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        if (!seat.MayWrite(step.Question)) { return TypedResults.LocalRedirect(SeatPaths.Answers); }
        var last = Keeping.IsOffered(seat, step) ? await reader.ReadAsync(seat, cancel) : LastTime.Nothing;
        return anew != true && last.Answers.TryGetValue(step.Question.Id, out var answer)
            ? Page.Show<KeepPage>(new { Seat = seat, Step = step, Last = answer, All = last })
            : Page.Show<AnswerPage>(new { Seat = seat, Step = step, Content = seat.ContentOf(step.Question), Revision = seat.To(step.Question)?.Revision ?? 0, Withheld = last.WhyWithheld(step.Question) });
    }

    private static async Task SaveShortlyAsync(HttpContext context)
        => await (await SaveAsync(context, context.Request.Form, context.Service<SaveAnswer>(), context.Service<PointsAhead>(), context.Service<Clock>())).ExecuteAsync(context);

    private static async Task<Results<RazorComponentResult<AnswerPage>, RazorComponentResult<SendAgainPage>, SavedReply, RedirectHttpResult, StatusCodeHttpResult, NotFound>> SaveAsync(
        HttpContext context, IFormCollection form, SaveAnswer save, PointsAhead ahead, Clock clock)
    {
        var read = await AnswerSheet.ReadAsync(context);
        if (read.RetryLater) { return SavedReply.AsksForJson(context) ? RetryLater.Answer(context) : SendAgain(context, form); }
        if (read.Result is not { } sheet || StepAt(sheet, context.Request.Path) is not { } step) { return TypedResults.NotFound(); }
        if (step.Kind != AnswerStepKind.Probe && !sheet.HasBegun) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        var sent = AnswerForm.Read(step, form, sheet.ContentOf(step.Question));
        // What was received whole is saved, also if the browser did not wait for that.
        var saving = await sheet.SaveAsync(step, sent, save, clock.Now, CancellationToken.None);
        if (saving.Ending == SaveEnding.Saved) { ahead.Take((sheet.Admission.Participant, step.Question.Id), sent.Content.WholeText()); }
        if (saving.Ending == SaveEnding.RetryLater) { RetryLater.SayWhen(context); }
        if (SavedReply.AsksForJson(context)) { return SavedReply.From(saving, step); }
        // An answer in which nothing is written is kept and never called saved: the page says so, and one goes on on purpose.
        var isEmpty = saving.Ending == SaveEnding.Saved && !step.IsFilled(sent.Content);
        if (saving.Ending == SaveEnding.Saved && !isEmpty) { return TypedResults.LocalRedirect(SeatWay.At(sheet, step).NextPath); }
        try
        {
            return await Seat.FindAsync(context) is { } seat
                ? Page.Show<AnswerPage>(new { Seat = seat, Step = step, sent.Content, saving.Revision, Saving = saving }, isEmpty ? StatusCodes.Status422UnprocessableEntity : SavedReply.StatusOf(saving.Ending))
                : TypedResults.NotFound();
        }
        catch (Exception exception) when (StoreFaults.Classify(exception) is not null)
        {
            return SendAgain(context, form);
        }
    }

    // No cache may keep this page, so going back would show it empty; therefore the response holds the words that were sent.
    private static RazorComponentResult<SendAgainPage> SendAgain(HttpContext context, IFormCollection form)
    {
        RetryLater.SayWhen(context);
        return Page.Show<SendAgainPage>(new { Action = context.Request.Path.Value!, Fields = SavedReply.FieldsOf(form) }, StatusCodes.Status503ServiceUnavailable);
    }

    internal static AnswerStep? StepAt(AnswerSheet sheet, PathString path)
        => path.Value is { } at ? sheet.StepsByPath.GetValueOrDefault(at) ?? sheet.ProbeSteps.FirstOrDefault(step => step.Path == at) : null;
}
