using Attune.Domain.Questions;

namespace Attune.Web.Desk.Setup;

/// <summary>One question in the form of all questions, as it was typed.</summary>
public sealed record QuestionLine(PackQuestion Question, string Text)
{
    public const string LeaveOut = "leave-out";
    public const string Up = "up";
    public const string Down = "down";
    public const string Open = "open";
    public const string Add = "add";
}

/// <summary>All questions as the facilitator edits them: reworded, moved, left out, or with one added. Every button saves what was typed.</summary>
/// <param name="Lines">The questions of the pack, in its order.</param>
/// <param name="Own">A new question; empty if there is none.</param>
/// <param name="Version">The version of the pack that the form shows.</param>
public sealed record QuestionsForm(ImmutableArray<QuestionLine> Lines, string Own, int Version)
{
    public static QuestionsForm From(QuestionPack pack) => new([.. pack.Questions.Select(question => new QuestionLine(question, question.Text))], "", pack.Version);

    /// <summary>Reads what was typed; a question that was not sent keeps its words.</summary>
    public static QuestionsForm From(QuestionPack pack, IFormCollection sent) => new(
        [.. pack.Questions.Select(question => new QuestionLine(question, sent.TryGetValue(question.Id, out var typed) ? typed.ToString().Trim() : question.Text))],
        sent[nameof(Own)].ToString().Trim(),
        pack.Version);

    /// <summary>The questions after the button that was pressed.</summary>
    /// <param name="sent">The form.</param>
    /// <param name="added">The question that is added; null for none.</param>
    public ImmutableArray<PackQuestion> After(IFormCollection sent, PackQuestion? added)
    {
        var left = sent[QuestionLine.LeaveOut];
        ImmutableArray<PackQuestion> questions = [.. Lines.Where(line => !left.Contains(line.Question.Id)).Select(line => line.Question with { Text = line.Text })];
        questions = questions.Moved(sent[QuestionLine.Up].ToString(), -1).Moved(sent[QuestionLine.Down].ToString(), 1);
        return added is null ? questions : questions.Add(added);
    }

    /// <summary>The question that the form adds.</summary>
    /// <param name="sent">The form.</param>
    /// <param name="versions">Every version of the pack: an id stays with its question for good.</param>
    public PackQuestion? Added(IFormCollection sent, IEnumerable<QuestionPack> versions)
    {
        var matrix = sent[QuestionLine.Add] == nameof(QuestionKind.Matrix);
        var starter = StarterPack.Questions.First(question => question.Kind == QuestionKind.Matrix);
        return matrix ? new PackQuestion(PackEdits.FreeQuestionId(versions), QuestionTexts.MatrixText, QuestionKind.Matrix) { Activities = starter.Activities, AsksConfidence = false, AsksImportance = false }
            : Own.Length == 0 ? null
            // Too long a text is told at its field, and not by an exception.
            : new PackQuestion(PackEdits.FreeQuestionId(versions), QuestionTexts.Own) { Text = Own, AsksConfidence = false, AsksImportance = false };
    }
}
