using Attune.Analysis.Rounds;
using Attune.Domain.Questions;

namespace Attune.Domain.Tests;

public sealed class AnsweringTimeTests
{
    private static readonly PackQuestion Bare = new("q", "What is this for?") { AsksConfidence = false, AsksImportance = false };

    [Fact]
    public void The_starter_pack_stays_under_twelve_minutes()
    {
        var time = StarterPack.Questions.TimeToAnswer();
        time.ShouldBeLessThan(AnsweringTime.Given);
        time.InMinutes().ShouldBe(12);
    }

    [Fact]
    public void An_answer_is_forty_words_at_twenty_five_a_minute_and_what_is_read_comes_at_two_hundred()
        // 40 words typed: 96 s. 4 words of the question and 8 around it: 3.6 s. Whether they may be quoted: 3 s.
        => Seconds(Bare.TimeToAnswer()).ShouldBe(102.6, 0.001);

    [Fact]
    public void Parts_share_the_words_of_one_answer()
        // 6 words more are read: 1.8 s.
        => Seconds((Bare with { Parts = [new("a", "Who owns it?"), new("b", "How long, exactly?")] }).TimeToAnswer()).ShouldBe(104.4, 0.001);

    [Fact]
    public void A_sentence_is_fifteen_words_and_no_words_are_none()
    {
        // 15 words: 36 s; 3.6 s to read, and 3 s whether they may be quoted.
        Seconds((Bare with { Words = OwnWords.OneSentence }).TimeToAnswer()).ShouldBe(42.6, 0.001);
        Seconds((Bare with { Words = OwnWords.None }).TimeToAnswer()).ShouldBe(3.6, 0.001);
    }

    [Fact]
    public void Each_choice_is_three_seconds_and_short_texts_are_typed()
    {
        Seconds(Beside(new(AnchorKind.Horizon, "When?", []))).ShouldBe(3.3, 0.001);
        Seconds(Beside(new(AnchorKind.Owner, "Who owns it?", ["Wards", "Theatre"]))).ShouldBe(6 + 5 * 0.3, 0.001);
        Seconds(Beside(new(AnchorKind.Rating, "Agree?", ["One", "Two", "Three"]))).ShouldBe(9 + 4 * 0.3, 0.001);
        Seconds(Beside(new(AnchorKind.Ranking, "Order?", ["One", "Two", "Three"]))).ShouldBe(9 + 4 * 0.3, 0.001);
        Seconds(Beside(new(AnchorKind.Measure, "Count what?", []))).ShouldBe(6 * 2.4 + 2 * 0.3, 0.001);
        Seconds(Beside(new(AnchorKind.Noticed, "Who notices?", []))).ShouldBe(3 * 2.4 + 2 * 0.3, 0.001);
        Seconds((Bare with { AsksConfidence = true, AsksImportance = true }).TimeToAnswer() - Bare.TimeToAnswer()).ShouldBe(6, 0.001);
    }

    [Fact]
    public void A_forecast_is_a_choice_and_a_sentence_and_one_choice_more_where_a_time_is_asked()
    {
        // The question's 4 words are read again with 28 around them; 10 words are typed.
        Seconds((Bare with { Forecast = true }).TimeToAnswer() - Bare.TimeToAnswer()).ShouldBe(3 + 24 + 9.6, 0.001);
        var timed = Bare with { Anchors = [new(AnchorKind.Horizon, "When can it be judged?", [])] };
        Seconds((timed with { Forecast = true }).TimeToAnswer() - timed.TimeToAnswer()).ShouldBe(6 + 24 + 9.6 + 1.5, 0.001);
    }

    [Fact]
    public void The_matrix_costs_a_choice_a_cell_and_explains_itself_on_its_first_page()
    {
        PackQuestion matrix = new("who", "Who does what?", QuestionKind.Matrix) { Activities = ["Testing", "Custom development"], Stages = [Stage.Deploy, Stage.Maintain, Stage.Enhance] };
        Seconds(matrix.TimeForActivity(1)).ShouldBe(9 + 43 * 0.3, 0.001);
        Seconds(matrix.TimeForActivity(2)).ShouldBe(9 + 2 * 0.3, 0.001);
        matrix.TimeToAnswer().ShouldBe(matrix.TimeForActivity(1) + matrix.TimeForActivity(2));
    }

    [Fact]
    public void Minutes_are_whole_and_never_none()
    {
        TimeSpan.FromSeconds(1).InMinutes().ShouldBe(1);
        TimeSpan.FromSeconds(89).InMinutes().ShouldBe(1);
        TimeSpan.FromSeconds(90).InMinutes().ShouldBe(2);
    }

    private static TimeSpan Beside(AnchorDefinition anchor) => (Bare with { Anchors = [anchor] }).TimeToAnswer() - Bare.TimeToAnswer();

    private static double Seconds(TimeSpan time) => time.TotalSeconds;

    private static double Seconds(PackQuestion question) => Seconds(question.TimeToAnswer());
}
