using System.Collections.Immutable;

namespace Attune.Intake.Rows;

/// <summary>One cell as it was written.</summary>
/// <param name="Line">The line on which it begins, or the row of the sheet, from 1.</param>
/// <param name="Start">The position of its first character in the text of the file, its quotation mark included; 0 in a workbook.</param>
/// <param name="Text">The text, with quotation marks resolved.</param>
internal readonly record struct Cell(int Line, int Start, string Text);

/// <summary>One record of a text file, in which a quoted cell may run over several lines, or one row of a sheet.</summary>
internal sealed record Row(int Line, ImmutableArray<Cell> Cells)
{
    public bool Blank => Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));

    /// <summary>The cell at this place; a row that was cut short has empty cells at its end.</summary>
    public Cell this[int column] => column < Cells.Length ? Cells[column] : new(Line, Cells.Length > 0 ? Cells[^1].Start : 0, "");
}
