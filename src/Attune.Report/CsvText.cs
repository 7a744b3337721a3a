using System.Buffers;
using System.Globalization;
using System.Text;

namespace Attune.Report;

/// <summary>Rows of CSV that a spreadsheet shows as text and never runs as a formula.</summary>
public static class CsvText
{
    private const string StartsFormula = "=+-@\t\r\n";

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\t|\"\r\n");

    public static string Write(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The text as it was before <see cref="Cell"/> guarded it.</summary>
    public static string Unguarded(string cell) => NeedsGuard(cell) && cell[0] == '\'' ? cell[1..] : cell;

    private static string Cell(string text)
    {
        var guarded = NeedsGuard(text) ? "'" + text : text;
        return guarded.AsSpan().ContainsAny(NeedsQuotes) || guarded.Trim().Length != guarded.Length
            ? "\"" + guarded.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : guarded;
    }

    /// <summary>
    /// Spreadsheets run a cell that begins with one of these signs and is no number; an apostrophe before it makes it text. A text that begins
    /// with apostrophes before such a sign gets one more, so that taking one off always gives back what was written.
    /// </summary>
    private static bool NeedsGuard(string text)
        => text.AsSpan().TrimStart('\'') is [var first, ..] rest && StartsFormula.Contains(first, StringComparison.Ordinal) && !IsNumber(rest);

    private static bool IsNumber(ReadOnlySpan<char> text)
        => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
