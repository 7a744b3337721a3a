using Attune.Analysis.Vocabulary;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.Vocabulary;

public class TermTests
{
    [Fact]
    public void A_leader_counts_once_for_a_term_however_often_it_is_written()
        => Room.Read(["Cost, cost and again cost.", "Adoption"], ["Cost"]).Term("cost").Leaders.ShouldBe(new SideCounts(1, 1));

    [Theory]
    [InlineData(1, 0, Whose.HeardOnce)]
    [InlineData(0, 1, Whose.HeardOnce)]
    [InlineData(2, 0, Whose.Business)]
    [InlineData(0, 2, Whose.It)]
    [InlineData(1, 1, Whose.Both)]
    [InlineData(3, 1, Whose.Both)]
    public void A_word_is_a_sides_own_only_if_two_of_it_and_nobody_else_used_it(int business, int it, Whose whose)
    {
        string[] Side(int users, string other) => [.. Enumerable.Range(0, 3).Select(leader => leader < users ? "adoption matters" : other)];
        Room.Read(Side(business, "faster close"), Side(it, "clean interfaces")).Term("adoption").Whose.ShouldBe(whose);
    }

    [Fact]
    public void What_two_leaders_write_side_by_side_is_a_phrase_that_tells_its_parts()
    {
        var reading = Room.Read(["We need better data quality", "data quality decides trust"], ["data quality first", "Interfaces break"]);
        reading.Term("data quality").Leaders.ShouldBe(new SideCounts(2, 1));
        reading.Texts().ShouldNotContain("data");
        reading.Texts().ShouldNotContain("quality");
    }

    [Fact]
    public void A_part_that_lives_outside_the_phrase_as_well_stays_a_term()
    {
        var reading = Room.Read(["data quality", "data quality and data owners", "data migration comes late"], ["data in one ledger", "trusted data wins"]);
        reading.Term("data quality").Leaders.ShouldBe(new SideCounts(2, 0));
        reading.Term("data").Leaders.ShouldBe(new SideCounts(3, 2));
        reading.Texts().ShouldNotContain("quality");
    }

    [Fact]
    public void What_is_said_outside_an_absorbing_phrase_is_not_lost()
    {
        var reading = Room.Read(["data quality", "data quality"], ["data quality", "quality gates"]);
        reading.Term("quality").Leaders.ShouldBe(new SideCounts(0, 1));
    }

    [Fact]
    public void A_phrase_of_one_leader_is_no_term()
        => Room.Read(["purple ledger purple ledger", "adoption"], ["interfaces"]).Texts().ShouldNotContain("purple ledger");

    [Theory]
    [InlineData("clean core", "We keep a clean core.", "A clean core pays off.")]
    [InlineData("fit to standard", "Fit to standard is our rule.", "We do fit-to-standard everywhere.")]
    [InlineData("one way of working", "We need one way of working across plants.", "There must be one way of working in finance.")]
    [InlineData("change of control", "Nobody likes the change of control.", "A change of control scares sites.")]
    [InlineData("single source of truth", "A single source of truth for orders", "We lack a single source of truth")]
    public void Phrases_of_the_field_are_found(string phrase, string business, string it)
        => Room.Read([business, "Customers notice delivery"], [it, "Interfaces break"]).Texts().ShouldContain(phrase);

    [Theory]
    [InlineData("organisation", "organization")]
    [InlineData("standardise", "standardized")]
    [InlineData("behaviour", "behaviors")]
    [InlineData("go-live", "go live")]
    [InlineData("go-live", "golive")]
    [InlineData("e-mail", "email")]
    [InlineData("roadmap", "road map")]
    [InlineData("rollouts", "roll-out")]
    [InlineData("process", "processes")]
    [InlineData("customer's", "customers")]
    [InlineData("KPI", "KPIs")]
    [InlineData("SAP", "sap")]
    [InlineData("day-to-day", "day to day")]
    [InlineData("2 weeks", "two weeks")]
    public void Forms_of_one_word_count_as_one_term(string business, string it)
    {
        var reading = Room.Read([$"We see {business} here"], [$"Plants say {it} there"]);
        reading.Terms.ShouldContain(term => term.Leaders == new SideCounts(1, 1) && term.Variants.Length == 2 || term.Variants.Length == 1 && term.Leaders.Total == 2);
    }

    [Fact]
    public void The_form_most_leaders_wrote_is_shown_and_the_others_are_listed()
    {
        var term = Room.Read(["organisation", "Organisation"], ["organization"]).Terms.ShouldHaveSingleItem();
        term.Text.ShouldBe("organisation");
        term.Variants.ShouldBe(["organisation", "organization"]);
    }

    [Fact]
    public void The_department_is_a_term_and_the_pronoun_is_not()
    {
        var reading = Room.Read(["IT owns it"], ["it is with IT"]);
        reading.Term("IT").Leaders.ShouldBe(new SideCounts(1, 1));
        reading.Texts().ShouldNotContain("it");
    }

    [Fact]
    public void Negators_and_survey_filler_are_no_terms()
        => Room.Read(["I think we do not want customisation, etc."], ["Never customisation, I guess"]).Texts().ShouldBe(["customisation"]);

    [Fact]
    public void Swapping_the_sides_mirrors_every_term()
    {
        string[] one = ["cost and adoption", "cost", "faster close"], other = ["clean core", "clean core and cost", "interfaces"];
        var here = Room.Read(one, other);
        var there = Room.Read(other, one);
        there.Overlap.ShouldBe(here.Overlap);
        foreach (var term in here.Terms)
        {
            var mirrored = there.Term(term.Text);
            mirrored.Leaders.ShouldBe(new SideCounts(term.Leaders.It, term.Leaders.Business));
            mirrored.LogOdds.ShouldBe(-term.LogOdds, 1e-12);
            mirrored.Whose.ShouldBe(term.Whose switch { Whose.Business => Whose.It, Whose.It => Whose.Business, var same => same });
        }
    }

    [Fact]
    public void An_empty_question_has_no_terms() => Room.Read([], []).Terms.ShouldBeEmpty();

    [Fact]
    public void A_word_in_two_longer_terms_counts_on_its_own_as_well()
    {
        var reading = Room.Read(["One workflow for finance", "An efficient workflow"], ["One workflow for all of us", "Some efficient workflow"]);
        reading.Term("workflow").Leaders.ShouldBe(new SideCounts(2, 2));
        reading.Term("efficient workflow").Leaders.ShouldBe(new SideCounts(1, 1));
    }

    [Fact]
    public void A_word_in_one_longer_term_counts_for_that_one()
        => Room.Read(["Clean master data", "Master data is old"], ["Master data comes first", "We fix master data"]).Texts().ShouldNotContain("data");
}
