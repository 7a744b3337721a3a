using System.Collections.Immutable;

namespace Attune.Report.Data;

/// <summary>A table column by column: each says in one place what it is called, what it means, and where its value comes from.</summary>
/// <typeparam name="T">What a row is made from.</typeparam>
/// <param name="name">The name of the table.</param>
/// <param name="meaning">What a row is.</param>
/// <param name="readers">Who may read it.</param>
public sealed class TableDraft<T>(string name, string meaning, TableReaders readers)
{
    private readonly List<(DataColumn Column, Func<T, object?> Value)> _columns = [];

    public TableDraft<T> Text(string column, string says, Func<T, string?> value) => Add(new(column, ColumnType.Text, "", says), row => value(row));

    public TableDraft<T> Number(string column, string says, Func<T, decimal?> value, string unit = "") => Add(new(column, ColumnType.Number, unit, says), row => value(row));

    public TableDraft<T> Day(string column, string says, Func<T, DateOnly?> value) => Add(new(column, ColumnType.Day, "", says), row => value(row));

    public TableDraft<T> YesNo(string column, string says, Func<T, bool?> value) => Add(new(column, ColumnType.YesNo, "", says), row => value(row));

    /// <summary>The table with these rows.</summary>
    public DataTable With(IEnumerable<T> rows)
        => new(name, meaning, readers, [.. _columns.Select(column => column.Column)], [.. rows.Select(row => _columns.Select(column => column.Value(row)).ToImmutableArray())]);

    private TableDraft<T> Add(DataColumn column, Func<T, object?> value)
    {
        _columns.Add((column, value));
        return this;
    }
}
