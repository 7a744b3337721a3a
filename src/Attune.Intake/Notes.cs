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

    public static string VoicesBeside(IEnumerable<(string Name, int Answers)> voices) => IntakeTexts.NoteVoicesBeside(Counted(voices));

    public static string VoiceForecasts() => IntakeTexts.NoteVoiceForecasts;

    public static string SidesFound(string left, string right) => IntakeTexts.NoteSidesFound(left, right);

    /// <summary>Says of every column what was understood: one message for the person to confirm.</summary>
    public static string Understood(TableProposal proposal)
    {
        var tool = proposal.Table.Tool;
        var questions = proposal.Mapping()?.Questions ?? [];
        // A line each: on a terminal it is a list, on a page a paragraph.
        return string.Join("\n  ", new[]
        {
            IntakeTexts.NoteReadAs(tool.Length > 0 ? IntakeTexts.ExportOf(tool) : IntakeTexts.ExportByHand),
            IntakeTexts.NoteSide(Headed(ColumnUse.Side)),
            IntakeTexts.NotePerson(People(proposal)),
            IntakeTexts.NoteRole(Headed(ColumnUse.Role)),
            IntakeTexts.NoteQuestions(questions.IsEmpty ? Headed(ColumnUse.Question) : string.Join("; ", questions.Select(question => question.Id + " " + Quoted(question.Text)))),
            Said(ColumnUse.Anchor, IntakeTexts.NoteAnchors),
            Said(ColumnUse.Closed, IntakeTexts.NoteClosed),
            Anchors() is { Length: > 0 } anchors ? IntakeTexts.NoteAnchorsOffered(anchors) : "",
            Said(ColumnUse.ToolsOwn, IntakeTexts.NoteToolsOwn),
            Said(ColumnUse.LeftOut, IntakeTexts.NoteLeftOut),
            IntakeTexts.NoteChooseOtherwise,
        }.Where(sentence => sentence.Length > 0));

        List<string> Headings(ColumnUse use) => [.. proposal.Columns.Where(column => column.Use == use && (column.Text.Length > 0 || !column.Samples.IsEmpty)).Select(column => Called(column, proposal))];

        string Headed(ColumnUse use) => Headings(use) is { Count: > 0 } headings ? string.Join(", ", headings.Select(Quoted)) : IntakeTexts.NoColumn;

        string Said(ColumnUse use, Func<object?, string> sentence) => Headings(use).Count > 0 ? sentence(Headed(use)) : "";

        string Anchors() => string.Join(", ", proposal.Columns.Where(column => column is { Use: ColumnUse.Closed, Closed.Anchor: not null }).Select(column => "--map anchor=" + Quoted(Called(column, proposal))));
    }

    /// <summary>What a column is called: the question in words, where no other column asks the same.</summary>
    private static string Called(ColumnProposal column, TableProposal proposal)
        => column.Text.Length > 0 && proposal.Columns.Count(other => other.Text == column.Text) == 1 ? column.Text
            : column.Heading.Length > 0 ? column.Heading
            : IntakeTexts.ColumnNumber(column.Place + 1);

    private static string People(TableProposal proposal)
    {
        var (ids, names) = (Quote(ColumnUse.Mail).Concat(Quote(ColumnUse.Person)).ToList(), Quote(ColumnUse.Name).ToList());
        return (ids.Count, names.Count) switch
        {
            (0, 0) => IntakeTexts.PersonByRow,
            (0, _) => string.Join(", ", names),
            (_, 0) => string.Join(", ", ids),
            _ => IntakeTexts.PersonNamed(string.Join(", ", ids), string.Join(", ", names)),
        };

        IEnumerable<string> Quote(ColumnUse use) => proposal.Columns.Where(column => column.Use == use).Select(column => Quoted(Called(column, proposal)));
    }

    // Of a thousand lines the first ones show where to look.
    private static string Lines(IEnumerable<int> lines)
    {
        var all = lines.ToList();
        return string.Join(", ", all.Take(12).Select(line => line.ToString(CultureInfo.CurrentCulture))) + (all.Count > 12 ? ", …" : "");
    }

    private static string Quoted(string heading) => "\"" + Short(heading) + "\"";
}
