using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Attune.Intake.Workbooks;

/// <summary>The text of a cell, as people see it in their spreadsheet.</summary>
internal sealed partial class CellTexts
{
    private readonly ImmutableArray<string> _shared;
    private readonly CellFormats _formats;

    public CellTexts(WorkbookPart part)
    {
        _formats = new(part);
        _shared = part.SharedStringTablePart is { } shared ? Shared(shared) : [];
    }

    public string Read(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.SharedString)
        {
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _shared.Length ? _shared[at] : "";
        }

        if (type == CellValues.InlineString) { return cell.InlineString is { } inline ? Plain(inline) : ""; }
        if (type == CellValues.Boolean) { return value == "1" ? "TRUE" : value == "0" ? "FALSE" : value; }
        if (type == CellValues.Number && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return _formats.Write(number, cell.StyleIndex?.Value ?? 0);
        }

        // The result of a formula, a date in words, or an error such as #NAME?.
        return Unescaped(value);
    }

    private static ImmutableArray<string> Shared(SharedStringTablePart part)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        using var reader = new OpenXmlPartReader(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem)) { texts.Add(Plain((SharedStringItem)reader.LoadCurrentElement()!)); }
        }

        return texts.ToImmutable();
    }

    /// <summary>The words without their fonts, and without the reading aids that stand above Japanese words.</summary>
    private static string Plain(OpenXmlElement item)
        => Unescaped(string.Concat(item.Elements().Select(part => part switch
        {
            Text text => text.Text,
            Run run => run.Text?.Text ?? "",
            _ => "",
        })));

    /// <summary>A workbook writes characters that XML cannot hold as _x000D_.</summary>
    private static string Unescaped(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) { return text; }
        var plain = Escape().Replace(text, escape => ((char)ushort.Parse(escape.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        // Half of a surrogate pair becomes U+FFFD; a zero would end the text elsewhere.
        var whole = new StringBuilder(plain.Length);
        foreach (var rune in plain.EnumerateRunes()) { whole.Append(rune.Value == 0 ? " " : rune.ToString()); }
        return whole.ToString();
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
