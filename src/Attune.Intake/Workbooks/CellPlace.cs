using System.Globalization;

namespace Attune.Intake.Workbooks;

/// <summary>Reads references such as "C7" and "C7:C9".</summary>
internal static class CellPlace
{
    // A sheet has 16,384 columns, whose names have at most three letters.
    private const int LongestColumn = 3;

    public readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow);

    /// <summary>The place of the column, from 0; null if the reference names none.</summary>
    public static int? ColumnOf(string? reference)
    {
        var letters = reference.AsSpan();
        letters = letters[..(letters.IndexOfAnyExceptInRange('A', 'Z') is var end && end >= 0 ? end : letters.Length)];
        if (letters.Length is 0 or > LongestColumn) { return null; }
        var column = 0;
        foreach (var letter in letters) { column = (column * 26) + letter - 'A' + 1; }
        return column - 1;
    }

    public static CellRange? RangeOf(string? reference)
        => reference?.Split(':') is [var from, var to]
            && ColumnOf(from) is { } column && RowOf(from) is { } first && RowOf(to) is { } last
            ? new(first, column, last)
            : null;

    private static int? RowOf(string reference)
        => int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
}
