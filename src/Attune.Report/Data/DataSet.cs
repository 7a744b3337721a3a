using System.Collections.Immutable;
using System.Globalization;

namespace Attune.Report.Data;

/// <summary>Tables that are handed out together.</summary>
/// <param name="Title">What they are of: "Meridian, round 1".</param>
/// <param name="For">For whom they were made, in words.</param>
/// <param name="Tables">The tables; their names differ.</param>
public sealed record DataSet(string Title, string For, ImmutableArray<DataTable> Tables)
{
    /// <summary>The name of the table that says what all columns mean.</summary>
    public const string Dictionary = "dictionary";

    /// <summary>What each column of each table is, in the reader's language; a table as well, and the first.</summary>
    public DataTable DictionaryIn(CultureInfo culture)
    {
        var texts = new TablesTexts(culture);
        return new TableDraft<(DataTable Table, DataColumn Column)>(Dictionary, texts.Dictionary, TableReaders.Everybody)
            .Text("table", texts.DictionaryTable, row => row.Table.Name)
            .Text("column", texts.DictionaryColumn, row => row.Column.Name)
            .Text("type", texts.DictionaryType, row => texts.ColumnType(row.Column.Type))
            .Text("unit", texts.DictionaryUnit, row => row.Column.Unit)
            .Text("meaning", texts.DictionaryMeaning, row => row.Column.Meaning)
            .Text("a_row_is", texts.DictionaryRow, row => row.Table.Meaning)
            .Text("for", texts.DictionaryFor, row => texts.TableReaders(row.Table.Readers))
            .With(Tables.SelectMany(table => table.Columns, (table, column) => (table, column)));
    }
}
