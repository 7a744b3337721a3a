using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Trends;

namespace Attune.Domain.Tests;

public sealed class LastAnswerTests
{
    private static readonly PackQuestion Asked = StarterPack.Questions.First(question => question.Id == "success");

    private static readonly AnswerContent Given = new()
    {
        Text = "The close takes five days.",
        Anchors = [new(AnchorKind.Horizon, nameof(Horizon.Year)), new(AnchorKind.Measure, "working days")],
        Confidence = 4,
        Importance = 5,
        Forecast = new(Likeness.NearlyTheSame, "They speak of the date."),
        Quoting = QuoteChoice.Verbatim,
        AskedIn = 1,
        ImportedLine = 3,
    };

    [Fact]
    public void Kept_is_the_same_answer_and_neither_the_forecast_nor_the_choice_about_quoting()
    {
        var now = new AnswerContent { Forecast = new(Likeness.Different, "They speak of the price.") };
        var kept = Last().Keep(now, pack: 7, quoting: null);
        kept.AnswersLike(Given).ShouldBeTrue();
        (kept.Text, kept.Confidence, kept.Importance).ShouldBe((Given.Text, 4, 5));
        kept.Anchors.ShouldBe(Given.Anchors);
        (kept.Forecast, kept.Quoting, kept.KeptFrom, kept.AskedIn, kept.ImportedLine).ShouldBe((now.Forecast, null, 3, 7, 0));
        Last().Keep(now, 7, QuoteChoice.Private).Quoting.ShouldBe(QuoteChoice.Private);
    }

    [Fact]
    public void An_answer_is_another_one_as_soon_as_a_word_or_a_choice_differs()
    {
        Given.AnswersLike(Given with { Forecast = null, Quoting = QuoteChoice.Private, AskedIn = 9 }).ShouldBeTrue();
        Given.AnswersLike(Given with { Anchors = [.. Given.Anchors.Reverse()] }).ShouldBeTrue();
        Given.AnswersLike(Given with { Text = "The close takes four days." }).ShouldBeFalse();
        Given.AnswersLike(Given with { Anchors = [new(AnchorKind.Horizon, nameof(Horizon.GoLive))] }).ShouldBeFalse();
        Given.AnswersLike(Given with { Confidence = 2 }).ShouldBeFalse();
        Given.AnswersLike(Given with { Expectations = [new("testing", Stage.Develop, Owner.It)] }).ShouldBeFalse();
        Given.AnswersLike(Given with { UnknownWords = ["horizon"] }).ShouldBeFalse();
    }

    [Fact]
    public void It_is_offered_to_the_same_question_in_the_same_words_alone()
    {
        Last().IsStillAsked(Asked).ShouldBeTrue();
        Last().IsStillAsked(Asked with { Forecast = !Asked.Forecast }).ShouldBeTrue();
        Last().IsStillAsked(Asked with { Text = "How do you know that it worked?" }).ShouldBeFalse();
        Last().IsStillAsked(Asked with { Anchors = [] }).ShouldBeFalse();
        Last().IsStillAsked(Asked with { AsksConfidence = !Asked.AsksConfidence }).ShouldBeFalse();
    }

    [Fact]
    public void In_other_words_it_is_offered_only_where_a_person_said_that_they_mean_the_same()
    {
        var program = ProgramId.New();
        var reworded = Asked with { Text = "How do you know that it worked?" };
        QuestionPack[] versions = [new(program, 1, [Asked]), new(program, 2, [reworded]), new(program, 3, [reworded]), new(program, 4, [Asked with { Text = "Who knows?" }])];
        var again = new AskedAgain([new(program, Asked.Id, 1, 2, "Ruth", DateTimeOffset.UnixEpoch)], versions);
        again.IsStillAsked(Last(), 1, reworded, 2).ShouldBeTrue();
        again.IsStillAsked(Last(), 1, reworded, 3).ShouldBeTrue("the third reads like the second");
        again.IsStillAsked(Last(), 1, versions[3].Questions[0], 4).ShouldBeFalse();
        again.IsStillAsked(Last(), 1, reworded with { AsksConfidence = !reworded.AsksConfidence }, 2).ShouldBeFalse("another field is another answer");
        new AskedAgain([], []).IsStillAsked(Last(), 1, Asked, 1).ShouldBeTrue();
        new AskedAgain([], versions).IsStillAsked(Last(), 1, reworded, 2).ShouldBeFalse();
    }

    [Fact]
    public void A_last_answer_prints_no_word_of_it()
        => $"{Last()}".ShouldNotContain("close");

    [Theory]
    [InlineData(7, 10, true)]
    [InlineData(10, 10, true)]
    [InlineData(0, 4, true)]
    [InlineData(1, 8, false)]
    [InlineData(7, 8, false)]
    [InlineData(2, 2, false)]
    public void How_many_kept_is_told_where_neither_they_nor_the_others_are_one_person(int kept, int of, bool told)
        => SmallCells.ShowsPart(kept, of).ShouldBe(told);

    private static LastAnswer Last() => new(RoundId.New(), 3, Contract.Confidential, Asked, Given);
}
