using System.Collections.Immutable;
using Attune.Intake.Bytes;

namespace Attune.Intake.Tables;

/// <summary>
/// A file of a list - CSV, a workbook, whatever a spreadsheet saves - as the lines that a person would have copied out of it, so that one parser reads what is
/// pasted and what is uploaded.
/// </summary>
/// <param name="Text">A line a row, cells separated by tabs; cells with quotation marks are quoted.</param>
/// <param name="Lines">For each line of the text, the line of the file on which its row begins.</param>
public sealed record ListText(string Text, ImmutableArray<int> Lines)
{
    /// <summary>Reads a file as a list, or reports every problem it has as a file.</summary>
    /// <param name="stream">The file; read to its end.</param>
    /// <param name="name">What the person calls the file, which appears in every problem.</param>
    /// <param name="limits">Limits beyond which the content is taken for a mistake.</param>
    public static Import<ListText> Read(Stream stream, string name, InputLimits limits) => Read(stream, name, limits, header => header);

    internal static Import<ListText> Read(Stream stream, string name, InputLimits limits, Func<ImmutableArray<string>, IEnumerable<string>> heads)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        var findings = new Findings(name);
        return InputText.Whole(stream, limits, findings) is { } bytes && Table.Read(bytes, limits, findings) is { } table
            ? findings.Finish(From(table, heads))
            : findings.Finish<ListText>(null);
    }

    private static ListText From(Table table, Func<ImmutableArray<string>, IEnumerable<string>> heads)
    {
        var rows = table.Rows.Select(row => (row.Line, Cells: Enumerable.Range(0, Math.Max(row.Cells.Length, table.Header.Length)).Select(place => row[place].Text))).ToList();
        return new(
            string.Join('\n', rows.Select(row => row.Cells).Prepend(heads(table.Header)).Select(cells => string.Join('\t', cells.Select(Cell)))),
            [table.HeadingLine, .. rows.Select(row => row.Line)]);
    }

    private static string Cell(string text)
    {
        var line = string.Join(' ', text.Split(['\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return line.Contains('"', StringComparison.Ordinal) ? "\"" + line.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : line;
    }
}
