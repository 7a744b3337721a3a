using System.Collections.Immutable;
using Attune.Analysis.Stance;

namespace Attune.Analysis.Tests.Stance;

public class StanceCheckTests
{
    [Theory]
    [InlineData("IT owns the configuration", "Business owns the configuration", "IT", "business")]
    [InlineData("The CIO is accountable for benefits", "The CFO is accountable for benefits", "cio", "cfo")]
    [InlineData("Process owners approve every release", "The supplier approves every release", "owners", "supplier")]
    [InlineData("IT decides, the board is told", "Business decides, the board is told", "IT", "business")]
    public void Another_owner_of_the_same_thing_may_be_opposite(string first, string second, string owner, string other)
        => Compare(first, second)[0].ShouldBe(new(StanceRule.Actor, Confidence.High, owner, other));

    [Fact]
    public void Two_names_of_one_actor_are_one_actor()
        => Compare("The supplier trains the users", "The vendor trains the users").ShouldBeEmpty();

    [Theory]
    [InlineData("The vendor runs the tests", "The vendor does not run the tests", "runs, tests", "not run, not tests")]
    [InlineData("Leaders are aligned on the vision", "Leaders aren't aligned on the vision", "aligned, vision", "not aligned, not vision")]
    [InlineData("There is a plan for training", "There is no plan for training", "plan, training", "not plan, not training")]
    public void A_not_in_a_near_copy_is_a_strong_sign(string first, string second, string said, string denied)
        => Compare(first, second).ShouldContain(new StanceReason(StanceRule.Negation, Confidence.High, said, denied));

    [Theory]
    [InlineData("The process is centralized in finance", "The process is decentralized in finance")]
    [InlineData("The rollout is complete by spring", "The rollout is incomplete by spring")]
    [InlineData("We accept the supplier's terms", "We reject the supplier's terms")]
    public void Opposite_words_are_found_from_either_text(string first, string second)
    {
        var there = Compare(first, second).Single(reason => reason.Rule == StanceRule.Antonym);
        var back = Compare(second, first).Single(reason => reason.Rule == StanceRule.Antonym);
        (back.First, back.Second).ShouldBe((there.Second, there.First));
    }

    [Fact]
    public void A_not_that_is_taken_back_is_no_sign()
    {
        Compare("We have no plan for training", "There is a plan for training").ShouldNotBeEmpty();
        Compare("It is not true that we have no plan for training", "There is a plan for training").ShouldBeEmpty();
    }

    [Fact]
    public void A_not_far_away_or_in_another_clause_does_not_reach_the_word()
    {
        Compare("We will migrate the data early, not the archive", "We will migrate the data early").ShouldBeEmpty();
        Compare("Not one of us in all these long years doubted the data migration", "We doubted the data migration").Select(reason => reason.Rule).ShouldNotContain(StanceRule.Negation);
    }

    [Theory]
    [InlineData("The change is simple", "The change is complex", "simple", "complex")]
    [InlineData("Processes should be centralised", "Processes should be decentralised", "centralised", "decentralised")]
    [InlineData("We should start with a small pilot", "We should start with a big bang", "pilot", "bigbang")]
    [InlineData("The migration went well", "The migration went badly", "well", "badly")]
    [InlineData("The process stays documented", "The process stays undocumented", "documented", "undocumented")]
    public void One_pair_of_opposite_words_is_a_weak_sign(string first, string second, string word, string opposite)
        => Compare(first, second).ShouldContain(new StanceReason(StanceRule.Antonym, Confidence.Low, word, opposite));

    [Fact]
    public void Two_pairs_of_opposite_words_take_each_other_back()
        => Compare("The rollout is early and short", "The rollout is late and long").ShouldBeEmpty();

    [Theory]
    [InlineData("The program ends in 2026", "The program ends in 2028", "2026", "2028")]
    [InlineData("Closing takes 3 days", "Closing takes ten days", "3", "ten")]
    [InlineData("Phase one covers one country", "Phase one covers nine countries", "one", "nine")]
    [InlineData("We go live in March", "We go live in September", "March", "september")]
    public void Another_number_is_a_weak_sign(string first, string second, string number, string other)
        => Compare(first, second)[0].ShouldBe(new(StanceRule.Number, Confidence.Low, number, other));

    [Fact]
    public void A_number_in_figures_and_in_words_is_the_same_number()
        => Compare("Closing takes 3 days", "Closing takes three days").ShouldBeEmpty();

    [Fact]
    public void Another_name_is_a_weak_sign_also_where_a_third_name_is_shared()
    {
        Compare("We shall run Oracle here", "We shall run Siebel here").ShouldBe([new(StanceRule.Name, Confidence.Low, "Oracle", "Siebel")]);
        Compare("We shall run Oracle in the Berlin plant", "We shall run Siebel in the Berlin plant").ShouldBe([new(StanceRule.Name, Confidence.Low, "Oracle", "Siebel")]);
    }

    [Theory]
    [InlineData("Local extensions are dangerous", "Local extensions are valuable", true)]
    [InlineData("Banning local extensions is dangerous", "Local extensions are dangerous", true)]
    [InlineData("Banning local extensions is dangerous", "Local extensions are valuable", false)]
    [InlineData("The audit deters crime", "The audit is harmful", true)]
    [InlineData("The audit deters crime", "The audit is useful", false)]
    [InlineData("The standard is not harmful", "The standard is useful", false)]
    [InlineData("The standard violates the right to choose", "The standard is useful", true)]
    public void For_and_against_the_same_subject_may_be_opposite(string first, string second, bool fires)
        => Compare(first, second).Any(reason => reason.Rule == StanceRule.Attitude).ShouldBe(fires);

    [Fact]
    public void What_should_be_weighs_more_than_its_reason()
        => Compare("We should adopt the standard because it reduces risk", "We should not adopt the standard because it is too rigid")[0]
            .ShouldBe(new(StanceRule.Attitude, Confidence.High, "adopt, reduces", "not adopt"));

    [Theory]
    [InlineData("The business owns the process after go-live", "After we go live, business teams are responsible for the process")]
    [InlineData("We want one single source of truth for data", "All data should come from one trusted place")]
    [InlineData("Finance needs to close the books faster", "The accounting team must shorten the monthly close")]
    [InlineData("Decisions about scope are made by the steering committee", "The steering group decides what is in scope")]
    [InlineData("Users work in the new system every day", "Every day the users work in the new system")]
    public void A_paraphrase_is_silent(string first, string second) => Compare(first, second).ShouldBeEmpty();

    [Fact]
    public void Texts_about_different_things_are_never_opposite()
        => Compare("IT owns the configuration", "The business does not want long meetings").ShouldBeEmpty();

    [Fact]
    public void Who_does_what_to_whom_is_a_strong_sign_where_it_is_exchanged()
        => Compare("Machine proposes, human disposes", "Human proposes, machine disposes")[0].ShouldBe(new(StanceRule.Roles, Confidence.High, "disposes, proposes", "disposes, proposes"));

    [Theory]
    [InlineData("Month end closed in five working days, honestly", "At month end we close the books in five working days")]
    [InlineData("We save 000 forms", "We save forms in March")]
    [InlineData("One of us checks the forms", "All five of us check the forms")]
    [InlineData("We need two stores", "We need the stores for three months")]
    [InlineData("The answer is there for all", "The answer comes after all")]
    public void What_only_looks_like_an_opposite_is_no_sign(string first, string second) => Compare(first, second).ShouldBeEmpty();

    [Theory]
    [InlineData("", "")]
    [InlineData("not", "never")]
    [InlineData("IT", "business \ud800")]
    [InlineData("\udc00 the plan is clear", "the plan is not clear \ufffe")]
    [InlineData("((((--..!!", "🙂🙂🙂")]
    public void Any_text_can_be_checked(string first, string second)
        => Compare(first, second).ShouldAllBe(reason => reason.First.Length > 0 && reason.Second.Length > 0);

    [Fact]
    public void The_words_named_do_not_depend_on_the_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("da-DK");
            Compare("We shall run Zabel or Aabel here", "We shall run Siebel here")[0].First.ShouldBe("Aabel");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static ImmutableArray<StanceReason> Compare(string first, string second) => StanceCheck.Compare(first, second, StanceOptions.Default);
}
