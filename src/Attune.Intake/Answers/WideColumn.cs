using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Attune.Intake.Csv;

namespace Attune.Intake.Answers;

/// <summary>One column of an export: its heading, and the question it asks.</summary>
/// <param name="Place">The place of the column, from 0.</param>
/// <param name="Heading">The heading as it stands in the file.</param>
/// <param name="Code">The tool's own short name; empty if it has none.</param>
/// <param name="Text">The question in words.</param>
internal sealed partial record WideColumn(int Place, string Heading, string Code, string Text)
{
    /// <summary>The columns, and the rows of people below all rows of headings.</summary>
    public static (ImmutableArray<WideColumn> Columns, ImmutableArray<CsvRow> Rows) Recognize(CsvTable table)
    {
        // Qualtrics writes three rows of headings: codes, texts, and import ids as JSON. Only the CSV is unescaped; the JSON is never read.
        var imports = table.Rows.IndexOf(table.Rows.Take(2).FirstOrDefault(row => row.Cells.Any(cell => cell.Text.Contains("\"ImportId\"", StringComparison.Ordinal)))!);
        return imports switch
        {
            1 => ([.. table.Header.Select((heading, place) => new WideColumn(place, heading, heading, table.Rows[0][place].Text.Trim()))], table.Rows[2..]),
            0 => ([.. table.Header.Select(Plain)], table.Rows[1..]),
            _ => ([.. table.Header.Select(Plain)], table.Rows),
        };
    }

    /// <summary>Reads a heading such as "G01Q02. How will you know?", which is code and question in one.</summary>
    private static WideColumn Plain(string heading, int place)
        => CodedHeading().Match(heading) is { Success: true } coded
            ? new(place, heading, coded.Groups["code"].Value, coded.Groups["text"].Value)
            : new(place, heading, "", heading);

    public bool Called(string name) => Csv.Columns.Key(name) is var key && (Csv.Columns.Key(Heading) == key || Csv.Columns.Key(Text) == key || Csv.Columns.Key(Code) == key);

    [GeneratedRegex(@"^(?<code>[A-Za-z]+\d[A-Za-z0-9]*(\[[^\]]*\])?)\. (?<text>.+)$", RegexOptions.Singleline)]
    private static partial Regex CodedHeading();
}
