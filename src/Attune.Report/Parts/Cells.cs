using Attune.Statistics.Sides;

namespace Attune.Report.Parts;

/// <summary>
/// Decides which counts an audience may see. A count of fewer people than the threshold is hidden, and with it a second one, so that the hidden one cannot be
/// worked out from a sum.
/// </summary>
internal static class Cells
{
    /// <summary>The counts of the two sides stand beside each other, so if one is too small both are hidden.</summary>
    public static bool ShowsBoth(Edition edition, SideCounts leaders)
        => !IsSmall(edition, leaders.Business) && !IsSmall(edition, leaders.It);

    /// <summary>For a table whose columns add up to a known number: the rows, with null where the cells may not be shown.</summary>
    public static IReadOnlyList<SideCounts?> Shown(Edition edition, IReadOnlyList<SideCounts> rows)
    {
        var business = ShownOf(edition, [.. rows.Select(row => row.Business)]);
        var it = ShownOf(edition, [.. rows.Select(row => row.It)]);
        return [.. rows.Select((row, at) => business[at] && it[at] ? row : (SideCounts?)null)];
    }

    private static bool[] ShownOf(Edition edition, int[] counts)
    {
        var shown = counts.Select(count => !IsSmall(edition, count)).ToArray();
        if (shown.Count(cell => !cell) != 1) { return shown; }
        // A further cell has to be hidden as well: the smallest of the others, so that least is lost.
        var complement = Enumerable.Range(0, counts.Length).Where(at => shown[at]).OrderBy(at => counts[at] == 0).ThenBy(at => counts[at]);
        foreach (var at in complement.Take(1)) { shown[at] = false; }
        return shown;
    }

    private static bool IsSmall(Edition edition, int count) => count > 0 && count < edition.SmallestCell;
}
