using System.Collections.Immutable;
using Attune.Intake.Bytes;
using Attune.Intake.Csv;
using Attune.Intake.Rows;
using Attune.Intake.Workbooks;
using Attune.Report;

namespace Attune.Intake.Tables;

/// <summary>Rows under headings, from a text file or from a sheet of a workbook; the line of every cell is known.</summary>
internal sealed record Table(ImmutableArray<string> Header, ImmutableArray<Row> Rows)
{
    // A title and a note or two stand above the headings of a sheet that people made for people.
    private const int MostTitles = 5;

    /// <summary>The sheet of the workbook; null for a text file.</summary>
    public string? Sheet { get; init; }

    /// <summary>The line on which the headings stand.</summary>
    public int HeadingLine { get; init; } = 1;

    /// <summary>Reads a file as a table and reports what is wrong with it as a file; null if it is not a table at all.</summary>
    public static Table? Read(byte[] bytes, InputLimits limits, Findings findings)
    {
        var kind = FileKinds.Detect(bytes);
        if (kind is FileKind.Text) { return InText(bytes, limits, findings); }
        if (kind is FileKind.Workbook) { return InWorkbook(bytes, limits, findings); }
        findings.Whole(Wordings.NoTable(kind));
        return null;
    }

    /// <summary>The cell of a row under the heading at this place, without the apostrophe that keeps a spreadsheet from running it.</summary>
    public Field FieldAt(Row row, int column)
    {
        var cell = row[column];
        return new(CsvText.Unguarded(cell.Text), cell.Line, Header[column]);
    }

    private static Table? InText(byte[] bytes, InputLimits limits, Findings findings)
    {
        if (InputText.Decode(bytes, findings) is not { } decoded) { return null; }
        var text = decoded.Text;
        var hinted = Separators.Hinted(text);
        var scanner = new CsvScanner(text, hinted ?? Separators.Detect(text));
        var rows = scanner.Rows().Skip(hinted is null ? 0 : 1).Where(row => !row.Blank).ToImmutableArray();
        if (rows.IsEmpty)
        {
            if (scanner.Faults.Count > 0) { NameFaults(scanner.Faults, [], findings); } else { findings.Whole(Wordings.EmptyFile()); }
            return null;
        }

        var table = UnderHeadings(rows, findings);
        NameFaults(scanner.Faults, table.Header, findings);
        BrokenBytes.Name(decoded, rows, table.Header, findings);
        table.NameCells(limits, findings);
        return table;
    }

    private static Table? InWorkbook(byte[] bytes, InputLimits limits, Findings findings)
    {
        if (Workbook.Read(bytes, limits, findings) is not { } sheet) { return null; }
        var table = UnderHeadings(sheet.Rows, findings) with { Sheet = sheet.Name };
        table.NameCells(limits, findings);
        return table;
    }

    /// <summary>The rows under their headings. A title above them stands alone on its row, where the headings and the rows below fill several cells.</summary>
    private static Table UnderHeadings(ImmutableArray<Row> rows, Findings findings)
    {
        var titles = rows.Take(MostTitles).TakeWhile(row => Filled(row) == 1).Count();
        var at = titles > 0 && titles < rows.Length - 1 && Filled(rows[titles]) > 2 && Filled(rows[titles + 1]) > 1 ? titles : 0;
        if (at > 0) { findings.Note(Notes.TitlesSkipped(rows[at].Line)); }
        return new([.. rows[at].Cells.Select(cell => Identity.Clean(cell.Text))], rows[(at + 1)..]) { HeadingLine = rows[at].Line };
    }

    private static int Filled(Row row) => row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell.Text));

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
