using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Attune.Intake.Workbooks;

/// <summary>Writes a number the way its cell shows it: a date as a date, 45% as 45%, the id 0012 with its zeros.</summary>
internal sealed partial class CellFormats
{
    private readonly ImmutableArray<string> _codes;
    private readonly bool _from1904;

    public CellFormats(WorkbookPart part)
    {
        _from1904 = part.Workbook?.WorkbookProperties?.Date1904?.Value == true;
        var sheet = part.WorkbookStylesPart?.Stylesheet;
        var own = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId?.Value is not null)
            .DistinctBy(format => format.NumberFormatId!.Value)
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "");
        _codes = [.. (sheet?.CellFormats?.Elements<CellFormat>() ?? [])
            .Select(format => format.NumberFormatId?.Value ?? 0)
            .Select(id => own.TryGetValue(id, out var code) ? code : BuiltIn(id))];
    }

    public string Write(double number, uint style)
    {
        var code = style < _codes.Length ? Plain(_codes[(int)style]) : "";
        if (code.AsSpan().ContainsAny("ymdhs")) { return Time(number, code) ?? Written(number); }
        if (code.Contains('%', StringComparison.Ordinal)) { return Written(Math.Round(number * 100, 10)) + "%"; }
        return Digits().Match(code) is { Success: true } digits
            ? number.ToString(new string('0', digits.Groups["whole"].Length) + "." + new string('0', digits.Groups["part"].Length), CultureInfo.InvariantCulture)
            : Written(number);
    }

    // A spreadsheet keeps 15 digits; the 16th is noise of the binary fraction.
    private static string Written(double number) => number.ToString("G15", CultureInfo.InvariantCulture);

    private string? Time(double days, string code)
    {
        // 1904 began 1,462 days after the day that the other calendar calls 0.
        var serial = _from1904 ? days + 1462 : days;
        if (serial is < 0 or >= 2_958_466) { return null; }
        var time = DateTime.FromOADate(serial);
        var (date, clock) = (code.AsSpan().ContainsAny("yd") || !code.AsSpan().ContainsAny("hs"), code.AsSpan().ContainsAny("hs"));
        var written = (date, clock) switch { (true, true) => "yyyy-MM-dd HH:mm:ss", (true, false) => "yyyy-MM-dd", _ => "HH:mm:ss" };
        return time.ToString(written, CultureInfo.InvariantCulture);
    }

    /// <summary>The format for positive numbers, without colors, currencies, and words in quotes.</summary>
    private static string Plain(string code)
        => Decoration().Replace(code.ToLowerInvariant(), "").Split(';')[0] is var plain && plain.Contains("general", StringComparison.Ordinal) ? "" : plain;

    private static string BuiltIn(uint id) => id switch
    {
        1 => "0",
        2 => "0.00",
        9 or 10 => "0%",
        14 or 15 or 16 or 17 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => "yyyy-mm-dd",
        18 or 19 or 20 or 21 or (>= 32 and <= 35) or 45 or 46 or 47 => "hh:mm:ss",
        22 => "yyyy-mm-dd hh:mm",
        _ => "",
    };

    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"^(?<whole>0+)(?:\.(?<part>0+))?$")]
    private static partial Regex Digits();
}
