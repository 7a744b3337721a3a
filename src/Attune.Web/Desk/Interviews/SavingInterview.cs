using Attune.Domain.Answers;
using Attune.Store.UseCases.Answers;
using Attune.Store.Writing;
using Attune.Web.Components.Answering;

namespace Attune.Web.Desk.Interviews;

/// <summary>Saves what the facilitator typed: never as a draft, and it does not count before its leader approves it.</summary>
internal static class SavingInterview
{
    public static Task<Saving> SaveAsync(this InterviewDesk interview, AnswerStep step, AnswerForm form, SaveAnswer save, DateTimeOffset now, CancellationToken cancel)
    {
        var write = new AnswerWrite(interview.Seat.Place(step.Question), form.Content, WriteAs.Answer, form.Revision, form.WriteKey, EnteredBy.Interviewer, now);
        return Saving.MakeAsync(form, new(write, step.Question, interview.Seat.To(step.Question), interview.MayType(step.Question)), save, cancel);
    }
}
