using System.Collections.Immutable;
using Attune.Intake.Bytes;
using Attune.Report;

namespace Attune.Intake.Csv;

/// <summary>A file of rows under headings, in which the position of every character is known.</summary>
internal sealed record CsvTable(char Separator, ImmutableArray<string> Header, ImmutableArray<CsvRow> Rows)
{
    /// <summary>Reads a file as a table and reports what is wrong with it as a file; null if it is not a table at all.</summary>
    public static CsvTable? Read(ReadOnlySpan<byte> bytes, InputLimits limits, Findings findings)
    {
        if (InputText.Decode(bytes, findings) is not { } decoded) { return null; }
        var text = decoded.Text;
        var separator = Separators.Hinted(text) ?? Separators.Detect(text);
        var scanner = new CsvScanner(text, separator);
        var rows = scanner.Rows().Skip(Separators.Hinted(text) is null ? 0 : 1).Where(row => !row.Blank).ToImmutableArray();
        if (rows.IsEmpty)
        {
            if (scanner.Faults.Count > 0) { NameFaults(scanner.Faults, [], findings); } else { findings.Whole(Wordings.EmptyFile()); }
            return null;
        }

        var table = new CsvTable(separator, [.. rows[0].Cells.Select(cell => cell.Text.Trim())], rows[1..]);
        NameFaults(scanner.Faults, table.Header, findings);
        BrokenBytes.Name(decoded, rows, table.Header, findings);
        table.NameCells(limits, findings);
        return table;
    }

    /// <summary>The cell of a row under the heading at this place, without the apostrophe that keeps a spreadsheet from running it.</summary>
    public Field FieldAt(CsvRow row, int column)
    {
        var cell = row[column];
        return new(CsvText.Unguarded(cell.Text), cell.Line, Header[column]);
    }

    private static void NameFaults(IEnumerable<CsvFault> faults, ImmutableArray<string> header, Findings findings)
    {
        foreach (var fault in faults)
        {
            var column = fault.Column < header.Length ? header[fault.Column] : null;
            findings.Add(fault.Line, column, fault.ClosedOn is { } closed ? Wordings.TextAfterQuote(fault.Line, closed) : Wordings.OpenQuote(fault.Line));
        }
    }

    private void NameCells(InputLimits limits, Findings findings)
    {
        foreach (var row in Rows)
        {
            if (row.Cells.Skip(Header.Length).Any(cell => !string.IsNullOrWhiteSpace(cell.Text)))
            {
                findings.Line(row.Line, Wordings.TooManyCells(row.Cells.Length, Header.Length));
            }

            for (var column = 0; column < row.Cells.Length; column++)
            {
                var cell = row.Cells[column];
                if (cell.Text.Length <= limits.LongestCell) { continue; }
                findings.Add(cell.Line, column < Header.Length ? Header[column] : null, Wordings.CellTooLong(cell.Text.Length, limits.LongestCell));
            }
        }
    }
}
