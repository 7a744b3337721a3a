using System.Collections.Immutable;

namespace Attune.Intake.Tables;

/// <summary>One row of a file as it stands there, to be shown.</summary>
/// <param name="Line">The line of the file, or the row of the sheet, from 1.</param>
/// <param name="Cells">Its cells.</param>
public sealed record TableRow(int Line, ImmutableArray<string> Cells);
