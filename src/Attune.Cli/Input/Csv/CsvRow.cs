using System.Collections.Immutable;

namespace Attune.Cli.Input.Csv;

/// <summary>One cell as written.</summary>
/// <param name="Line">Line on which it begins, from 1.</param>
/// <param name="Start">Offset of its first character in the text of the file, its quotation mark included.</param>
/// <param name="Text">What it says, quotation marks resolved.</param>
internal readonly record struct CsvCell(int Line, int Start, string Text);

/// <summary>One record of the file; a quoted cell may run over several lines.</summary>
internal sealed record CsvRow(int Line, ImmutableArray<CsvCell> Cells)
{
    public bool Blank => Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));

    /// <summary>The cell at this place; a row cut short has empty cells at its end.</summary>
    public CsvCell this[int column] => column < Cells.Length ? Cells[column] : new(Line, Cells[^1].Start, "");
}

/// <summary>A quotation mark that does not do what quotation marks do.</summary>
/// <param name="Line">Line on which the cell opened.</param>
/// <param name="Column">Place of the cell in its row, from 0.</param>
/// <param name="ClosedOn">Line of the closing mark that is followed by more text; null if the cell never closes.</param>
internal readonly record struct CsvFault(int Line, int Column, int? ClosedOn);

/// <summary>A cell under its heading.</summary>
internal readonly record struct Field(string Text, int Line, string Column)
{
    public bool Empty => string.IsNullOrWhiteSpace(Text);

    public Field Trimmed => this with { Text = Text.Trim() };
}
