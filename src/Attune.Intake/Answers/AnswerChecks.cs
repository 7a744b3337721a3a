using System.Collections.Frozen;
using Attune.Analysis.Rounds;
using Attune.Intake.Rows;
using Attune.Intake.Surveys;

namespace Attune.Intake.Answers;

/// <summary>Checks every row against the rules of a round, and reports every row that breaks one.</summary>
internal sealed class AnswerChecks
{
    private readonly ColumnMapping _mapping;
    private readonly Findings _findings;
    private readonly Dictionary<string, Field> _sideOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Field> _textOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), AnswerRow> _given = [];
    private readonly HashSet<AnswerRow> _replaced = new(ReferenceEqualityComparer.Instance);
    private readonly List<SameLeader> _counted = [];

    private AnswerChecks(ColumnMapping mapping, Findings findings) => (_mapping, _findings) = (mapping, findings);

    /// <summary>Whoever chose the two sides left out the others, and those who named none.</summary>
    private bool SidesAreChosen => _mapping.Sides is not null;

    public static AnswerSheet? Check(SaidRows said, ColumnMapping mapping, Findings findings)
    {
        var checks = new AnswerChecks(mapping, findings);
        var sides = SideChoice.Find(said.Answers, mapping, findings);
        foreach (var row in said.Answers)
        {
            checks.CheckFilled(row);
            checks.CheckAgainstEarlier(row);
        }

        checks.CheckQuestionTexts(said.Answers);
        if (checks._counted.Count > 0) { findings.Note(Notes.LaterCounted(checks._counted)); }
        if (said.Answers.Count == 0) { findings.Whole(Wordings.NoAnswers()); }
        return sides is null ? null : checks.Sheet(said, sides);
    }

    private void CheckFilled(AnswerRow row)
    {
        if (row.Respondent.Empty) { _findings.Cell(row.Respondent, Wordings.EmptyRespondent()); }
        if (row.Side.Empty && !SidesAreChosen) { _findings.Cell(row.Side, Wordings.EmptySide()); }
        if (row.QuestionId.Empty) { _findings.Cell(row.QuestionId, Wordings.EmptyQuestionId()); }
        if (row.Answer.Empty) { _findings.Cell(row.Answer, Wordings.EmptyAnswer()); }
        foreach (var field in new[] { row.Respondent, row.Side, row.Role, row.QuestionId, row.Question, row.Answer }.Where(field => SpreadsheetError.Is(field.Text)))
        {
            _findings.Cell(field, Wordings.Overwritten(field.Text.Trim()));
        }
    }

    private void CheckAgainstEarlier(AnswerRow row)
    {
        var (leader, question) = (row.Respondent.Text, row.QuestionId.Text);
        if (leader.Length > 0 && !row.Side.Empty && !_sideOf.TryAdd(leader, row.Side) && !Identity.Same(_sideOf[leader].Text, row.Side.Text))
        {
            _findings.Cell(row.Side, Wordings.TwoSides(leader, row.Side.Text, _sideOf[leader].Text, _sideOf[leader].Line));
        }

        if (question.Length > 0 && !row.Question.Empty && !_textOf.TryAdd(question, row.Question) && QuestionText.Read(_textOf[question].Text) != QuestionText.Read(row.Question.Text))
        {
            _findings.Cell(row.Question, Wordings.TwoTexts(question, row.Question.Text, _textOf[question].Text, _textOf[question].Line));
        }

        if (leader.Length == 0 || question.Length == 0 || _given.TryAdd((leader, question), row)) { return; }
        var earlier = _given[(leader, question)];
        if (_mapping.LaterCounts)
        {
            _replaced.Add(earlier);
            _given[(leader, question)] = row;
            _counted.Add(new(leader, [earlier.Answer.Line, row.Answer.Line]));
        }
        else
        {
            _findings.Cell(row.Respondent, Wordings.DuplicateAnswer(leader, question, row.Respondent.Line, earlier.Answer.Line));
        }
    }

    private void CheckQuestionTexts(IReadOnlyList<AnswerRow> rows)
    {
        foreach (var row in rows.Where(row => !row.QuestionId.Empty && !_textOf.ContainsKey(row.QuestionId.Text)).DistinctBy(row => row.QuestionId.Text))
        {
            _findings.Cell(row.Question, Wordings.EmptyQuestion(row.QuestionId.Text));
        }
    }

    private AnswerSheet? Sheet(SaidRows said, SideChoice sides)
    {
        var sideOf = said.Answers.Where(row => sides.Parse(row.Side.Text) is not null).DistinctBy(row => row.Respondent.Text)
            .ToFrozenDictionary(row => row.Respondent.Text, row => sides.Parse(row.Side.Text)!.Value);
        // Every value of a closed column is checked before anything is given back.
        var voiceOf = said.Answers.Where(row => _mapping.Voice(row.Side.Text) is not null).Select(row => row.Respondent.Text).ToFrozenSet();
        var anchors = said.Anchors.Where(row => sideOf.ContainsKey(row.Leader) || voiceOf.Contains(row.Leader)).Select(row => (Row: row, Value: ValueOf(row, sides.Names))).ToList();
        if (!_findings.Clean) { return null; }
        var read = said.Answers.Where(row => sides.Parse(row.Side.Text) is not null && !_replaced.Contains(row)).ToList();
        return new(
            sides.Names,
            [.. read.Select(row => row.QuestionId.Text).Distinct().Select(id => new Question(id, QuestionText.Read(_textOf[id].Text)))],
            [.. read.Select(row => new Answer(row.Respondent.Text, sides.Parse(row.Side.Text)!.Value, row.QuestionId.Text, row.Answer.Text, row.Role.Text))],
            said.Answers.Where(row => sides.Parse(row.Side.Text) is null).Select(row => row.Respondent.Text).Where(leader => !sideOf.ContainsKey(leader)).ToFrozenSet())
        {
            Anchors = [.. from anchor in anchors
                          let asked = anchor.Row.Anchor
                          where sideOf.ContainsKey(anchor.Row.Leader)
                          select new Anchor(anchor.Row.Leader, sideOf[anchor.Row.Leader], asked.Question, asked.Kind, anchor.Value!, asked.Item)],
            Voices = [.. from row in said.Answers
                         let voice = _mapping.Voice(row.Side.Text)
                         where voice is not null && !_replaced.Contains(row)
                         select new VoiceAnswer(voice, row.Respondent.Text, row.QuestionId.Text, row.Answer.Text)],
            VoiceAnchors = [.. from anchor in anchors
                               let asked = anchor.Row.Anchor
                               where voiceOf.Contains(anchor.Row.Leader)
                               select new VoiceAnchor(anchor.Row.Leader, asked.Question, asked.Kind, anchor.Value!, asked.Item)],
            People = [.. said.People.Where(person => sideOf.ContainsKey(person.Leader))],
        };
    }

    private string? ValueOf(AnchorRow row, SideNames sides)
    {
        var value = ColumnValues.AnchorValue(row.Anchor.Kind, row.Value.Text, sides);
        if (value is not null) { return value; }
        var said = row.Value.Text;
        _findings.Cell(row.Value, SpreadsheetError.Is(said) ? Wordings.Overwritten(said) : Wordings.UnknownChoice(said, Choices.Allowed(row.Anchor.Kind, sides)));
        return null;
    }
}
