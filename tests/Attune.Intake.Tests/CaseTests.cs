using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Intake.Tests;

/// <summary>Files of the kinds that people reported of other tools; what is right was written down before they were read.</summary>
public class CaseTests
{
    private static readonly Answer[] LedgerAndCore = [new("1", Side.Business, "q1", "One ledger"), new("2", Side.It, "q1", "Clean core")];

    [Fact]
    public void LimeSurvey_with_codes_and_texts_in_its_headings_is_read_and_a_row_not_sent_left_out()
    {
        var import = Fixture.Read("cases/A05-limesurvey-code-and-text.csv");

        import.Value.ShouldNotBeNull(string.Join('\n', import.Problems)).Questions.ShouldBe([new("G01Q02", "What is this program for?")]);
        import.Value.Answers.ShouldBe([new("1", Side.Business, "G01Q02", "One ledger"), new("2", Side.It, "G01Q02", "Clean core")]);
        import.Notes.ShouldContain(note => note.Contains("LimeSurvey", StringComparison.Ordinal) && note.Contains("\"Seed\"", StringComparison.Ordinal));
        import.Notes.ShouldContain("Answers that were never sent, left out: 1 (lines 4).");
    }

    [Theory]
    [InlineData]
    [InlineData("side=Auf welcher Seite stehen Sie?", "respondent_id=Id")]
    public void Microsoft_Forms_in_German_is_read_with_a_map_and_without(params string[] map)
    {
        var import = Fixture.Read("cases/A06-forms-in-german.csv", null, map);

        import.Value.ShouldNotBeNull(string.Join('\n', import.Problems)).Answers.ShouldBe(LedgerAndCore);
        import.Value.Questions.ShouldBe([new("q1", "Wofür ist das Programm?")]);
        import.Notes.ShouldHaveSingleItem().ShouldContain("an export of Microsoft Forms");
    }

    [Fact]
    public void A_preview_of_Qualtrics_is_left_out_and_said()
    {
        var import = Fixture.Read("cases/A07-preview-rows.csv");

        import.Value.ShouldNotBeNull(string.Join('\n', import.Problems)).Leaders.Keys.Order().ShouldBe(["R_1", "R_2"]);
        import.Notes.ShouldContain("Rows that the author or a machine tried out, left out: 1 (lines 6).");
    }

    [Fact]
    public void One_address_on_two_rows_is_named_with_both_lines_and_the_choice()
    {
        var import = Fixture.Read("cases/A08-one-person-twice.csv");

        import.Value.ShouldBeNull();
        import.Problems.ShouldHaveSingleItem().ToString()
            .ShouldBe("cases/A08-one-person-twice.csv, line 3: ann@plant.example has already answered on line 2. Delete one of the two rows, or let the later one count with --later-counts.");
    }

    [Fact]
    public void Of_one_address_on_two_rows_the_later_counts_if_asked_for()
    {
        using var file = File.OpenRead(Fixture.PathOf("cases/A08-one-person-twice.csv"));
        var import = Answers.AnswersFile.Read(file, "A08", Answers.AnswersOptions.Default with { LaterCounts = true });

        import.Value!.Answers.ShouldBe([new("ann@plant.example", Side.Business, "q1", "One ledger indeed"), new("cy@plant.example", Side.It, "q1", "Clean core")]);
        import.Notes.ShouldContain("The later answer counts: ann@plant.example (lines 2, 3).");
        import.Value.People.ShouldBe([new("ann@plant.example", "Ann Lie", "Ann@plant.example", "") { Line = 3 }, new("cy@plant.example", "Cy Dahl", "cy@plant.example", "") { Line = 4 }]);
    }

    [Fact]
    public void A_choice_of_Microsoft_Forms_is_read_without_its_semicolon()
    {
        var sheet = Fixture.Read("cases/A09-choice-with-semicolon.csv").Value.ShouldNotBeNull();

        sheet.Sides.ShouldBe(SideNames.Default);
        sheet.Answers.ShouldBe(LedgerAndCore);
    }

    [Fact]
    public void Ids_that_look_alike_are_named_and_invisible_characters_belong_to_none()
    {
        var import = Fixture.Read("cases/A10-ids-that-look-alike.csv");

        import.Value.ShouldBeNull();
        import.Problems.Select(problem => (problem.Line, problem.Column)).ShouldBe([(3, "respondent_id"), (5, "respondent_id")]);
        import.Problems[0].What.ShouldBe("\"B1\" is written \"b1\" on line 2; the two differ in nothing but capital letters or the width of letters.");
        import.Problems[1].What.ShouldBe("b2 answers question q1 twice: on line 4 and on line 5.");
    }

    [Fact]
    public void Of_ids_that_look_alike_the_later_answer_counts_if_asked_for()
    {
        using var file = File.OpenRead(Fixture.PathOf("cases/A10-ids-that-look-alike.csv"));
        var import = Answers.AnswersFile.Read(file, "A10", Answers.AnswersOptions.Default with { LaterCounts = true });

        import.Value!.Answers.Select(answer => (answer.Leader, answer.Text)).ShouldBe([("b1", "One ledger too"), ("b2", "One desk again"), ("i1", "Clean core"), ("i2", "Stable")]);
        import.Notes.ShouldContain("The later answer counts: b1 (lines 2, 3); b2 (lines 4, 5).");
    }

    [Fact]
    public void The_error_of_a_spreadsheet_is_named_with_its_line_and_how_it_came_about()
    {
        var import = Fixture.Read("cases/A12-spreadsheet-errors.csv");

        import.Value.ShouldBeNull();
        import.Problems.Select(problem => (problem.Line, problem.Column)).ShouldBe([(2, "answer"), (4, "answer"), (5, "answer")]);
        import.Problems[0].What.ShouldBe("\"#NAME?\": Excel has overwritten this answer (it began with - or =); restore it.");
    }
}
