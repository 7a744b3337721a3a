using System.Diagnostics;
using Attune.Web.Features.Answer;

namespace Attune.Web.Features.Interviews;

/// <summary>What the facilitator typed on its way to the disk: never a draft, and nothing that counts before its leader approves it.</summary>
internal static class SavingInterview
{
    public static async Task<Saving> SaveAsync(this InterviewDesk interview, Screen screen, AnswerForm form, AnswerWriter writer, DateTimeOffset now, CancellationToken cancel)
    {
        var there = interview.Seat.To(screen.Question);
        if (!interview.MayType(screen.Question)) { return new(SaveEnding.Closed, form, form.Revision); }
        if (screen.Question.Problem(form.Content) is { } problem) { return new(SaveEnding.DoesNotFit, form, form.Revision, problem); }
        if (there is null && form.Revision == 0 && form.Content.IsEmpty) { return new(SaveEnding.Saved, form, 0); }
        if (there is not null && there.Revision == form.Revision && form.SaysTheSameAs(there.Content)) { return new(SaveEnding.Saved, form, there.Revision); }
        var started = Stopwatch.GetTimestamp();
        var result = await writer.WriteAsync(
            new(interview.Seat.Place(screen.Question), form.Content, WriteAs.Answer, form.Revision, form.WriteKey, EnteredBy.Interviewer, now), cancel);
        Metrics.Saved(result.Outcome, started);
        return result.Outcome switch
        {
            WriteOutcome.Saved or WriteOutcome.SavedBefore => new(SaveEnding.Saved, form, result.Revision),
            WriteOutcome.ChangedElsewhere => new(SaveEnding.ChangedElsewhere, form, result.Revision),
            WriteOutcome.Closed or WriteOutcome.NotInvited => new(SaveEnding.Closed, form, form.Revision),
            WriteOutcome.Busy or WriteOutcome.DatabaseLocked or WriteOutcome.DiskFull or WriteOutcome.DatabaseAway => new(SaveEnding.ComeAgain, form, form.Revision),
            _ => throw new InvalidOperationException($"No page for the outcome {result.Outcome}."),
        };
    }
}
