using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Intake.Tests;

public class ExportTests
{
    private static readonly Question Purpose = new("q1", "What is this program for?");
    private static readonly Question Success = new("q2", "How will you know it has succeeded?");

    [Fact]
    public void Microsoft_Forms_gives_a_question_a_column_and_says_what_it_took()
    {
        var import = Fixture.Read("exports/microsoft_forms.csv");

        var sheet = import.Value.ShouldNotBeNull();
        sheet.Questions.ShouldBe([Purpose, Success]);
        sheet.Answers.Length.ShouldBe(5);
        sheet.Answers[3].ShouldBe(new Answer("2", Side.It, "q2", "Stable in week two,\nand few tickets.", "CIO"));
        import.Notes.ShouldContain(note => note.Contains("Microsoft Forms", StringComparison.Ordinal) && note.Contains("Which side are you on?", StringComparison.Ordinal));
        import.Notes.ShouldContain(note => note.Contains("How sure are you?", StringComparison.Ordinal));
    }

    [Fact]
    public void Google_Forms_keeps_a_question_that_speaks_of_a_side()
    {
        var sheet = Fixture.Read("exports/google_forms.csv").Value.ShouldNotBeNull();

        sheet.Questions.Select(question => question.Text).ShouldBe([Purpose.Text, "What do you hear from the other side?"]);
        sheet.Leaders.Keys.Order().ShouldBe(["ingrid@example.org", "tomas@example.org"]);
    }

    [Fact]
    public void People_without_a_name_are_told_apart_by_their_row()
        => Fixture.Read("exports/google_forms_without_email.csv").Value!.Leaders.Keys.Order().ShouldBe(["row 1", "row 2"]);

    [Fact]
    public void LimeSurvey_gives_its_codes_as_ids_and_leaves_out_what_was_not_sent()
    {
        var import = Fixture.Read("exports/limesurvey.csv");

        import.Value!.Questions.ShouldBe([new("G01Q02", "What is this program for, and why?"), new("G02Q03", Success.Text)]);
        import.Value.Answers.Length.ShouldBe(4);
        import.Value.Answers[0].Text.ShouldBe("One ledger; one way of working.");
        import.Notes.ShouldContain(note => note.Contains("never sent", StringComparison.Ordinal) && note.Contains('1'));
    }

    [Fact]
    public void Qualtrics_has_three_rows_of_headings()
    {
        var import = Fixture.Read("exports/qualtrics.csv");

        import.Value!.Questions.ShouldBe([new("Q2", Purpose.Text), new("Q3", Success.Text)]);
        import.Value.Answers.ShouldBe(
        [
            new("R_1aa", Side.Business, "Q2", "One ledger for eleven plants."),
            new("R_1aa", Side.Business, "Q3", "The close takes five days."),
            new("R_2bb", Side.It, "Q2", "A clean core."),
            new("R_2bb", Side.It, "Q3", "Stable in week two."),
        ]);
    }

    [Fact]
    public void A_sheet_made_by_hand_is_read_by_its_side_and_questions()
        => Fixture.Read("exports/by_hand.csv").Value!.Answers.ShouldBe(
        [
            new("b1", Side.Business, "q1", "One ledger.", "CFO"),
            new("b1", Side.Business, "q2", "Five days.", "CFO"),
            new("i1", Side.It, "q1", "A clean core.", "CIO"),
        ]);

    [Fact]
    public void An_export_without_a_side_asks_for_it()
        => Fixture.Read("exports/other_words.csv").Problems.ShouldHaveSingleItem().ToString().ShouldContain("--map side=");

    [Fact]
    public void A_map_says_where_the_side_stands_and_what_to_leave_out()
    {
        var sheet = Fixture.Read("exports/other_words.csv", null, "side=Where do you work?", "skip=Anything else?").Value.ShouldNotBeNull();

        sheet.Sides.ShouldBe(new SideNames("Plants", "Systems"));
        sheet.Questions.ShouldBe([Purpose]);
    }

    [Fact]
    public void A_map_of_a_column_that_is_not_there_is_named()
        => Fixture.Read("exports/microsoft_forms.csv", null, "skip=Nothing like it").Problems.ShouldHaveSingleItem().Column.ShouldBe("Nothing like it");
}
