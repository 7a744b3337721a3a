using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Attune.Domain.Tests.Packs;
using Attune.Report.Data;
using CsCheck;
using CsvHelper;

namespace Attune.Report.Tests.Data;

/// <summary>One list of tables, three formats: whatever stands in a cell is the same in each, is lost in none, and never runs.</summary>
public sealed class DataSetTests
{
    private static readonly string[] Hostile =
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''-x", "=HYPERLINK(\"http://x\",\"y\")", "a,b;c\"d\"", "line\nline", "line\r\nline", "line\rline", " space ", "_x0041_", "_x000D_", "\u0001\u001F", "\uFFFE\uFFFF",
        "שלום ‏עולם", "👩‍💻", "\uD800", "x\uDC00y", "<b>&amp;</b>]]>", "1e5", "007", "TRUE", "2027-03-31", "",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Int[0, Hostile.Length - 1].Select(i => Hostile[i]), Gen.String);

    private static readonly Gen<DataSet> Sets = Gen.Select(Texts.Array[0, 5], Gen.Decimal[-1000000, 1000000].Array[0, 5], Gen.Date.Array[0, 5], Gen.Bool.Array[0, 5], (texts, numbers, days, yes) => Set([.. Enumerable
        .Range(0, 5).Select(i => (At(texts, i), i < numbers.Length ? Math.Round(numbers[i], 4) : (decimal?)null, i < days.Length && days[i].Year > 1900 ? DateOnly.FromDateTime(days[i]) : (DateOnly?)null, i < yes.Length ? yes[i] : (bool?)null))]));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task CSV_JSON_and_XLSX_hold_the_same_cells_and_no_cell_is_a_formula()
        => Sets.SampleAsync(async set =>
        {
            var table = set.Tables[0];
            var csv = CsvOf(TablesCsv.Pack(set, CultureInfo.InvariantCulture), "things.csv");
            using var json = JsonDocument.Parse(TablesJson.Write(set, CultureInfo.InvariantCulture));
            var objects = json.RootElement.GetProperty("tables")[0].GetProperty("rows").EnumerateArray().ToArray();
            var book = new Workbook(await TablesXlsx.PackAsync(set, CultureInfo.InvariantCulture, Cancel));
            var rows = book.Rows("things").Skip(1).ToArray();
            (csv.Length, objects.Length, rows.Length).ShouldBe((table.Rows.Length, table.Rows.Length, table.Rows.Length));
            book.HasFormula.ShouldBeFalse();
            foreach (var (i, row) in table.Rows.Index())
            {
                // Half a surrogate is no text: every format says that a sign is missing.
                var text = Whole((string?)row[0]);
                CsvText.Unguarded(csv[i][0]).ShouldBe(text);
                objects[i].GetProperty("text").GetString().ShouldBe(row[0] is null ? null : text);
                ((string?)rows[i][0] ?? "").ShouldBe(text);
                csv[i][1].ShouldBe(((decimal?)row[1])?.ToString(CultureInfo.InvariantCulture) ?? "");
                (rows[i][1] is decimal number ? number : (decimal?)null).ShouldBe((decimal?)row[1]);
                csv[i][2].ShouldBe(row[2] is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "");
                (rows[i][2] is { } days ? Workbook.Day(days) : (DateOnly?)null).ShouldBe((DateOnly?)row[2]);
                rows[i][3].ShouldBe(row[3]);
                csv[i][3].ShouldBe(row[3] switch { true => "yes", false => "no", _ => "" });
            }
        }, iter: 300, threads: 1);

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_has_a_sign_before_it_in_CSV()
    {
        foreach (var row in CsvOf(TablesCsv.Pack(Set([.. Hostile.Select(text => (text, (decimal?)null, (DateOnly?)null, (bool?)null))]), CultureInfo.InvariantCulture), "things.csv"))
        {
            (row[0].TrimStart('\'') is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n'), ..] && row[0][0] != '\'' && !decimal.TryParse(row[0], CultureInfo.InvariantCulture, out _)).ShouldBeFalse(row[0]);
        }
    }

    [Fact]
    public async Task The_first_sheet_says_what_every_column_means_and_each_keeps_its_head_in_view_with_a_filter()
    {
        var book = new Workbook(await TablesXlsx.PackAsync(Set([("a", 1m, new(2027, 3, 31), true)]), CultureInfo.InvariantCulture, Cancel));
        book.Sheets.Select(sheet => sheet.Name).ShouldBe(["dictionary", "things"]);
        book.Rows("dictionary")[2].ShouldBe(["things", "number", "number", "leaders", "How many", "A thing", "who was in the room"]);
        foreach (var (name, _) in book.Sheets)
        {
            book.Pane(name)!.Attribute("ySplit")!.Value.ShouldBe("1");
            book.Pane(name)!.Attribute("state")!.Value.ShouldBe("frozen");
        }

        book.Filter("things").ShouldBe("A1:D2");
        book.Parts.ShouldContain(part => part.Contains("yyyy\\-mm\\-dd", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(32_767, "x", false)]
    [InlineData(32_768, "x", true)]
    [InlineData(100_000, "😀", true)]
    [InlineData(20_000, "\u0001", true)]
    public async Task A_text_that_is_longer_than_a_cell_can_hold_goes_on_in_a_sheet_of_its_own_and_the_cell_says_so(int length, string sign, bool goesOn)
    {
        var text = string.Concat(Enumerable.Repeat(sign, length));
        var book = new Workbook(await TablesXlsx.PackAsync(Set([("short", null, null, null), (text, null, null, null)]), CultureInfo.InvariantCulture, Cancel));
        var cell = (string)book.Rows("things")[2][0]!;
        book.Sheets.Any(sheet => sheet.Name == "continued").ShouldBe(goesOn);
        if (!goesOn) { cell.ShouldBe(text); return; }
        cell.ShouldEndWith(" [goes on in the sheet continued]");
        var rest = book.Rows("continued").Skip(1).ToArray();
        rest.ShouldAllBe(row => (string)row[0]! == "things" && (decimal)row[1]! == 3 && (string)row[2]! == "text");
        (cell[..cell.LastIndexOf(" [", StringComparison.Ordinal)] + string.Concat(rest.OrderBy(row => (decimal)row[3]!).Select(row => (string)row[4]!))).ShouldBe(text);
    }

    [Fact]
    public void The_document_is_what_its_schema_says_whatever_stands_in_it()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "tables.schema.json")));
        var small = new SmallSchema(schema.RootElement);
        Sets.Sample(set =>
        {
            using var json = JsonDocument.Parse(TablesJson.Write(set, CultureInfo.InvariantCulture));
            small.Allows(json.RootElement).ShouldBeTrue();
        }, iter: 100, threads: 1);
        using var wrong = JsonDocument.Parse(System.Text.Encoding.UTF8.GetString(TablesJson.Write(Set([]), CultureInfo.InvariantCulture)).Replace("\"yesNo\"", "\"maybe\"", StringComparison.Ordinal));
        small.Allows(wrong.RootElement).ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_tables_give_the_same_bytes()
    {
        var set = Set([("a", 1m, null, true)]);
        TablesCsv.Pack(set, CultureInfo.InvariantCulture).ShouldBe(TablesCsv.Pack(set, CultureInfo.InvariantCulture));
        (await TablesXlsx.PackAsync(set, CultureInfo.InvariantCulture, Cancel)).ShouldBe(await TablesXlsx.PackAsync(set, CultureInfo.InvariantCulture, Cancel));
    }

    [Fact]
    public void A_cell_that_is_not_what_its_column_says_is_no_table()
        => Should.Throw<ArgumentException>(() => new DataTable("t", "", TableReaders.Room, [new("n", ColumnType.Number, "", "")], [["one"]]));

    private static DataSet Set((string? Text, decimal? Number, DateOnly? Day, bool? Yes)[] rows) => new("Meridian, round 1", "the room",
    [
        new TableDraft<(string? Text, decimal? Number, DateOnly? Day, bool? Yes)>("things", "A thing", TableReaders.Room)
            .Text("text", "What it says", row => row.Text)
            .Number("number", "How many", row => row.Number, "leaders")
            .Day("day", "When", row => row.Day)
            .YesNo("yes", "Whether", row => row.Yes)
            .With(rows),
    ]);

    private static string? At(string[] texts, int place) => place < texts.Length ? texts[place] : null;

    private static string Whole(string? text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text ?? ""));

    private static string[][] CsvOf(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        using var csv = new CsvParser(reader, CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (csv.Read()) { rows.Add(csv.Record!); }
        return [.. rows.Skip(1)];
    }
}
