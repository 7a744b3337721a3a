namespace Attune.Intake.Tables;

/// <summary>The columns of a file of answers, as this program names them.</summary>
public static class AnswerColumns
{
    public const string QuestionId = "question_id";
    public const string Question = "question";
    public const string Respondent = "respondent_id";
    public const string Side = "side";
    public const string Role = "role";
    public const string Answer = "answer";

    public static IReadOnlyList<string> All { get; } = [QuestionId, Question, Respondent, Side, Role, Answer];

    internal static string[] Required { get; } = [QuestionId, Question, Respondent, Side, Answer];
}
