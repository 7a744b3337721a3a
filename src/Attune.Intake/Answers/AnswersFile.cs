using Attune.Intake.Bytes;
using Attune.Intake.Csv;

namespace Attune.Intake.Answers;

/// <summary>Reads a file of answers: one row for each answer, or a survey tool's export with one column for each question.</summary>
public static class AnswersFile
{
    /// <param name="stream">The file; read to its end.</param>
    /// <param name="name">What the person calls the file, which appears in every problem.</param>
    /// <param name="options">What the person specified about it.</param>
    /// <returns>The answers, or every problem of the file.</returns>
    public static Import<AnswerSheet> Read(Stream stream, string name, AnswersOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        var findings = new Findings(name);
        if (InputText.Whole(stream, options.Limits, findings) is not { } bytes
            || CsvTable.Read(bytes, options.Limits, findings) is not { } table
            || Rows(table, options, findings) is not { } rows)
        {
            return findings.Finish<AnswerSheet>(null);
        }

        return findings.Finish(AnswerChecks.Check(rows, options.Sides, findings));
    }

    private static IReadOnlyList<AnswerRow>? Rows(CsvTable table, AnswersOptions options, Findings findings)
    {
        var form = OneRowAnAnswer(table, options.Map) ? null : SurveyForm.Recognize(table);
        if (form is null) { return LongAnswers.Rows(table, options.Map, findings); }
        return new WideAnswers(table, form, options, findings).Rows();
    }

    private static bool OneRowAnAnswer(CsvTable table, ColumnMap map)
        => new[] { AnswerColumns.QuestionId, AnswerColumns.Question, AnswerColumns.Answer }
            .Any(name => Columns.PlacesOf(table, map.HeadingOf(name) ?? name).Count > 0);
}
