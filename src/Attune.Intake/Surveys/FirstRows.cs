using System.Collections.Immutable;
using Attune.Intake.Tables;

namespace Attune.Intake.Surveys;

/// <summary>The beginning of a table, for a person who says what its columns are.</summary>
public static class FirstRows
{
    /// <param name="table">The table.</param>
    /// <param name="rows">How many rows to show.</param>
    public static ImmutableArray<TableRow> First(this SurveyTable table, int rows)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. table.Rows.Take(rows).Select(row => new TableRow(row.Line, [.. table.Headings.Select((_, place) => row[place].Text)]))];
    }
}
