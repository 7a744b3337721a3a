using Attune.Domain.Questions;

namespace Attune.Web.Desk.Setup;

/// <summary>The questions as the facilitator edits them: reworded, left out, or with one added.</summary>
/// <param name="Lines">The questions of the pack, in its order.</param>
/// <param name="Own">A new question; empty if there is none.</param>
public sealed record QuestionsForm(ImmutableArray<QuestionLine> Lines, string Own)
{
    public ImmutableArray<PackQuestion> Questions => [
        .. Lines.Where(line => !line.LeftOut).Select(line => line.Question with { Text = line.Text }),
        .. Own.Length == 0 ? Array.Empty<PackQuestion>() : [new PackQuestion(FreeId(), Own)]];

    /// <summary>The text about what is wrong; null if nothing is.</summary>
    public string? Problem
        => Lines.Any(line => !line.LeftOut && line.Text.Length == 0) ? SetupTexts.QuestionsEmpty
            : Lines.Any(line => line.Text.Length > PackQuestion.LongestText) || Own.Length > PackQuestion.LongestText ? SetupTexts.QuestionsLong
            : QuestionPack.Problem(Questions) is { } problem ? SetupTexts.PackProblem(problem)
            : null;

    public static QuestionsForm From(QuestionPack pack) => new([.. pack.Questions.Select(question => new QuestionLine(question, question.Text, false))], "");

    public static QuestionsForm From(QuestionPack pack, IFormCollection sent) => new(
        [.. pack.Questions.Select(question => new QuestionLine(question, sent[question.Id].ToString().Trim(), sent[QuestionLine.LeaveOut].Contains(question.Id)))],
        sent[nameof(Own)].ToString().Trim());

    // An id stays with its question for good, so that rounds can be compared; so a new question gets an id that no other has.
    private string FreeId() => Enumerable.Range(1, Lines.Length + 1).Select(number => $"own-{number}").First(id => Lines.All(line => line.Question.Id != id));
}

/// <summary>One question in the form of questions, as it was typed.</summary>
public sealed record QuestionLine(PackQuestion Question, string Text, bool LeftOut)
{
    public const string LeaveOut = "leave-out";
}
