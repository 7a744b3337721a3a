using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Intake.Tests;

public class GoodFileTests
{
    [Theory]
    [InlineData("bom.csv")]
    [InlineData("utf16le.csv")]
    [InlineData("utf16be_no_mark.csv")]
    [InlineData("semicolon.csv")]
    [InlineData("tab.csv")]
    [InlineData("pipe.csv")]
    [InlineData("sep_hint.csv")]
    [InlineData("any_order.csv")]
    public void Separator_encoding_and_order_of_columns_do_not_matter(string file)
    {
        var plain = Fixture.Read("good/plain.csv").Value.ShouldNotBeNull();
        var other = Fixture.Read("good/" + file).Value.ShouldNotBeNull();

        other.Answers.ShouldBe(plain.Answers);
        other.Questions.ShouldBe(plain.Questions);
        other.Sides.ShouldBe(plain.Sides);
    }

    [Fact]
    public void Sides_are_Business_and_IT_however_they_are_written()
        => Fixture.Read("good/any_order.csv").Value!.Answers.Select(answer => answer.Side).ShouldBe([Side.Business, Side.It]);

    [Fact]
    public void An_answer_keeps_its_lines_quotation_marks_and_blanks()
        => Fixture.Read("good/quotes_over_lines.csv").Value!.Answers[0].Text
            .ShouldBe("The close takes\r\nfive days, \"not nine\".\n\n- and nobody checks");

    [Fact]
    public void Windows_1252_is_read_and_said()
    {
        var import = Fixture.Read("good/windows1252.csv");

        import.Value!.Answers[0].Text.ShouldBe("Der Abschluss dauert fünf Tage – „nicht neun“, für 5 € weniger.");
        import.Notes.ShouldHaveSingleItem().ShouldContain("Windows-1252");
    }

    [Fact]
    public void Two_sides_of_other_names_are_taken_in_order_of_appearance_and_said()
    {
        var import = Fixture.Read("good/other_names.csv");

        import.Value!.Sides.ShouldBe(new SideNames("builders", "Community"));
        import.Notes.ShouldHaveSingleItem().ShouldContain("--sides \"Community,builders\"");
    }

    [Fact]
    public void A_side_named_IT_stays_at_the_right()
        => Fixture.Read("good/one_usual_name.csv").Value!.Sides.ShouldBe(new SideNames("Technology", "IT"));

    [Fact]
    public void The_sides_asked_for_are_read_and_the_others_left_out_and_counted()
    {
        var import = Fixture.Read("bad/three_sides.csv", "community,builders");

        import.Value!.Sides.ShouldBe(new SideNames("community", "builders"));
        import.Value.Answers.Length.ShouldBe(5);
        import.Value.LeftOut.ShouldBe(["p5"]);
        import.Notes.ShouldHaveSingleItem().ShouldContain("sponsors 1");
    }

    [Fact]
    public void A_misspelt_side_is_a_mistake_and_not_a_third_side()
        => Fixture.ReadText("question_id,question,respondent_id,side,answer\nq1,Why?,b1,Business,Words\nq1,Why?,b2,Buisness,Words\nq1,Why?,i1,IT,Words\n", "Business,IT")
            .Problems.ShouldHaveSingleItem().Line.ShouldBe(3);

    [Fact]
    public void A_side_asked_for_that_nobody_is_on_is_named()
        => Fixture.Read("good/plain.csv", "Business,Vendor").Problems.ShouldHaveSingleItem().What.ShouldContain("Nobody is on side Vendor");

    [Fact]
    public void Columns_that_mean_nothing_here_are_named_once()
        => Fixture.Read("good/any_order.csv").Notes.ShouldHaveSingleItem().ShouldContain("Confidence");

    [Fact]
    public void A_column_of_another_name_is_read_when_it_is_mapped()
        => Fixture.Read("bad/missing_columns.csv", null, "side=team", "question_id=question")
            .Problems.ShouldHaveSingleItem().What.ShouldContain("Nobody is on side IT");

    [Fact]
    public void A_mapped_column_that_is_not_there_is_named()
        => Fixture.Read("good/plain.csv", null, "side=Squad").Problems.ShouldHaveSingleItem().What.ShouldContain("\"Squad\"");
}
