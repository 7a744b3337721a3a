using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Attune.Report.Data;

/// <summary>Tables as one JSON document that describes itself: docs/tables.md, docs/tables.schema.json.</summary>
public static class TablesJson
{
    public const string ContentType = "application/json";

    /// <summary>The version of the format, raised when a field changes its meaning or is removed.</summary>
    public const int Schema = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        // People read the file; angle brackets stay escaped for those who paste it into a page.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Write(DataSet set, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(set);
        var texts = new TablesTexts(culture);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", "attune-tables");
            json.WriteNumber("schema", Schema);
            json.WriteString("title", set.Title);
            json.WriteString("for", set.For);
            json.WriteStartArray("tables");
            foreach (var table in set.Tables) { Write(json, table, texts); }
            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, DataTable table, TablesTexts texts)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("meaning", table.Meaning);
        json.WriteString("for", texts.TableReaders(table.Readers));
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", JsonNamingPolicy.CamelCase.ConvertName($"{column.Type}"));
            if (column.Unit.Length > 0) { json.WriteString("unit", column.Unit); }
            json.WriteString("meaning", column.Meaning);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            foreach (var (column, cell) in table.Columns.Zip(row)) { Write(json, column.Name, cell); }
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, object? cell)
    {
        switch (cell)
        {
            case null: json.WriteNull(name); break;
            case decimal number: json.WriteNumber(name, number); break;
            case bool yes: json.WriteBoolean(name, yes); break;
            default: json.WriteString(name, CellText.Say(cell)); break;
        }
    }
}
