namespace Attune.Report.Data;

/// <summary>What is longer than a cell can hold: the cell says where it goes on, and there nothing is lost.</summary>
internal sealed class LongTexts(TablesTexts texts)
{
    /// <summary>The sheet on which such texts go on.</summary>
    public const string Sheet = "continued";

    private readonly List<(string Table, int Row, string Column, int Part, string Text)> _parts = [];

    public bool Any => _parts.Count > 0;

    /// <summary>The text, or its beginning and where it goes on.</summary>
    public string Fit(DataTable table, int row, int column, string text)
    {
        // What is escaped takes more than one sign of the cell, seven for one at most.
        if (SheetText.Escape(text).Length <= SheetText.Longest) { return text; }
        var goesOn = texts.GoesOn(Sheet);
        var parts = SheetText.Parts(text, (SheetText.Longest - goesOn.Length) / (SheetText.Escape(text).Length > text.Length ? 7 : 1)).ToArray();
        // The head of the sheet is its first row.
        _parts.AddRange(parts.Skip(1).Select((part, number) => (table.Name, row + 2, table.Columns[column].Name, number + 2, part)));
        return parts[0] + goesOn;
    }

    public DataTable Table()
        => new TableDraft<(string Table, int Row, string Column, int Part, string Text)>(Sheet, texts.Continued, TableReaders.Everybody)
            .Text("table", texts.ContinuedTable, part => part.Table)
            .Number("row", texts.ContinuedRow, part => part.Row)
            .Text("column", texts.ContinuedColumn, part => part.Column)
            .Number("part", texts.ContinuedPart, part => part.Part)
            .Text("text", texts.ContinuedText, part => part.Text)
            .With(_parts);
}
