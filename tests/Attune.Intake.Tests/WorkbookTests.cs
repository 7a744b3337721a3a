using Attune.Analysis.Rounds;
using Attune.Intake.Answers;
using Attune.Statistics.Sides;

namespace Attune.Intake.Tests;

public class WorkbookTests
{
    private static readonly string Table = Sheets.Rows(["leader", "side", "What is it for?"], ["b1", "Business", "One ledger"], ["i1", "IT", "Clean core"]);

    [Fact]
    public void A_workbook_that_LibreOffice_saved_is_read_as_its_CSV_is()
    {
        var import = Fixture.Read("exports/libreoffice.xlsx");

        var sheet = import.Value.ShouldNotBeNull(string.Join('\n', import.Problems));
        sheet.Answers.ShouldBe(
        [
            new("ann@plant.example", Side.Business, "q1", "One ledger for \"eleven\" plants.", "CFO"),
            new("cy@plant.example", Side.It, "q1", "Stable in week two,\nand few tickets.", "CIO"),
            new("di@plant.example", Side.It, "q1", "-new core", "CTO"),
        ]);
        import.Notes.ShouldContain("Sheet \"forms\" of the workbook was read.");
        import.Notes.ShouldContain(note => note.Contains("left out: \"How sure are you?\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_is_read_as_people_see_it()
    {
        const string Styles = """
            <numFmts><numFmt numFmtId="170" formatCode="0000"/><numFmt numFmtId="171" formatCode="dd&quot;. &quot;mmmm\ yyyy"/><numFmt numFmtId="172" formatCode="[$-409]h:mm\ AM/PM"/><numFmt numFmtId="173" formatCode="&quot;day &quot;0"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="10"/><xf numFmtId="22"/><xf numFmtId="2"/><xf numFmtId="173"/></cellXfs>
            """;
        const string Rows = """
            <sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row><row r="5">
            <c r="A5" s="1"><v>12</v></c><c r="B5" s="2"><v>46346</v></c><c r="C5" s="3"><v>0.395833333333333</v></c><c r="D5" s="4"><v>0.45</v></c><c r="E5" s="5"><v>46346.3853587963</v></c>
            <c r="F5"><v>0.1</v></c><c r="G5" s="6"><v>1.5</v></c><c r="H5" t="b"><v>1</v></c><c r="I5" t="e"><v>#NAME?</v></c><c r="J5" t="str"><v>a_x000D__x000A_b</v></c><c r="K5" t="s"><v>2</v></c><c r="L5"><v>1E+20</v></c><c r="M5" s="7"><v>3</v></c></row></sheetData>
            """;
        const string Shared = """<si><t>Id</t></si><si><r><t>Rich </t></r><r><rPr><b/></rPr><t>text</t></r></si><si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh></si>""";

        var table = Read(Sheets.Write(Rows, Shared, Styles), out var findings);

        findings.Clean.ShouldBeTrue();
        table!.Rows[0].Cells.Select(cell => cell.Text).ShouldBe(["Id", "Rich text"]);
        table.Rows[1].Line.ShouldBe(5);
        table.Rows[1].Cells.Select(cell => cell.Text).ShouldBe(["0012", "2026-11-20", "09:30:00", "45%", "2026-11-20 09:14:55", "0.1", "1.50", "TRUE", "#NAME?", "a\r\nb", "課", "1E+20", "3"]);
    }

    [Fact]
    public void The_first_visible_sheet_with_a_table_is_read_and_the_others_are_said()
    {
        var bytes = Sheets.Write(
            Sheets.Rows(["Read me first"]),
            sheets: """<sheet name="Cover" sheetId="1" r:id="rId1"/><sheet name="Answers" sheetId="2" r:id="rId4"/>""",
            other: Table);
        var import = Answers(bytes);

        import.Value!.Answers.Length.ShouldBe(2);
        import.Notes.ShouldContain("Sheet \"Answers\" of the workbook was read. Not read: Cover.");
    }

    [Fact]
    public void A_hidden_sheet_is_read_only_where_no_other_holds_a_table()
    {
        var bytes = Sheets.Write(Table, sheets: """<sheet name="Old" sheetId="1" state="hidden" r:id="rId1"/><sheet name="New" sheetId="2" r:id="rId4"/>""", other: Table.Replace("One ledger", "One desk", StringComparison.Ordinal));

        Answers(bytes).Value!.Answers[0].Text.ShouldBe("One desk");
        Answers(Sheets.Write(Table, sheets: """<sheet name="Old" sheetId="1" state="veryHidden" r:id="rId1"/>""")).Notes.ShouldContain(note => note.Contains("though it is hidden", StringComparison.Ordinal));
    }

    [Fact]
    public void Hidden_rows_columns_and_merged_cells_are_read_and_said()
    {
        var rows = """<cols><col min="1" max="1" hidden="1"/></cols>""" + Sheets.Rows(["leader", "side", "What is it for?"], ["b1", "Business", "One ledger"], ["b2", "", "One desk"], ["i1", "IT", "Clean core"])
            .Replace("<row r=\"2\">", "<row r=\"2\" hidden=\"1\">", StringComparison.Ordinal) + """<mergeCells><mergeCell ref="B2:B3"/></mergeCells>""";

        var import = Answers(Sheets.Write(rows));

        import.Value.ShouldNotBeNull(string.Join('\n', import.Problems)).Leaders["b2"].ShouldBe(Side.Business);
        import.Notes.ShouldContain("Rows that are hidden or filtered out in the sheet were read as well: 2.");
        import.Notes.ShouldContain("Columns that are hidden in the sheet were read as well: 1.");
        import.Notes.ShouldContain("Cells below a merged one that were read with its text: 1.");
    }

    [Fact]
    public void A_problem_names_the_row_of_the_sheet()
        => Answers(Sheets.Write(Table.Replace("Clean core", "#REF!", StringComparison.Ordinal))).Problems.ShouldHaveSingleItem().ToString()
            .ShouldStartWith("answers.xlsx, line 3, column What is it for?: \"#REF!\": Excel has overwritten this answer");

    [Fact]
    public void Files_beside_the_answers_may_be_workbooks_too()
    {
        var sheet = Answers(Sheets.Write(Table)).Value!;
        var anchors = Sheets.Write(Sheets.Rows(["question_id", "respondent_id", "anchor", "value"], ["q1", "b1", "horizon", "a year after"]));

        Beside.AnchorsFile.Read(new MemoryStream(anchors), "anchors.xlsx", sheet).Value!.Sides.ShouldBe([new Anchor("b1", Side.Business, "q1", AnchorKind.Horizon, "Year")]);
    }

    [Fact]
    public void A_bomb_is_named_before_it_goes_off()
    {
        var bytes = Sheets.Write(Table, shared: "<si><t>" + new string('x', 40_000_000) + "</t></si>");
        bytes.Length.ShouldBeLessThan(200_000);

        AnswersFile.Read(new MemoryStream(bytes), "bomb.xlsx", AnswersOptions.Default with { Limits = new() { LargestUnpacked = 16 * 1024 * 1024 } })
            .Problems.ShouldHaveSingleItem().What.ShouldBe("The workbook unpacks to more than 16 MB.");
    }

    [Fact]
    public void A_cell_far_at_the_right_is_named_and_makes_no_table_of_a_million_cells()
        => Answers(Sheets.Write(Table.Replace("<row r=\"3\">", "<row r=\"3\"><c r=\"XFD3\" t=\"inlineStr\"><is><t>far</t></is></c>", StringComparison.Ordinal)))
            .Problems.ShouldContain(problem => problem.What.Contains("further to the right", StringComparison.Ordinal));

    [Fact]
    public void An_entity_from_outside_is_never_fetched()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "secret words");
        try
        {
            var import = Answers(Sheets.Write(Table.Replace("One ledger", "&x;", StringComparison.Ordinal), head: $"<!DOCTYPE w [<!ENTITY x SYSTEM \"{new Uri(secret)}\">]>"));

            import.Value.ShouldBeNull();
            import.Problems.ShouldHaveSingleItem().What.ShouldContain("damaged");
        }
        finally
        {
            File.Delete(secret);
        }
    }

    private static Import<AnswerSheet> Answers(byte[] bytes) => AnswersFile.Read(new MemoryStream(bytes), "answers.xlsx", AnswersOptions.Default);

    private static Workbooks.Workbook? Read(byte[] bytes, out Findings findings)
    {
        findings = new("answers.xlsx");
        return Workbooks.Workbook.Read(bytes, InputLimits.Default, findings);
    }
}
