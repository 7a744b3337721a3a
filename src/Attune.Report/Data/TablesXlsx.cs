using System.Globalization;
using System.IO.Compression;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Attune.Report.Data;

/// <summary>
/// Tables as one XLSX: the dictionary, then a sheet a table, each with its head in view and a filter. Numbers are numbers, days are days, and every text is a text,
/// whatever sign it begins with: no cell is a formula.
/// </summary>
public static class TablesXlsx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int Narrowest = 10;
    private const int Widest = 60;

    // As with other archives: the same tables give the same bytes, and nobody learns when they were taken.
    private static readonly DateTimeOffset NoTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<byte[]> PackAsync(DataSet set, CultureInfo culture, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(set);
        using var bytes = new MemoryStream();
        var rest = new LongTexts(new TablesTexts(culture));
        await using (var book = await Spreadsheet.CreateNewAsync(bytes, new SpreadCheetahOptions { PreserveStringWhitespace = true, DocumentProperties = null }, cancel))
        {
            var styles = Styles.AddTo(book);
            foreach (var table in set.Tables.Prepend(set.DictionaryIn(culture))) { await WriteAsync(book, table, styles, rest, cancel); }
            if (rest.Any) { await WriteAsync(book, rest.Table(), styles, rest, cancel); }
            await book.FinishAsync(cancel);
        }

        SetNoTime(bytes);
        return bytes.ToArray();
    }

    private static async Task WriteAsync(Spreadsheet book, DataTable table, Styles styles, LongTexts rest, CancellationToken cancel)
    {
        var sheet = new WorksheetOptions { FrozenRows = 1, AutoFilter = new($"A1:{Letters(table.Columns.Length)}{table.Rows.Length + 1}") };
        foreach (var (place, column) in table.Columns.Index()) { sheet.Column(place + 1).Width = WidthOf(table, place, column); }
        await book.StartWorksheetAsync(table.Name, sheet, cancel);
        await book.AddHeaderRowAsync([.. table.Columns.Select(column => column.Name)], styles.Head, cancel);
        foreach (var (number, row) in table.Rows.Index())
        {
            await book.AddRowAsync([.. row.Select((cell, place) => CellOf(cell is string text ? rest.Fit(table, number, place, text) : cell, table.Columns[place].Type, styles))], cancel);
        }
    }

    private static Cell CellOf(object? cell, ColumnType type, Styles styles) => cell switch
    {
        string text => new(new DataCell(SheetText.Escape(text)), styles.Text),
        decimal number => new(new DataCell(number), styles.Plain),
        DateOnly day => new(new DataCell(day.ToDateTime(TimeOnly.MinValue)), styles.Day),
        bool yes => new(new DataCell(yes), styles.Plain),
        _ => new(default(DataCell), type == ColumnType.Day ? styles.Day : styles.Plain),
    };

    private static double WidthOf(DataTable table, int place, DataColumn column)
        => Math.Clamp(table.Rows.Select(row => CellText.Say(row[place]).Length).Append(column.Name.Length + 2).Max() + 1, Narrowest, Widest);

    // A to Z, then AA: no table has more columns than that.
    private static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : $"{(char)('A' + ((column - 1) / 26) - 1)}{(char)('A' + ((column - 1) % 26))}";

    private static void SetNoTime(MemoryStream bytes)
    {
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in zip.Entries) { entry.LastWriteTime = NoTime; }
    }

    private sealed record Styles(StyleId Head, StyleId Text, StyleId Plain, StyleId Day)
    {
        public static Styles AddTo(Spreadsheet book)
        {
            var top = new Alignment { Vertical = VerticalAlignment.Top };
            return new(
                book.AddStyle(new Style { Font = { Bold = true }, Fill = { Color = System.Drawing.Color.FromArgb(0xEE, 0xEA, 0xE2) }, Alignment = top }),
                book.AddStyle(new Style { Alignment = top with { WrapText = true } }),
                book.AddStyle(new Style { Alignment = top }),
                book.AddStyle(new Style { Alignment = top, Format = NumberFormat.Custom("yyyy\\-mm\\-dd") }));
        }
    }
}
