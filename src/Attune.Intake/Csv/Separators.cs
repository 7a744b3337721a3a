using System.Text.RegularExpressions;

namespace Attune.Intake.Csv;

/// <summary>Detects which character separates the cells of a file.</summary>
internal static partial class Separators
{
    private static readonly char[] Known = [',', ';', '\t', '|'];

    // Enough rows to see whether they have as many cells as the heading; more would only take time.
    private const int RowsCompared = 10;

    /// <summary>
    /// Excel's own hint, "sep=;" on a line of its own; null if there is none. A program that saved the line again as a row may have put it in quotes and filled
    /// the row with empty cells: then what separates those is the separator of the file.
    /// </summary>
    public static char? Hinted(string text)
    {
        if (Hint().Match(text) is not { Success: true } hint) { return null; }
        return hint.Groups["fill"] is { Length: > 0 } fill ? fill.Value[0] : hint.Groups["separator"].Value[0];
    }

    /// <summary>The separator with which the most rows are as wide as the heading; among equals, the one with the widest heading.</summary>
    public static char Detect(string text)
        => Known.MaxBy(separator => Fit(text, separator));

    private static (bool Splits, int RowsAlike, int Width) Fit(string text, char separator)
    {
        var rows = new CsvScanner(text, separator).Rows().Where(row => !row.Blank).Take(1 + RowsCompared).ToList();
        if (rows.Count == 0) { return default; }
        var width = rows[0].Cells.Length;
        return (width > 1, rows.Skip(1).Count(row => row.Cells.Length == width), width);
    }

    [GeneratedRegex("""^[ ]*(?<quote>"?)[ ]*sep[ ]?=(?<separator>[^\r\n"])[ ]*\k<quote>[ ]*(?<fill>[,;|\t]*)[ ]*(?:\r|\n|$)""", RegexOptions.IgnoreCase)]
    private static partial Regex Hint();
}
