using static Attune.Cli.Phrases;

namespace Attune.Cli.Input;

/// <summary>What was inferred without being told, reported once for the person to confirm.</summary>
internal static class Notes
{
    public static string ColumnsIgnored(IEnumerable<string> headings) => CliTexts.NoteColumnsIgnored(List(headings));

    public static string ColumnsWithoutWords(IEnumerable<string> headings) => CliTexts.NoteColumnsWithoutWords(List(headings));

    public static string ReadAsWindows1252() => CliTexts.NoteReadAsWindows1252;

    public static string NotSent(int count) => CliTexts.NoteNotSent(count);

    public static string SidesLeftOut(IEnumerable<(string Name, int Answers)> sides) => CliTexts.NoteSidesLeftOut(Counted(sides));

    public static string SidesFound(string left, string right) => CliTexts.NoteSidesFound(left, right);

    /// <param name="tool">The survey tool; empty for a sheet made by hand.</param>
    /// <param name="side">The heading of the column with the side.</param>
    /// <param name="respondent">The heading of the column that tells people apart; null if the place in the file does.</param>
    /// <param name="role">The heading of the column with the role; null if there is none.</param>
    /// <param name="questions">The questions with the ids they were given.</param>
    public static string ReadAsExport(string tool, string side, string? respondent, string? role, IEnumerable<string> questions)
        => CliTexts.NoteReadAsExport(
            tool.Length > 0 ? CliTexts.ExportOf(tool) : CliTexts.ExportByHand,
            Quoted(side),
            respondent is null ? CliTexts.NoColumn : Quoted(respondent),
            role is null ? CliTexts.NoColumn : Quoted(role),
            string.Join("; ", questions.Select(Short)));

    private static string Quoted(string heading) => "\"" + Short(heading) + "\"";
}
