using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Attune.Analysis.Rounds;
using Attune.Intake.Csv;

namespace Attune.Intake.Answers;

/// <summary>Checks every row against the rules of a round, and reports every row that breaks one.</summary>
internal sealed partial class AnswerChecks
{
    private readonly Findings _findings;
    private readonly Dictionary<string, Field> _sideOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Field> _textOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), Field> _given = [];

    private AnswerChecks(Findings findings) => _findings = findings;

    public static AnswerSheet? Check(IReadOnlyList<AnswerRow> rows, SideNames? asked, Findings findings)
    {
        var checks = new AnswerChecks(findings);
        var sides = SideChoice.Find(rows, asked, findings);
        foreach (var row in rows)
        {
            checks.CheckFilled(row);
            checks.CheckAgainstEarlier(row);
        }

        checks.CheckQuestionTexts(rows);
        return findings.Clean && sides is not null ? checks.Sheet(rows, sides) : null;
    }

    private void CheckFilled(AnswerRow row)
    {
        if (row.Respondent.Empty) { _findings.Cell(row.Respondent, Wordings.EmptyRespondent()); }
        if (row.Side.Empty) { _findings.Cell(row.Side, Wordings.EmptySide()); }
        if (row.QuestionId.Empty) { _findings.Cell(row.QuestionId, Wordings.EmptyQuestionId()); }
        if (row.Answer.Empty) { _findings.Cell(row.Answer, Wordings.EmptyAnswer()); }
    }

    private void CheckAgainstEarlier(AnswerRow row)
    {
        var (leader, question) = (row.Respondent.Text, row.QuestionId.Text);
        if (leader.Length > 0 && !row.Side.Empty && !_sideOf.TryAdd(leader, row.Side) && !Same(_sideOf[leader].Text, row.Side.Text))
        {
            _findings.Cell(row.Side, Wordings.TwoSides(leader, row.Side.Text, _sideOf[leader].Text, _sideOf[leader].Line));
        }

        if (question.Length > 0 && !row.Question.Empty && !_textOf.TryAdd(question, row.Question) && Blanks(_textOf[question].Text) != Blanks(row.Question.Text))
        {
            _findings.Cell(row.Question, Wordings.TwoTexts(question, row.Question.Text, _textOf[question].Text, _textOf[question].Line));
        }

        if (leader.Length > 0 && question.Length > 0 && !_given.TryAdd((leader, question), row.Answer))
        {
            _findings.Cell(row.Respondent, Wordings.DuplicateAnswer(leader, question, row.Respondent.Line, _given[(leader, question)].Line));
        }
    }

    private void CheckQuestionTexts(IReadOnlyList<AnswerRow> rows)
    {
        foreach (var row in rows.Where(row => !row.QuestionId.Empty && !_textOf.ContainsKey(row.QuestionId.Text)).DistinctBy(row => row.QuestionId.Text))
        {
            _findings.Cell(row.Question, Wordings.EmptyQuestion(row.QuestionId.Text));
        }
    }

    private AnswerSheet Sheet(IReadOnlyList<AnswerRow> rows, SideChoice sides)
    {
        var read = rows.Where(row => sides.Parse(row.Side.Text) is not null).ToList();
        return new(
            sides.Names,
            [.. read.Select(row => row.QuestionId.Text).Distinct().Select(id => new Question(id, Blanks(_textOf[id].Text)))],
            [.. read.Select(row => new Answer(row.Respondent.Text, sides.Parse(row.Side.Text)!.Value, row.QuestionId.Text, row.Answer.Text, row.Role.Text))],
            rows.Where(row => sides.Parse(row.Side.Text) is null).Select(row => row.Respondent.Text).ToFrozenSet());
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private static string Blanks(string text) => Blank().Replace(text.Trim(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
