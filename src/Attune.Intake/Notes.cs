using System.Globalization;
using Attune.Intake.Surveys;
using static Attune.Intake.Phrases;

namespace Attune.Intake;

/// <summary>What was inferred without being told, reported once for the person to confirm.</summary>
internal static class Notes
{
    public static string ColumnsIgnored(IEnumerable<string> headings) => IntakeTexts.NoteColumnsIgnored(List(headings));

    public static string ReadAsWindows1252() => IntakeTexts.NoteReadAsWindows1252;

    public static string RowsLeftOut(LeftOutReason reason, IEnumerable<int> lines)
    {
        var left = lines.ToList();
        return IntakeTexts.NoteRowsLeftOut(IntakeTexts.LeftOutReason(reason), Count(left.Count), Lines(left));
    }

    public static string WithoutSide(int people) => IntakeTexts.NoteWithoutSide(Count(people));

    public static string LaterCounted(IEnumerable<SameLeader> leaders)
        => IntakeTexts.NoteLaterCounted(string.Join("; ", leaders.Select(same => IntakeTexts.OnLines(Short(same.Leader), Lines(same.Lines)))));

    public static string Namesakes(string name, IEnumerable<int> lines) => IntakeTexts.NoteNamesakes(Short(name), Lines(lines));

    public static string TitlesSkipped(int line) => IntakeTexts.NoteTitlesSkipped(line);

    public static string SheetRead(string name, bool hidden, IEnumerable<string> others)
    {
        var read = hidden ? IntakeTexts.NoteHiddenSheetRead(Short(name)) : IntakeTexts.NoteSheetRead(Short(name));
        return others.ToList() is { Count: > 0 } left ? read + " " + IntakeTexts.NoteSheetsNotRead(List(left)) : read;
    }

    public static string HiddenRows(IEnumerable<int> rows) => IntakeTexts.NoteHiddenRows(Lines(rows));

    public static string HiddenColumns(int count) => IntakeTexts.NoteHiddenColumns(Count(count));

    public static string MergedCells(int count) => IntakeTexts.NoteMergedCells(Count(count));

    public static string SidesLeftOut(IEnumerable<(string Name, int Answers)> sides) => IntakeTexts.NoteSidesLeftOut(Counted(sides));

    public static string SidesFound(string left, string right) => IntakeTexts.NoteSidesFound(left, right);

    /// <summary>Says of every column what was understood: one message for the person to confirm.</summary>
    public static string Understood(TableProposal proposal)
    {
        var tool = proposal.Table.Tool;
        var questions = proposal.Mapping()?.Questions ?? [];
        return string.Join(' ', new[]
        {
            IntakeTexts.NoteReadAs(tool.Length > 0 ? IntakeTexts.ExportOf(tool) : IntakeTexts.ExportByHand),
            IntakeTexts.NoteSide(Headed(ColumnUse.Side)),
            IntakeTexts.NotePerson(People(proposal)),
            IntakeTexts.NoteRole(Headed(ColumnUse.Role)),
            IntakeTexts.NoteQuestions(questions.IsEmpty ? IntakeTexts.NoColumn : string.Join("; ", questions.Select(question => Short(question.Id + " \"" + question.Text + "\"")))),
            Said(ColumnUse.Anchor, IntakeTexts.NoteAnchors),
            Said(ColumnUse.Closed, IntakeTexts.NoteClosed),
            Anchors() is { Length: > 0 } anchors ? IntakeTexts.NoteAnchorsOffered(anchors) : "",
            Said(ColumnUse.ToolsOwn, IntakeTexts.NoteToolsOwn),
            Said(ColumnUse.LeftOut, IntakeTexts.NoteLeftOut),
            IntakeTexts.NoteChooseOtherwise,
        }.Where(sentence => sentence.Length > 0));

        List<string> Headings(ColumnUse use) => [.. proposal.Columns.Where(column => column.Use == use).Select(column => column.Heading.Length > 0 ? column.Heading : IntakeTexts.ColumnNumber(column.Place + 1))];

        string Headed(ColumnUse use) => Headings(use) is { Count: > 0 } headings ? string.Join(", ", headings.Select(Quoted)) : IntakeTexts.NoColumn;

        string Said(ColumnUse use, Func<object?, string> sentence) => Headings(use).Count > 0 ? sentence(Headed(use)) : "";

        string Anchors() => string.Join(", ", proposal.Columns.Where(column => column is { Use: ColumnUse.Closed, Closed.Anchor: not null }).Select(column => "--map anchor=" + Quoted(column.Heading)));
    }

    private static string People(TableProposal proposal)
    {
        var headings = proposal.Columns.Where(column => column.Use is ColumnUse.Mail or ColumnUse.Person).OrderBy(column => column.Use == ColumnUse.Mail ? 0 : 1).Select(column => Quoted(column.Heading)).ToList();
        var names = proposal.Columns.Where(column => column.Use == ColumnUse.Name).Select(column => Quoted(column.Heading)).ToList();
        return (headings.Count == 0 ? IntakeTexts.PersonByRow : string.Join(", ", headings)) + (names.Count == 0 ? "" : IntakeTexts.PersonNames(string.Join(", ", names)));
    }

    // Of a thousand lines the first ones show where to look.
    private static string Lines(IEnumerable<int> lines)
    {
        var all = lines.ToList();
        return string.Join(", ", all.Take(12).Select(line => line.ToString(CultureInfo.CurrentCulture))) + (all.Count > 12 ? ", …" : "");
    }

    private static string Quoted(string heading) => "\"" + Short(heading) + "\"";
}
