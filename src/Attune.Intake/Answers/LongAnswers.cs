using Attune.Intake.Csv;

namespace Attune.Intake.Answers;

/// <summary>Reads the layout that this program asks for, with one row for each answer.</summary>
internal static class LongAnswers
{
    public static IReadOnlyList<AnswerRow>? Rows(CsvTable table, ColumnMap map, Findings findings)
    {
        if (Columns.Find(table, AnswerColumns.Required, [AnswerColumns.Role], map, findings) is not { } columns) { return null; }
        if (table.Rows.IsEmpty)
        {
            if (findings.Clean) { findings.Whole(Wordings.HeaderOnly()); }
            return null;
        }

        var others = columns.Others().ToList();
        if (others.Count > 0) { findings.Note(Notes.ColumnsIgnored(others)); }
        return [.. table.Rows.Select(row => new AnswerRow(
            columns[row, AnswerColumns.Respondent].Trimmed,
            columns[row, AnswerColumns.Side].Trimmed,
            columns[row, AnswerColumns.Role].Trimmed,
            columns[row, AnswerColumns.QuestionId].Trimmed,
            columns[row, AnswerColumns.Question].Trimmed,
            columns[row, AnswerColumns.Answer]))];
    }
}
