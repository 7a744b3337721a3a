using System.Diagnostics;

namespace Attune.Web.Features.Answer;

/// <summary>How the saving of a screen ended, for the page and for the module alike.</summary>
public enum SaveEnding
{
    Saved,

    /// <summary>Another device or tab wrote since the form was filled.</summary>
    ChangedElsewhere,

    /// <summary>The round takes no answer here any more.</summary>
    Closed,

    /// <summary>Not saved; come again.</summary>
    ComeAgain,

    /// <summary>The form does not fit the question.</summary>
    DoesNotFit,
}

/// <param name="Ending">How it ended.</param>
/// <param name="Form">What was sent.</param>
/// <param name="Revision">To be sent with the next save.</param>
/// <param name="Problem">If the form does not fit.</param>
public sealed record Saving(SaveEnding Ending, AnswerForm Form, int Revision, ContentProblem? Problem = null);

/// <summary>A screen's form on its way to the disk.</summary>
public static class SavingAnswer
{
    public static async Task<Saving> SaveAsync(this AnswerSheet sheet, Screen screen, AnswerForm form, AnswerWriter writer, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(screen);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(writer);
        var there = sheet.To(screen.Question);
        if (!sheet.MayWrite(screen.Question)) { return new(SaveEnding.Closed, form, form.Revision); }
        if (screen.Question.Problem(form.Content) is { } problem) { return new(SaveEnding.DoesNotFit, form, form.Revision, problem); }
        // A page that was only looked at leaves no trace, and approves nothing typed in an interview.
        if (there is null && form.Revision == 0 && form.Content.IsEmpty) { return new(SaveEnding.Saved, form, 0); }
        if (there is not null && IsThere(there, form, sheet.WritesAs(screen))) { return new(SaveEnding.Saved, form, there.Revision); }
        var write = new AnswerWrite(
            sheet.Place(screen.Question), form.Content, sheet.WritesAs(screen), form.Revision, form.WriteKey, EnteredBy.Leader, now);
        var started = Stopwatch.GetTimestamp();
        var result = await writer.WriteAsync(write, cancel);
        Metrics.Saved(result.Outcome, started);
        return result.Outcome switch
        {
            WriteOutcome.Saved or WriteOutcome.SavedBefore => new(SaveEnding.Saved, form, result.Revision),
            WriteOutcome.ChangedElsewhere when there is { } other && form.SaysTheSameAs(other.Content) => new(SaveEnding.Saved, form, result.Revision),
            WriteOutcome.ChangedElsewhere => new(SaveEnding.ChangedElsewhere, form, result.Revision),
            WriteOutcome.Closed or WriteOutcome.NotInvited => new(SaveEnding.Closed, form, form.Revision),
            WriteOutcome.Busy or WriteOutcome.DatabaseLocked or WriteOutcome.DiskFull or WriteOutcome.DatabaseAway => new(SaveEnding.ComeAgain, form, form.Revision),
            _ => throw new InvalidOperationException($"No page for the outcome {result.Outcome}."),
        };
    }

    // What was read from the database was committed.
    private static bool IsThere(OwnAnswer there, AnswerForm form, WriteAs writeAs)
        => there.Revision == form.Revision && form.SaysTheSameAs(there.Content) && (writeAs == WriteAs.Draft || !there.IsDraft);
}
