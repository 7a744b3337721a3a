using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Attune.Report.Data;

/// <summary>Tables as CSV: a file a table, the dictionary, and a few lines that say how to open them, in one archive.</summary>
public static class TablesCsv
{
    public const string ContentType = "application/zip";

    // With a fixed time, an archive that is made twice from the same tables has the same bytes, and tells nobody when somebody looked.
    private static readonly DateTimeOffset NoTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One table, its header first.</summary>
    public static string Write(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return CsvText.Write([table.Columns.Select(column => column.Name), .. table.Rows.Select(row => row.Select(CellText.Say))]);
    }

    public static byte[] Pack(DataSet set, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(set);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "README.txt", new TablesTexts(culture).Readme(set.Title, set.For, set.Tables.Length).ReplaceLineEndings("\r\n") + "\r\n");
            foreach (var table in set.Tables.Prepend(set.DictionaryIn(culture))) { Add(zip, $"{table.Name}.csv", Write(table)); }
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        // The byte order mark tells a spreadsheet that the file is UTF-8.
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        writer.Write(text);
    }
}
