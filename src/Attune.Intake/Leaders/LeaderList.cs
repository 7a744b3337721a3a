using System.Collections.Immutable;
using Attune.Intake.Bytes;
using Attune.Intake.Surveys;
using Attune.Intake.Tables;

namespace Attune.Intake.Leaders;

/// <summary>
/// A file of leaders - CSV, a workbook, whatever a spreadsheet saves - as the lines that a person would have copied out of it, so that one parser reads what is
/// pasted and what is uploaded.
/// </summary>
/// <param name="Text">A line a row, cells separated by tabs; cells with quotation marks are quoted.</param>
/// <param name="Lines">For each line of the text, the line of the file on which its row begins.</param>
public sealed record LeaderList(string Text, ImmutableArray<int> Lines)
{
    // Of a row of headings, one word alone may be somebody's name.
    private const int LeastHeads = 2;

    private static readonly string[] Translated = ["side", "mail", "name", "role"];

    // "Function" is a column of its own there.
    private static readonly string[] OwnHeads = ["function", "funktion", "funktie", "fonction", "función", "função", "funzione", "functie", "funksjon"];

    /// <summary>Reads a file of leaders, or reports every problem it has as a file.</summary>
    /// <param name="stream">The file; read to its end.</param>
    /// <param name="name">What the person calls the file, which appears in every problem.</param>
    /// <param name="limits">Limits beyond which the content is taken for a mistake.</param>
    public static Import<LeaderList> Read(Stream stream, string name, InputLimits limits)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        var findings = new Findings(name);
        return InputText.Whole(stream, limits, findings) is { } bytes && Table.Read(bytes, limits, findings) is { } table
            ? findings.Finish(From(table))
            : findings.Finish<LeaderList>(null);
    }

    /// <summary>The line of the file on which a line of the text stands; both count from 1.</summary>
    public int LineOf(int line) => Lines[line - 1];

    private static LeaderList From(Table table)
    {
        var rows = table.Rows.Select(row => (row.Line, Cells: Enumerable.Range(0, Math.Max(row.Cells.Length, table.Header.Length)).Select(place => row[place].Text))).ToList();
        return new(
            string.Join('\n', rows.Select(row => row.Cells).Prepend(Heads(table.Header)).Select(cells => string.Join('\t', cells.Select(Cell)))),
            [table.HeadingLine, .. rows.Select(row => row.Line)]);
    }

    /// <summary>The headings in the words that lists of leaders are headed with, so that a German list is understood as an English one.</summary>
    private static IEnumerable<string> Heads(ImmutableArray<string> header)
    {
        var heads = header.Select(heading => (Heading: heading, Said: Meaning(heading))).ToList();
        var names = heads.Count(head => head.Said == "name");
        return heads.Count(head => head.Said is not null) < LeastHeads ? header
            // Given and family names stand in two columns, which their own words tell apart.
            : heads.Select(head => head.Said is null || (head.Said == "name" && names > 1) ? head.Heading : head.Said);
    }

    private static string? Meaning(string heading)
        => OwnHeads.Contains(Columns.Key(heading)) ? "function"
            : Translated.FirstOrDefault(section => HeadingWords.Are(section, heading));

    private static string Cell(string text)
    {
        var line = string.Join(' ', text.Split(['\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return line.Contains('"', StringComparison.Ordinal) ? "\"" + line.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : line;
    }
}
