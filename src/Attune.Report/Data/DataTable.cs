using System.Collections.Immutable;

namespace Attune.Report.Data;

/// <summary>
/// A table of data: from the one list of its columns every file is written, so that no two formats say different things. A cell holds a text, a decimal number, a day, yes
/// or no, or nothing.
/// </summary>
public sealed record DataTable
{
    /// <param name="name">Its name, the same in every language, in lower case.</param>
    /// <param name="meaning">What a row is, in the reader's language.</param>
    /// <param name="readers">Who may read it.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows, a cell for each column.</param>
    /// <exception cref="ArgumentException">A cell is not what its column says.</exception>
    public DataTable(string name, string meaning, TableReaders readers, ImmutableArray<DataColumn> columns, ImmutableArray<ImmutableArray<object?>> rows)
    {
        if (rows.Any(row => row.Length != columns.Length || row.Zip(columns).Any(cell => !Fits(cell.First, cell.Second.Type)))) { throw new ArgumentException($"A row of {name} does not fit its columns.", nameof(rows)); }
        (Name, Meaning, Readers, Columns, Rows) = (name, meaning, readers, columns, rows);
    }

    public string Name { get; }

    public string Meaning { get; }

    public TableReaders Readers { get; }

    public ImmutableArray<DataColumn> Columns { get; }

    public ImmutableArray<ImmutableArray<object?>> Rows { get; }

    private static bool Fits(object? cell, ColumnType type) => (cell, type) switch
    {
        (null, _) => true,
        (string, ColumnType.Text) or (decimal, ColumnType.Number) or (DateOnly, ColumnType.Day) or (bool, ColumnType.YesNo) => true,
        _ => false,
    };
}
