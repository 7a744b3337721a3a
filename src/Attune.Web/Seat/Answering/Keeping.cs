using Attune.Domain.Answers;
using Attune.Domain.Questions;
using Attune.Store.Seats;
using Attune.Web.Components.Answering;

namespace Attune.Web.Seat.Answering;

/// <summary>When the last answer is offered: at the first page of a question of which nothing is written yet, and to whoever may write there.</summary>
internal static class Keeping
{
    public static bool IsOffered(Seat seat, AnswerStep step)
        => seat.Round.Number > 1 && IsFirst(step) && seat.ContentOf(step.Question) with { Forecast = null } is { IsEmpty: true } && seat.MayWrite(step.Question);

    /// <summary>The page on which a question begins, which is where all of it is kept.</summary>
    public static bool IsFirst(AnswerStep step) => step is { Kind: AnswerStepKind.Words } or { Kind: AnswerStepKind.Matrix, Activity: 1 };

    public static string PathOf(AnswerStep step) => $"/seat/{step.Number}/keep";

    public static string AnewPathOf(AnswerStep step) => $"{step.Path}?anew=true";

    /// <summary>The page after all that is kept: the forecast of the question, or the next question.</summary>
    public static string NextPath(AnswerSheet sheet, AnswerStep step) => SeatWay.At(sheet, sheet.AnswerSteps.Last(other => other.Number == step.Number && other.Kind == step.Kind)).NextPath;

    /// <summary>Why the last answer to a question is not offered; null if there is none, or if it is.</summary>
    public static (int Round, Domain.Seats.Recall Why)? WhyWithheld(this LastTime last, PackQuestion question) => last.Withheld.TryGetValue(question.Id, out var why) ? why : null;

    /// <summary>How long what is still empty takes, where what may be kept is kept.</summary>
    public static TimeSpan TimeLeft(AnswerSheet sheet, IReadOnlyDictionary<string, LastAnswer> last)
        => sheet.AnswerSteps.Where(step => !step.IsFilled(sheet.ContentOf(step.Question))).Aggregate(TimeSpan.Zero, (all, step) => all + (
            step.Kind == AnswerStepKind.Forecast || !last.ContainsKey(step.Question.Id) ? step.Time
                : IsFirst(step) ? step.Question.TimeToKeep() - (step.Question.AsksForecast ? step.Question.TimeForForecast() : TimeSpan.Zero)
                : TimeSpan.Zero));
}
