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
        var six = StarterPack.Questions.Add(new("sixth", "And one more?"));
        QuestionPack.Problem(six).ShouldBeNull("five are answered in words, and the matrix by choices");
        var seven = six.Add(new("seventh", "And another?"));
        QuestionPack.Problem(seven).ShouldBe(PackProblem.MoreThanSix);
        Should.Throw<ArgumentException>(() => new QuestionPack(ProgramId.New(), 1, seven));
        PackQuestion closed = new("closed", "How far do you agree?") { Words = OwnWords.None, Anchors = [new(AnchorKind.Rating, "How far do you agree?", ["It is on time"])] };
        QuestionPack.Problem(six.Add(closed)).ShouldBeNull("choices are quick");
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
    public void An_edited_pack_can_be_rehearsed_too_and_whatever_it_asks_is_answered()
    {
        var pack = new QuestionPack(ProgramId.New(), 1, EditedPacks.Everything);
        foreach (var leader in Invented.Leaders.Concat(Invented.Later))
        {
            foreach (var question in pack.Questions)
            {
                var answer = Invented.Answer(leader, pack, question);
                question.Problem(answer).ShouldBeNull(question.Id);
                (answer.WholeText().Length > 0).ShouldBe(question.IsOpen, question.Id);
                answer.Parts.Length.ShouldBe(question.Parts.Length);
                answer.Anchors.Length.ShouldBe(question.Anchors.Sum(anchor => Math.Max(1, anchor.Items.Length)), question.Id);
                answer.Expectations.Length.ShouldBe(question.Activities.Length * question.Stages.Length);
                (answer.Forecast is not null).ShouldBe(question.Forecast);
                (answer.Confidence is not null).ShouldBe(question.Kind == QuestionKind.Open && question.AsksConfidence);
            }
        }
    }

    [Fact]
    public void To_the_questions_of_the_starter_pack_the_invented_leaders_say_what_was_invented()
    {
        var pack = StarterPack.For(ProgramId.New());
        foreach (var (leader, question) in from leader in Invented.Leaders from question in pack.Questions select (leader, question))
        {
            var (said, own) = (Invented.Answer(leader, pack, question), leader.Answers[question.Id]);
            said.WholeText().ShouldBe(own.WholeText());
            said.Anchors.ShouldBe(own.Anchors);
            said.Expectations.ShouldBe(own.Expectations);
            said.Forecast.ShouldBe(own.Forecast);
        }
    }
}
