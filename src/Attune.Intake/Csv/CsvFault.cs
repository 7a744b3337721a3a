namespace Attune.Intake.Csv;

/// <summary>A quotation mark that breaks the rules of CSV.</summary>
/// <param name="Line">The line on which the cell opened.</param>
/// <param name="Column">The place of the cell in its row, from 0.</param>
/// <param name="ClosedOn">The line of the closing mark that is followed by more text; null if the cell is never closed.</param>
internal readonly record struct CsvFault(int Line, int Column, int? ClosedOn);
