using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;

namespace Attune.Domain.Tests;

public sealed class StarterPackTests
{
    [Fact]
    public void The_starter_pack_asks_the_six_questions_word_for_word()
        => StarterPack.Questions.Select(question => question.Text).ShouldBe(
        [
            "What is this program for, and what will be different because of it?",
            "Which direction of the organization does it serve, and what does that ask of your team?",
            "How will you know it has succeeded?",
            "After go-live: how will expectations be managed, who carries the change, how does it last, who owns and supports the result?",
            "Who does what?",
            "Fit the company to the standard, or the system to the company?",
        ]);

    [Fact]
    public void The_first_question_is_forecast_and_the_fourth_names_a_role_in_each_of_four_parts()
    {
        StarterPack.Questions.Single(question => question.Forecast).Id.ShouldBe("purpose");
        var after = StarterPack.Questions[3];
        after.Parts.Length.ShouldBe(4);
        after.Anchors.ShouldHaveSingleItem().Items.ShouldBe(after.Parts.Select(part => part.Id));
    }

    [Fact]
    public void The_matrix_is_eight_activities_by_four_stages_by_six_owners()
    {
        StarterPack.Questions.Single(question => question.Kind == QuestionKind.Matrix).Activities.Length.ShouldBe(8);
        Enum.GetValues<Stage>().Length.ShouldBe(4);
        Enum.GetValues<Owner>().Length.ShouldBe(6);
    }

    [Fact]
    public void A_seventh_question_is_refused()
    {
        var seven = StarterPack.Questions.Add(new("seventh", "And one more?"));
        QuestionPack.Problem(seven).ShouldBe(PackProblem.MoreThanSix);
        Should.Throw<ArgumentException>(() => new QuestionPack(ProgramId.New(), 1, seven));
    }

    [Fact]
    public void An_edit_makes_the_next_version_and_leaves_the_first_as_it_was()
    {
        var first = StarterPack.For(ProgramId.New());
        var second = first.Revise([first.Questions[0] with { Text = "What is it for?" }, .. first.Questions.Skip(1)]);
        second.Version.ShouldBe(2);
        first.Questions[0].Text.ShouldStartWith("What is this program for");
    }

    [Fact]
    public void Invented_answers_fit_the_questions_they_answer()
    {
        var pack = StarterPack.For(ProgramId.New());
        Invented.Leaders.Length.ShouldBe(8);
        foreach (var leader in Invented.Leaders)
        {
            foreach (var question in pack.Questions) { question.Problem(leader.Answers[question.Id]).ShouldBeNull(); }
            leader.Answers["who"].Expectations.Length.ShouldBe(32);
        }
    }

    [Fact]
    public void An_edited_pack_can_be_rehearsed_too()
    {
        var pack = new QuestionPack(ProgramId.New(), 1, [new("own", "A question of our own?")]);
        Invented.Answer(Invented.Leaders[0], pack, pack.Questions[0]).WholeText().ShouldNotBeEmpty();
    }
}
