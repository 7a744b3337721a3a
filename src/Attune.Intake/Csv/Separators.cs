namespace Attune.Intake.Csv;

/// <summary>Detects which character separates the cells of a file.</summary>
internal static class Separators
{
    private static readonly char[] Known = [',', ';', '\t', '|'];

    // Enough rows to see whether they have as many cells as the heading; more would only take time.
    private const int RowsCompared = 10;

    /// <summary>Excel's own hint, "sep=;" on a line of its own; null if there is none.</summary>
    public static char? Hinted(string text)
        => text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n' ? text[4] : null;

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
}
