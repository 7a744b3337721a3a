using System.Globalization;

namespace Attune.Report.Data;

/// <summary>A cell as text that a program reads: a point in numbers, the year first in days, yes and no.</summary>
internal static class CellText
{
    public static string Say(object? cell) => cell switch
    {
        null => "",
        string text => text,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.GetType(), "No cell holds this."),
    };
}
