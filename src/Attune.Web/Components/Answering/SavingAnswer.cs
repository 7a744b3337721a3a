using System.Diagnostics;
using Attune.Domain.Answers;
using Attune.Store.UseCases.Answers;
using Attune.Store.Writing;
using Attune.Web.Hosting;
using Attune.Web.Seat;

namespace Attune.Web.Components.Answering;

/// <summary>How saving a step ended, for the page and the module alike.</summary>
public enum SaveEnding
{
    Saved,

    /// <summary>Another device or tab has written since the form was filled.</summary>
    ChangedElsewhere,

    /// <summary>The round accepts no more answers here.</summary>
    Closed,

    /// <summary>It was not saved and should be sent again.</summary>
    RetryLater,

    /// <summary>The form is not a valid answer to the question.</summary>
    DoesNotFit,
}

/// <summary>How one attempt to save an answer ended, with what the form shows next.</summary>
/// <param name="Ending">How saving ended.</param>
/// <param name="Form">What was sent.</param>
/// <param name="Revision">To be sent with the next save.</param>
/// <param name="Problem">If the form does not fit.</param>
public sealed record Saving(SaveEnding Ending, AnswerForm Form, int Revision, ContentProblem? Problem = null)
{
    /// <summary>Saves what a form holds, measures how long it took, and tells how it ended as the pages say it: the leader's and the interview's alike.</summary>
    internal static async Task<Saving> MakeAsync(AnswerForm form, AnswerToSave answer, SaveAnswer save, CancellationToken cancel)
    {
        if (form.IsOutdated) { return new(SaveEnding.DoesNotFit, form, form.Revision, ContentProblem.QuestionChanged); }
        var started = Stopwatch.GetTimestamp();
        var saved = await save.RunAsync(answer, cancel);
        if (saved.WasWritten) { Metrics.Saved(saved.Outcome, started); }
        return new(SaveEndings.From(saved.Outcome), form, saved.Revision, saved.Problem);
    }
}

/// <summary>The one mapping from how a write ended to what a page says of it.</summary>
public static class SaveEndings
{
    /// <summary>What a page says of an outcome.</summary>
    public static SaveEnding From(WriteOutcome outcome) => outcome switch
    {
        WriteOutcome.Saved or WriteOutcome.SavedBefore => SaveEnding.Saved,
        WriteOutcome.ChangedElsewhere => SaveEnding.ChangedElsewhere,
        WriteOutcome.Closed or WriteOutcome.NotInvited => SaveEnding.Closed,
        WriteOutcome.DoesNotFit => SaveEnding.DoesNotFit,
        _ when outcome.AsksToRetry() => SaveEnding.RetryLater,
        _ => throw new InvalidOperationException($"No page for the outcome {outcome}."),
    };
}

/// <summary>A screen's form on its way to the disk.</summary>
internal static class SavingAnswer
{
    public static Task<Saving> SaveAsync(this AnswerSheet sheet, AnswerStep step, AnswerForm form, SaveAnswer save, DateTimeOffset now, CancellationToken cancel)
    {
        var write = new AnswerWrite(sheet.Place(step.Question), form.Content, sheet.WritesAs(step), form.Revision, form.WriteKey, EnteredBy.Leader, now);
        return Saving.MakeAsync(form, new(write, step.Question, sheet.To(step.Question), sheet.MayWrite(step.Question)), save, cancel);
    }
}
