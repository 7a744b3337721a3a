namespace Attune.Web.Desk.Importing;

/// <summary>A cell or a heading of a file as it is shown.</summary>
internal static class CellText
{
    /// <summary>As much of a heading as tells which one is meant.</summary>
    public const int OfHeading = 80;

    /// <summary>On one line, and cut where it is longer.</summary>
    public static string Cut(string said, int longest)
    {
        var line = string.Concat(said.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length <= longest ? line : $"{line[..(longest - 1)]}…";
    }
}
