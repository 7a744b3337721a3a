using System.Collections.Immutable;

namespace Attune.Intake.Csv;

/// <summary>One cell as it was written.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Start">The position of its first character in the text of the file, its quotation mark included.</param>
/// <param name="Text">The text, with quotation marks resolved.</param>
internal readonly record struct CsvCell(int Line, int Start, string Text);

/// <summary>One record of the file; a quoted cell may run over several lines.</summary>
internal sealed record CsvRow(int Line, ImmutableArray<CsvCell> Cells)
{
    public bool Blank => Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));

    /// <summary>The cell at this place; a row that was cut short has empty cells at its end.</summary>
    public CsvCell this[int column] => column < Cells.Length ? Cells[column] : new(Line, Cells[^1].Start, "");
}

/// <summary>A quotation mark that breaks the rules of CSV.</summary>
/// <param name="Line">The line on which the cell opened.</param>
/// <param name="Column">The place of the cell in its row, from 0.</param>
/// <param name="ClosedOn">The line of the closing mark that is followed by more text; null if the cell is never closed.</param>
internal readonly record struct CsvFault(int Line, int Column, int? ClosedOn);

/// <summary>A cell under its heading.</summary>
internal readonly record struct Field(string Text, int Line, string Column)
{
    public bool Empty => string.IsNullOrWhiteSpace(Text);

    public Field Trimmed => this with { Text = Text.Trim() };
}
