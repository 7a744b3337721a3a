using static Attune.Cli.Strings;

namespace Attune.Cli.Input;

/// <summary>What was understood without being told, said once for the person to confirm.</summary>
internal static class Notes
{
    public static string ColumnsIgnored(IEnumerable<string> headings) => Say("Note_ColumnsIgnored", List(headings));

    public static string ColumnsWithoutWords(IEnumerable<string> headings) => Say("Note_ColumnsWithoutWords", List(headings));

    public static string ReadAsWindows1252() => Say("Note_ReadAsWindows1252");

    public static string NotSent(int count) => Say("Note_NotSent", count);

    public static string SidesLeftOut(IEnumerable<(string Name, int Answers)> sides) => Say("Note_SidesLeftOut", Counted(sides));

    public static string SidesFound(string left, string right) => Say("Note_SidesFound", left, right);

    /// <param name="tool">The survey tool; empty for a sheet made by hand.</param>
    /// <param name="side">Heading of the column with the side.</param>
    /// <param name="respondent">Heading of the column that tells people apart; null if the place in the file does.</param>
    /// <param name="role">Heading of the column with the role; null if there is none.</param>
    /// <param name="questions">The questions with the ids they were given.</param>
    public static string ReadAsExport(string tool, string side, string? respondent, string? role, IEnumerable<string> questions)
        => Say(
            "Note_ReadAsExport",
            tool.Length > 0 ? Say("ExportOf", tool) : Say("ExportByHand"),
            Quoted(side),
            respondent is null ? Say("NoColumn") : Quoted(respondent),
            role is null ? Say("NoColumn") : Quoted(role),
            string.Join("; ", questions.Select(Short)));

    private static string Quoted(string heading) => "\"" + Short(heading) + "\"";
}
