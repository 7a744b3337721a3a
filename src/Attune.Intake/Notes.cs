using static Attune.Intake.Phrases;

namespace Attune.Intake;

/// <summary>What was inferred without being told, reported once for the person to confirm.</summary>
internal static class Notes
{
    public static string ColumnsIgnored(IEnumerable<string> headings) => IntakeTexts.NoteColumnsIgnored(List(headings));

    public static string ColumnsWithoutWords(IEnumerable<string> headings) => IntakeTexts.NoteColumnsWithoutWords(List(headings));

    public static string ReadAsWindows1252() => IntakeTexts.NoteReadAsWindows1252;

    public static string NotSent(int count) => IntakeTexts.NoteNotSent(count);

    public static string SidesLeftOut(IEnumerable<(string Name, int Answers)> sides) => IntakeTexts.NoteSidesLeftOut(Counted(sides));

    public static string SidesFound(string left, string right) => IntakeTexts.NoteSidesFound(left, right);

    /// <param name="tool">The survey tool; empty for a sheet made by hand.</param>
    /// <param name="side">The heading of the column with the side.</param>
    /// <param name="respondent">The heading of the column that tells people apart; null if the place in the file does.</param>
    /// <param name="role">The heading of the column with the role; null if there is none.</param>
    /// <param name="questions">The questions with the ids they were given.</param>
    public static string ReadAsExport(string tool, string side, string? respondent, string? role, IEnumerable<string> questions)
        => IntakeTexts.NoteReadAsExport(
            tool.Length > 0 ? IntakeTexts.ExportOf(tool) : IntakeTexts.ExportByHand,
            Quoted(side),
            respondent is null ? IntakeTexts.NoColumn : Quoted(respondent),
            role is null ? IntakeTexts.NoColumn : Quoted(role),
            string.Join("; ", questions.Select(Short)));

    private static string Quoted(string heading) => "\"" + Short(heading) + "\"";
}
