using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Intake.Answers;
using Attune.Intake.Surveys;
using Attune.Intake.Tables;
using Attune.Statistics.Sides;

namespace Attune.Intake.Tests;

/// <summary>What is understood of a table before anybody has said anything, and what a person makes of it.</summary>
public class TableProposalTests
{
    /// <summary>Eight people of two units; nothing in the headings says which column is the side.</summary>
    private const string Units = """
        Nr;Standort;Wofür ist es?;Wie sicher sind Sie?;Welche Systeme nutzen Sie?;Ist das Programm nötig?;Wann sehen wir den Erfolg?
        1;Werk;One ledger for eleven plants;4;Ledger;Ja;a year after
        2;Werk;Five days for the close;5;Ledger, Planner;Ja;a year after
        3;Werk;Fewer spreadsheets;3;Planner;Nein;go-live
        4;Werk;One way of working;4;Ledger, Planner;Ja;go-live
        5;Rechenzentrum;A clean core;2;Ledger;Ja;a quarter after
        6;Rechenzentrum;Stable in week two;5;Planner;Nein;a year after
        7;Rechenzentrum;Few tickets;4;Ledger;Ja;over several years
        8;Rechenzentrum;No custom code;4;Ledger, Planner;Ja;a year after
        """;

    [Fact]
    public void A_column_of_two_values_is_proposed_as_the_side_and_never_applied_unconfirmed()
    {
        var import = Fixture.ReadText(Units);

        import.Value.ShouldBeNull();
        var problem = import.Problems.ShouldHaveSingleItem();
        problem.What.ShouldBe("No column says for sure which side each person is on. It may be \"Standort\" (Werk 4, Rechenzentrum 4).");
        problem.Instead.ShouldBe("Confirm the column, for instance --map side=\"Standort\".");
        Fixture.ReadText(Units, null, "side=Standort").Value!.Sides.ShouldBe(new SideNames("Werk", "Rechenzentrum"));
    }

    [Fact]
    public void Every_column_is_understood_by_its_values_and_closed_ones_are_never_read_as_answers()
    {
        var proposal = Propose(Units);

        proposal.Columns.Select(column => (column.Use, column.Certainty)).ShouldBe(
        [
            (ColumnUse.Person, Certainty.Plain),
            (ColumnUse.Side, Certainty.Proposed),
            (ColumnUse.Question, Certainty.Plain),
            (ColumnUse.Closed, Certainty.Plain),
            (ColumnUse.Closed, Certainty.Plain),
            (ColumnUse.Closed, Certainty.Plain),
            (ColumnUse.Closed, Certainty.Plain),
        ]);
        proposal.Columns.Where(column => column.Closed is not null).Select(column => (column.Closed!.Kind, column.Closed.Anchor)).ShouldBe(
        [
            (ClosedKind.Rating, AnchorKind.Rating),
            (ClosedKind.Choices, null),
            (ClosedKind.Choice, null),
            (ClosedKind.Choice, AnchorKind.Horizon),
        ]);
        proposal.Columns[4].Closed!.Values.ShouldBe([new("Ledger", 6), new("Planner", 5)]);
        proposal.SideValues(1).ShouldBe([new("Werk", 4, Side.Business), new("Rechenzentrum", 4, Side.It)]);
        proposal.Columns.ShouldAllBe(column => column.Why.Length > 0);
    }

    [Fact]
    public void Closed_columns_that_are_asked_for_become_anchors_of_the_question_before_them()
    {
        var sheet = Fixture.ReadText(Units, null, "side=Standort", "anchor=Wie sicher sind Sie?", "anchor=Wann sehen wir den Erfolg?").Value.ShouldNotBeNull();

        sheet.Questions.ShouldBe([new("q1", "Wofür ist es?")]);
        sheet.Anchors.Length.ShouldBe(16);
        sheet.Anchors[0].ShouldBe(new Anchor("1", Side.Business, "q1", AnchorKind.Rating, "4", "Wie sicher sind Sie?"));
        sheet.Anchors[^1].ShouldBe(new Anchor("8", Side.It, "q1", AnchorKind.Horizon, "Year", "Wann sehen wir den Erfolg?"));
        sheet.ToRound().Anchors.ShouldBe(sheet.Anchors);
    }

    [Fact]
    public void A_column_that_fits_no_anchor_is_refused_as_one()
        => Fixture.ReadText(Units, null, "side=Standort", "anchor=Welche Systeme nutzen Sie?").Problems.ShouldHaveSingleItem().What
            .ShouldBe("Its values fit no anchor: Ledger, Ledger, Planner, Planner.");

    [Fact]
    public void A_closed_column_is_read_as_answers_if_a_person_says_so()
        => Fixture.ReadText(Units, null, "side=Standort", "answer=Welche Systeme nutzen Sie?").Value!.Questions.Select(question => question.Text)
            .ShouldBe(["Wofür ist es?", "Welche Systeme nutzen Sie?"]);

    [Fact]
    public void What_a_person_confirms_column_by_column_is_what_is_read()
    {
        var proposal = Propose(Units);
        var uses = new Dictionary<int, ColumnUse> { [1] = ColumnUse.Side, [2] = ColumnUse.Question, [3] = ColumnUse.Anchor };

        var mapping = proposal.Confirm(uses).ShouldNotBeNull() with
        {
            Sides = new("Plants", "Systems"),
            SideOf = ImmutableDictionary<string, Side>.Empty.Add("werk", Side.Business).Add("RECHENZENTRUM", Side.It),
        };
        var sheet = AnswersFile.Read(proposal.Table, mapping).Value.ShouldNotBeNull();

        sheet.Sides.ShouldBe(new SideNames("Plants", "Systems"));
        sheet.Leaders["row 1"].ShouldBe(Side.Business, "nobody confirmed a column of ids");
        sheet.Anchors.Select(anchor => anchor.Value).ShouldBe(["4", "5", "3", "4", "2", "5", "4", "4"]);
    }

    [Fact]
    public void Nothing_is_mapped_while_no_column_is_the_side_or_none_holds_answers()
    {
        var proposal = Propose(Units);

        proposal.Confirm(new Dictionary<int, ColumnUse> { [2] = ColumnUse.Question }).ShouldBeNull();
        proposal.Confirm(new Dictionary<int, ColumnUse> { [1] = ColumnUse.Side }).ShouldBeNull();
        proposal.Confirm(new Dictionary<int, ColumnUse> { [0] = ColumnUse.Side, [1] = ColumnUse.Side, [2] = ColumnUse.Question }).ShouldBeNull();
    }

    [Fact]
    public void Several_values_may_stand_for_one_side_and_the_others_are_left_out()
    {
        var proposal = Propose("id,Team,Why?\n1,Finance,One ledger\n2,Plants,One desk\n3,Systems,Clean core\n4,Vendor,A contract\n5,,Nothing\n");
        var mapping = proposal.Confirm(new Dictionary<int, ColumnUse> { [0] = ColumnUse.Person, [1] = ColumnUse.Side, [2] = ColumnUse.Question })! with
        {
            Sides = SideNames.Default,
            SideOf = ImmutableDictionary<string, Side>.Empty.Add("Finance", Side.Business).Add("Plants", Side.Business).Add("Systems", Side.It),
        };

        var import = AnswersFile.Read(proposal.Table, mapping);

        import.Value!.Answers.Select(answer => (answer.Leader, answer.Side)).ShouldBe([("1", Side.Business), ("2", Side.Business), ("3", Side.It)]);
        import.Value.LeftOut.Order().ShouldBe(["4", "5"]);
        import.Notes.ShouldBe(["People who named no side, left out: 1.", "Sides left out (answers each): Vendor 1."]);
    }

    [Fact]
    public void Rows_of_one_person_are_told_before_they_are_read()
    {
        var proposal = Propose("Email,Side,Why?\nkari@plant.example,Business,One\nOla@plant.example,IT,Two\n\u200BKARI@plant.example ,Business,Three\nKari Moe <kari@plant.example>,Business,Four\nanonymous,IT,Five\nanonymous,IT,Six\n");

        proposal.SameLeaders(proposal.Mapping()!).ShouldHaveSingleItem().Lines.ShouldBe([2, 4, 5]);
    }

    [Theory]
    [InlineData("Å", "A\u030A")]
    [InlineData("b2", "b2\u200B")]
    [InlineData("b2", "\uFEFFb2")]
    [InlineData("b 2", "b\u00A0 2")]
    [InlineData("b2", "B2")]
    [InlineData("b2", "ｂ２")]
    [InlineData("straße@plant.example", "STRAßE@plant.example")]
    public void Two_writings_of_one_id_are_one_person(string id, string other)
        => Fixture.ReadText($"ID,Side,Why?\n{id},Business,One ledger\n{other},Business,One desk\ni1,IT,Clean core\n").Problems.ShouldHaveSingleItem().Line.ShouldBe(3);

    [Fact]
    public void Two_people_of_one_name_are_two_people_and_said()
        => Fixture.ReadText("ID,Name,Side,Why?\n1,Kari Moe,Business,One ledger\n2,kari  moe,Business,One desk\n3,Ola Ness,IT,Clean core\n").Notes
            .ShouldContain("\"Kari Moe\" stands on several rows (lines 2, 3) and is taken for several people of one name. If it is one person, delete a row.");

    [Fact]
    public void Rows_without_a_side_are_left_out_where_the_sides_were_chosen()
    {
        const string Text = "ID,Do you hold a key?,Why?\n1,Yes,One ledger\n2,No,Clean core\n3,,Nothing\n4,No,Stable\n";

        Fixture.ReadText(Text, "Yes,No", "side=Do you hold a key?").Value!.Leaders.Count.ShouldBe(3);
        Fixture.ReadText(Text, null, "side=Do you hold a key?").Problems.ShouldHaveSingleItem().What.ShouldBe("The side is empty.");
    }

    [Fact]
    public void Answers_that_repeat_in_a_small_round_are_still_answers()
    {
        var proposal = Propose("ID,Side,What is it for?,Describe it in one word\n1,Business,One ledger,Order\n2,Business,One ledger,Order\n3,IT,Clean core,Order\n4,IT,Stable,Order\n5,IT,Fewer tickets,Calm\n6,IT,Fewer calls,Calm\n");

        proposal.Columns.Select(column => column.Use).ShouldBe([ColumnUse.Person, ColumnUse.Side, ColumnUse.Question, ColumnUse.Question]);
    }

    [Fact]
    public void An_answer_that_numbers_its_sentences_is_no_rating()
        => Propose("ID,Side,Why?\n1,Business,1. One ledger. 2. Five days.\n2,IT,1. Clean core\n").Columns[2].Use.ShouldBe(ColumnUse.Question);

    [Fact]
    public void An_error_on_one_row_does_not_turn_a_scale_into_words()
    {
        var proposal = Propose("ID,Side,Why?,How sure?\n1,Business,One ledger,4\n2,IT,Clean core,#REF!\n3,IT,Stable,2\n");

        proposal.Columns[3].Closed!.Kind.ShouldBe(ClosedKind.Rating);
        AnswersFile.Read(proposal.Table, proposal.Mapping()!).Accepted.ShouldBeTrue("the column is not read");
    }

    [Fact]
    public void A_column_of_nothing_but_errors_is_named_and_not_left_out()
        => Fixture.ReadText("ID,Side,Why?,What else?\n1,Business,One ledger,#NAME?\n2,IT,Clean core,#NAME?\n").Problems.Length.ShouldBe(2);

    [Fact]
    public void A_guess_does_not_hide_what_is_wrong_with_the_cells()
        => Fixture.ReadText(Units.Replace("Few tickets", "#NAME?", StringComparison.Ordinal)).Problems.Select(problem => problem.Line).ShouldBe([null, 8]);

    [Theory]
    [InlineData("4", "2", "5")]
    [InlineData("Strongly agree", "Disagree", "Neutral")]
    [InlineData("Stimme voll zu", "Stimme eher nicht zu", "Teils/teils")]
    [InlineData("Tout à fait d'accord", "Plutôt pas d'accord", "Plutôt d'accord")]
    [InlineData("4.0", "5,0", "1")]
    public void A_scale_is_offered_as_a_rating(params string[] values)
        => Propose("ID;Side;Why?;How sure are you?\n" + string.Join('\n', values.Select((value, at) => $"{at};{(at == 0 ? "Business" : "IT")};Words of {at};{value}")))
            .Columns[3].Closed!.Anchor.ShouldBe(AnchorKind.Rating);

    [Theory]
    [InlineData("10.1.2.3", "fe80::1:2:3")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e", "7c9e6679-7425-40de-944b-e07fc1f90ae7")]
    public void What_a_machine_wrote_is_no_answer(params string[] values)
        => Propose("ID,Side,Why?,Trace\n" + string.Join('\n', values.Select((value, at) => $"{at},{(at == 0 ? "Business" : "IT")},Words of {at},{value}"))).Columns[3].Use.ShouldBe(ColumnUse.ToolsOwn);

    private static TableProposal Propose(string text)
        => TableProposal.Propose(SurveyTable.Read(Fixture.Stream(text), "table.csv", InputLimits.Default).Value.ShouldNotBeNull(), ColumnMap.Empty, null);
}
