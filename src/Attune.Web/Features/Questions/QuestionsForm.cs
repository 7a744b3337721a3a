namespace Attune.Web.Features.Questions;

/// <summary>The questions as the facilitator edits them: reworded, left out, or one of the own added.</summary>
/// <param name="Lines">Those of the pack, in its order.</param>
/// <param name="Own">A new question; empty if none.</param>
public sealed record QuestionsForm(ImmutableArray<QuestionLine> Lines, string Own)
{
    public ImmutableArray<PackQuestion> Questions => [
        .. Lines.Where(line => !line.LeftOut).Select(line => line.Question with { Text = line.Text }),
        .. Own.Length == 0 ? Array.Empty<PackQuestion>() : [new PackQuestion(FreeId(), Own)]];

    /// <summary>Key of the words for what is wrong; null if nothing is.</summary>
    public string? Problem
        => Lines.Any(line => !line.LeftOut && line.Text.Length == 0) ? "Questions_empty"
            : Lines.Any(line => line.Text.Length > PackQuestion.LongestText) || Own.Length > PackQuestion.LongestText ? "Questions_long"
            : QuestionPack.Problem(Questions) is { } problem ? $"Questions_{problem}"
            : null;

    public static QuestionsForm Of(QuestionPack pack) => new([.. pack.Questions.Select(question => new QuestionLine(question, question.Text, false))], "");

    public static QuestionsForm Of(QuestionPack pack, IFormCollection sent) => new(
        [.. pack.Questions.Select(question => new QuestionLine(question, sent[question.Id].ToString().Trim(), sent[QuestionLine.LeaveOut].Contains(question.Id)))],
        sent[nameof(Own)].ToString().Trim());

    // An id stays with its question for good, so that rounds can be compared; a new one is nobody else's.
    private string FreeId() => Enumerable.Range(1, Lines.Length + 1).Select(number => $"own-{number}").First(id => Lines.All(line => line.Question.Id != id));
}

public sealed record QuestionLine(PackQuestion Question, string Text, bool LeftOut)
{
    public const string LeaveOut = "leave-out";
}
