namespace Attune.Intake.Tests;

public class BadFileTests
{
    [Theory]
    [InlineData("empty.csv", null, null, "empty")]
    [InlineData("blank.csv", null, null, "empty")]
    [InlineData("header_only.csv", null, null, "no row below")]
    [InlineData("unknown_side.csv", 4, "side", "\"Finance\" is not a side")]
    [InlineData("unknown_side.csv", null, null, "Business 1, Finance 1, IT 1")]
    [InlineData("empty_side.csv", 4, "side", "side is empty")]
    [InlineData("empty_answer.csv", 4, "answer", "answer is empty")]
    [InlineData("empty_answer.csv", 5, "answer", "answer is empty")]
    [InlineData("empty_ids.csv", 4, "question_id", "id is empty")]
    [InlineData("empty_ids.csv", 5, "respondent_id", "Nobody is named")]
    [InlineData("duplicate.csv", 4, "respondent_id", "on line 2 and on line 4")]
    [InlineData("two_sides_of_one.csv", 4, "side", "on side \"Business\" on line 2")]
    [InlineData("two_texts.csv", 4, "question", "\"How will you know it has succeeded?\" on line 2")]
    [InlineData("three_sides.csv", null, null, "builders 3, community 2, sponsors 1")]
    [InlineData("nobody_on_it.csv", null, null, "Nobody is on side IT")]
    [InlineData("one_other_side.csv", null, null, "Everybody is on side \"builders\"")]
    [InlineData("huge_cell.csv", 4, "answer", "60,000 characters")]
    [InlineData("invalid_utf8.csv", 4, "answer", "Byte 0xC3 at character 62")]
    [InlineData("invalid_utf8_alone.csv", 4, "answer", "Byte 0xFF")]
    [InlineData("open_quote.csv", 4, "answer", "opens a cell on line 4")]
    [InlineData("text_after_quote.csv", 4, "answer", "more text follows")]
    [InlineData("too_many_cells.csv", 4, null, "8 cells under 6 headings")]
    [InlineData("missing_columns.csv", null, null, "missing: question_id, side. Found: question, respondent_id, team, answer")]
    [InlineData("column_twice.csv", null, "side", "two columns")]
    [InlineData("no_question_text.csv", 2, "question", "no text on any row")]
    [InlineData("workbook.xlsx", null, null, "damaged")]
    [InlineData("document.docx", null, null, "Word document")]
    [InlineData("archive.zip", null, null, "zip archive")]
    [InlineData("workbook.xls", null, null, "old Office file")]
    [InlineData("report.pdf", null, null, "PDF")]
    [InlineData("photo.png", null, null, "image")]
    [InlineData("page.html", null, null, "web page")]
    [InlineData("data.json", null, null, "JSON")]
    [InlineData("binary.csv", null, null, "another program")]
    public void A_bad_file_is_refused_with_line_column_and_reason(string file, int? line, string? column, string what)
    {
        var import = Fixture.Read("bad/" + file);

        import.Value.ShouldBeNull();
        import.Problems.ShouldContain(
            problem => problem.File == "bad/" + file && problem.Line == line && problem.Column == column && problem.What.Contains(what, StringComparison.Ordinal),
            string.Join('\n', import.Problems));
        import.Problems.ShouldAllBe(problem => problem.Instead.Length > 0);
    }

    [Theory]
    [InlineData("empty.csv", 1)]
    [InlineData("header_only.csv", 1)]
    [InlineData("empty_side.csv", 1)]
    [InlineData("duplicate.csv", 1)]
    [InlineData("two_texts.csv", 1)]
    [InlineData("three_sides.csv", 1)]
    [InlineData("huge_cell.csv", 1)]
    [InlineData("invalid_utf8.csv", 1)]
    [InlineData("invalid_utf8_alone.csv", 1)]
    [InlineData("report.pdf", 1)]
    public void One_mistake_is_one_problem(string file, int problems)
        => Fixture.Read("bad/" + file).Problems.Length.ShouldBe(problems);

    [Fact]
    public void All_problems_of_a_file_are_named_in_one_run()
        => Fixture.Read("bad/everything.csv").Problems.Where(problem => problem.Line is not null).Select(problem => (problem.Line, problem.Column)).ShouldBe(
        [
            (3, "respondent_id"),
            (4, "answer"),
            (5, "side"),
            (6, "side"),
            (7, "side"),
            (8, "question"),
            (9, "answer"),
        ]);

    [Fact]
    public void A_lost_quotation_mark_does_not_hide_what_is_wrong_below_it()
        => Fixture.Read("bad/open_quote.csv").Problems.ShouldContain(problem => problem.Line == 5 && problem.Column == "side");

    [Fact]
    public void A_ten_megabyte_cell_is_named_and_not_believed()
    {
        var import = Fixture.ReadText($"question_id,question,respondent_id,side,role,answer\nq1,Why?,b1,Business,,\"{new string('x', 10_000_000)}\"\nq1,Why?,i1,IT,,Words\n");

        import.Value.ShouldBeNull();
        import.Problems.ShouldHaveSingleItem().Line.ShouldBe(2);
    }

    [Fact]
    public void A_problem_reads_as_one_line_that_names_the_file()
        => Fixture.Read("bad/empty_side.csv").Problems.ShouldHaveSingleItem().ToString()
            .ShouldBe("bad/empty_side.csv, line 4, column side: The side is empty. Write the leader's side on every row, or choose the two sides with --sides, which leaves this row out.");

    [Fact]
    public void What_a_file_says_cannot_steer_the_terminal()
        => string.Concat(Fixture.ReadText("question_id,question,respondent_id,side,role,answer\nq1,Why?,b1,\u001b[31mred,,Words\nq1,Why?,i1,IT,,Words\nq1,Why?,b2,Business,,Words\n").Problems)
            .ShouldNotContain('\u001b');
}
