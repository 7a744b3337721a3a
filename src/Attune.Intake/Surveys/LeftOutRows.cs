using System.Collections.Immutable;
using System.Globalization;
using Attune.Intake.Rows;

namespace Attune.Intake.Surveys;

/// <summary>Finds the rows that are no answers of people: what an author tried, what was never sent, and spam.</summary>
internal static class LeftOutRows
{
    // Qualtrics keeps the kind of a response as bits: 1 preview, 2 test, 4 imported, 8 spam, 16 offline, 32 employees, 256 made by a machine.
    private const int Previews = 1 | 2 | 256;
    private const int Spam = 8;
    private const int AllBits = 511;

    public static ImmutableArray<LeftOutRow> Find(string tool, ImmutableArray<SurveyColumn> columns, ImmutableArray<Row> rows)
    {
        var rules = columns.Select(column => Rule(tool, column, rows)).OfType<Func<Row, LeftOutReason?>>().ToList();
        return [.. from row in rows
                   let reason = rules.Select(rule => rule(row)).FirstOrDefault(reason => reason is not null)
                   where reason is not null
                   select new LeftOutRow(row.Line, reason.Value)];
    }

    private static Func<Row, LeftOutReason?>? Rule(string tool, SurveyColumn column, ImmutableArray<Row> rows)
    {
        var values = rows.Select(row => Value(row)).Where(value => value.Length > 0).ToList();
        // A list made by hand may have a status of its own; that of a tool knows what is finished.
        if (column.Means("status") && (tool.Length > 0 || values.Exists(value => HeadingWords.Are("finished", value)))) { return row => OfStatus(tool, Value(row)); }
        if (column.Means("finished") && values.Count > 0 && values.TrueForAll(value => Truth(value) is not null)) { return row => Truth(Value(row)) == true ? null : LeftOutReason.NotSent; }
        // LimeSurvey dates what is sent anonymously 1980; only what was never sent has no date.
        if (tool == SurveyTool.LimeSurvey && column.Means("submitted")) { return row => Value(row) is "" or "NULL" or "N/A" ? LeftOutReason.NotSent : null; }
        return null;

        string Value(Row row) => Identity.Clean(row[column.Place].Text);
    }

    private static LeftOutReason? OfStatus(string tool, string status)
    {
        if (HeadingWords.Are("preview", status)) { return LeftOutReason.Preview; }
        if (HeadingWords.Are("spam", status)) { return LeftOutReason.Spam; }
        if (HeadingWords.Are("not finished", status)) { return LeftOutReason.NotSent; }
        if (tool != SurveyTool.Qualtrics || !int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) || bits is < 0 or > AllBits) { return null; }
        return (bits & Previews) != 0 ? LeftOutReason.Preview : (bits & Spam) != 0 ? LeftOutReason.Spam : null;
    }

    private static bool? Truth(string value) => value switch
    {
        "1" or "1.0" or "100" => true,
        "0" or "0.0" or "" => false,
        _ when HeadingWords.Are("yes", value) => true,
        _ when HeadingWords.Are("no", value) => false,
        _ => null,
    };
}
