namespace Attune.Domain.Leaders;

/// <summary>One line of a list of leaders.</summary>
/// <param name="Line">The line as a person counts it, from 1.</param>
/// <param name="Cells">Its cells.</param>
public sealed record LeaderRow(int Line, ImmutableArray<string> Cells);

/// <summary>A list of leaders before it is read: its columns, and what each seems to be.</summary>
/// <param name="HeadLine">The line of the heads; null if there are none.</param>
/// <param name="Heads">The heads of the columns; empty if the list has none.</param>
/// <param name="Proposed">What each column seems to be; null for a head that is not understood.</param>
/// <param name="Rows">The lines below the heads.</param>
public sealed record LeaderTable(int? HeadLine, ImmutableArray<string> Heads, ImmutableArray<LeaderColumn?> Proposed, ImmutableArray<LeaderRow> Rows)
{
    /// <summary>The number of columns, with those that have no head.</summary>
    public int Width => Math.Max(Heads.Length, Rows.Select(row => row.Cells.Length).DefaultIfEmpty().Max());

    /// <param name="pasted">Lines of cells separated by tabs, semicolons or commas; a first line of heads is understood.</param>
    /// <param name="hasHeads">Whether the first line holds heads; null to find out.</param>
    public static LeaderTable Read(string pasted, bool? hasHeads = null)
    {
        ArgumentNullException.ThrowIfNull(pasted);
        return From([.. PastedCells.Rows(pasted).Select(row => new LeaderRow(row.Line, row.Cells))], hasHeads);
    }

    /// <param name="rows">The lines of a list, of which the first may hold heads.</param>
    /// <param name="hasHeads">Whether it does; null to find out.</param>
    public static LeaderTable From(ImmutableArray<LeaderRow> rows, bool? hasHeads = null)
        => rows is [var first, ..] && (hasHeads ?? (LeaderHeads.Read(first.Cells) is not null || LeaderHeads.StandOver(rows)))
            ? new(first.Line, first.Cells, LeaderHeads.ColumnsOf(first.Cells), rows[1..])
            : new(null, [], [.. LeaderHeads.DefaultOrder.Select(column => (LeaderColumn?)column)], rows);
}
