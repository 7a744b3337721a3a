using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Attune.Report.Tests.Data;

/// <summary>A workbook as a spreadsheet reads it, from its own XML: nothing of what wrote it is used.</summary>
public sealed partial class Workbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private readonly Dictionary<string, string> _parts = [];

    public Workbook(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            _parts[entry.FullName] = reader.ReadToEnd();
        }

        var targets = XDocument.Parse(_parts["xl/_rels/workbook.xml.rels"]).Root!.Elements().ToDictionary(relation => relation.Attribute("Id")!.Value, relation => relation.Attribute("Target")!.Value.TrimStart('/'));
        Sheets = XDocument.Parse(_parts["xl/workbook.xml"]).Descendants(Main + "sheet").Select(sheet =>
        {
            var target = targets[sheet.Attribute(Relations + "id")!.Value];
            return (sheet.Attribute("name")!.Value, XDocument.Parse(_parts[target.StartsWith("xl/", StringComparison.Ordinal) ? target : $"xl/{target}"], LoadOptions.PreserveWhitespace));
        }).ToArray();
    }

    public IReadOnlyList<(string Name, XDocument Xml)> Sheets { get; }

    public IReadOnlyCollection<string> Parts => _parts.Values;

    /// <summary>The cells of a sheet, its head first: texts, numbers, yes or no; days as numbers.</summary>
    public object?[][] Rows(string sheet)
        => [.. Sheets.Single(candidate => candidate.Name == sheet).Xml.Descendants(Main + "row").Select(row => row.Elements(Main + "c").Select(ValueOf).ToArray())];

    public bool HasFormula => Sheets.Any(sheet => sheet.Xml.Descendants(Main + "f").Any());

    public XElement? Pane(string sheet) => Sheets.Single(candidate => candidate.Name == sheet).Xml.Descendants(Main + "pane").FirstOrDefault();

    public string? Filter(string sheet) => Sheets.Single(candidate => candidate.Name == sheet).Xml.Descendants(Main + "autoFilter").FirstOrDefault()?.Attribute("ref")?.Value;

    public static DateOnly Day(object? number) => DayZero.AddDays((int)(decimal)number!);

    private static object? ValueOf(XElement cell) => cell.Attribute("t")?.Value switch
    {
        "inlineStr" => Unescape(string.Concat(cell.Descendants(Main + "t").Select(text => text.Value))),
        "b" => cell.Element(Main + "v")!.Value == "1",
        null or "n" => cell.Element(Main + "v") is { } value ? decimal.Parse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture) : null,
        var other => throw new InvalidOperationException($"A cell of the type {other}."),
    };

    private static string Unescape(string text) => Escaped().Replace(text, sign => ((char)int.Parse(sign.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
