using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetCell = Attune.Intake.Rows.Cell;
using SheetRow = Attune.Intake.Rows.Row;

namespace Attune.Intake.Workbooks;

/// <summary>Everything that stands on one sheet, and what of it a person does not see.</summary>
internal sealed class SheetContent
{
    // What a person merged stands on a few rows each; a merge of a whole column fills no more than this.
    private const int MostMerged = 100_000;

    private readonly List<SortedDictionary<int, string>> _rows = [];
    private readonly List<int> _lines = [];
    private readonly List<int> _hidden = [];

    private SheetContent()
    {
    }

    public ImmutableArray<SheetRow> Rows { get; private set; } = [];

    /// <summary>The numbers of rows that are hidden or filtered out.</summary>
    public IReadOnlyList<int> HiddenRows => _hidden;

    public int HiddenColumns { get; private set; }

    /// <summary>How many cells below a merged one got its text.</summary>
    public int Merged { get; private set; }

    /// <summary>Cells stand further to the right than any table reaches.</summary>
    public bool TooWide { get; private set; }

    /// <summary>Rows of several cells stand below each other.</summary>
    public bool IsTable => _rows.Count(row => row.Count > 1) > 1;

    public static SheetContent Read(WorksheetPart part, CellTexts texts, InputLimits limits)
    {
        var content = new SheetContent();
        using var reader = new OpenXmlPartReader(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement) { continue; }
            if (reader.ElementType == typeof(Row)) { content.Add((Row)reader.LoadCurrentElement()!, texts, limits); }
            else if (reader.ElementType == typeof(Column)) { content.AddHidden((Column)reader.LoadCurrentElement()!); }
            else if (reader.ElementType == typeof(MergeCell)) { content.Fill(((MergeCell)reader.LoadCurrentElement()!).Reference?.Value); }
        }

        content.Rows = [.. content._rows.Select((cells, at) => Dense(content._lines[at], cells)).Where(row => !row.Blank)];
        return content;
    }

    private static SheetRow Dense(int line, SortedDictionary<int, string> cells)
        => new(line, [.. Enumerable.Range(0, cells.Count == 0 ? 0 : cells.Keys.Last() + 1).Select(column => new SheetCell(line, 0, cells.GetValueOrDefault(column, "")))]);

    private void Add(Row row, CellTexts texts, InputLimits limits)
    {
        var line = (int)Math.Min(row.RowIndex?.Value ?? (uint)((_lines.Count > 0 ? _lines[^1] : 0) + 1), int.MaxValue - 1);
        var cells = new SortedDictionary<int, string>();
        var next = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            var column = CellPlace.ColumnOf(cell.CellReference?.Value) ?? next;
            next = column + 1;
            if (texts.Read(cell) is not { Length: > 0 } text) { continue; }
            if (column < limits.MostColumns) { cells[column] = text; } else { TooWide = true; }
        }

        if (cells.Count == 0) { return; }
        _rows.Add(cells);
        _lines.Add(line);
        if (row.Hidden?.Value == true) { _hidden.Add(line); }
    }

    private void AddHidden(Column column)
    {
        if (column.Hidden?.Value == true && column is { Min.Value: var from, Max.Value: var to } && to >= from)
        {
            // The columns at the right of the last one are hidden with one mark that reaches to the end of the sheet.
            var last = _rows.Count > 0 ? (uint)_rows.Max(row => row.Keys.Last()) + 1 : to;
            HiddenColumns += (int)Math.Min(Math.Min(to, last) - (long)from + 1, 16_384);
        }
    }

    /// <summary>A cell merged over several rows is seen beside each of them, and read so.</summary>
    private void Fill(string? reference)
    {
        if (CellPlace.RangeOf(reference) is not { } range || range.LastRow == range.FirstRow) { return; }
        var first = _lines.BinarySearch(range.FirstRow);
        if (first < 0 || !_rows[first].TryGetValue(range.FirstColumn, out var text)) { return; }
        for (var at = first + 1; at < _rows.Count && _lines[at] <= range.LastRow && Merged < MostMerged; at++)
        {
            if (_rows[at].TryAdd(range.FirstColumn, text)) { Merged++; }
        }
    }
}
