using System.Globalization;
using System.Text;
using System.Xml;

namespace Attune.Report.Data;

/// <summary>Texts as a sheet can hold them: what XML cannot say is written as the office formats write it, and what is longer than a cell goes on elsewhere.</summary>
internal static class SheetText
{
    /// <summary>The longest text of a cell, in UTF-16 units: https://support.microsoft.com/office/excel-specifications-and-limits.</summary>
    public const int Longest = 32_767;

    /// <summary>
    /// Signs that XML has no form for, and line ends that it would change, as _x0001_; and what already looks like that, so that it is read back as it was (ECMA-376, ST_Xstring). Half of
    /// a pair of surrogates is no sign, and stands as the mark for one that is missing.
    /// </summary>
    public static string Escape(string text)
    {
        if (!text.Any(NeedsCare)) { return text; }
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) { escaped.Append(text, i++, 2); }
            else if (char.IsSurrogate(text[i])) { escaped.Append('\uFFFD'); }
            else if (text[i] == '\r' || !XmlConvert.IsXmlChar(text[i])) { escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_"); }
            else if (LooksEscaped(text.AsSpan(i))) { escaped.Append("_x005F_"); }
            else { escaped.Append(text[i]); }
        }

        return escaped.ToString();
    }

    /// <summary>The parts of a text, none longer than this; no pair of surrogates is parted.</summary>
    public static IEnumerable<string> Parts(string text, int longest)
    {
        for (var from = 0; from < text.Length;)
        {
            var to = Math.Min(from + longest, text.Length);
            if (to < text.Length && char.IsHighSurrogate(text[to - 1])) { to--; }
            yield return text[from..to];
            from = to;
        }
    }

    private static bool NeedsCare(char sign) => sign is '\r' or '_' || char.IsSurrogate(sign) || !XmlConvert.IsXmlChar(sign);

    private static bool LooksEscaped(ReadOnlySpan<char> text)
        => text is ['_', 'x', var a, var b, var c, var d, '_', ..] && char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d);
}
