namespace Attune.Domain.Questions;

/// <summary>Keys under which the authors' corrections of what was read are stored among the answers of a round, one for each answer.</summary>
public static class CorrectionKeys
{
    private const string Prefix = "correction:";

    /// <summary>The key of the correction of an answer.</summary>
    public static string QuestionOf(string question) => $"{Prefix}{question}";

    public static bool IsCorrection(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.StartsWith(Prefix, StringComparison.Ordinal);
    }
}
