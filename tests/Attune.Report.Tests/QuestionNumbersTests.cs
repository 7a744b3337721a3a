using Attune.Report.Tests.Readings;

namespace Attune.Report.Tests;

public sealed class QuestionNumbersTests
{
    [Theory]
    [InlineData("1,2,3,4,6,-/6")]
    [InlineData("1/1")]
    [InlineData("-/3")]
    public void Numbers_are_read_as_they_are_written(string text) => QuestionNumbers.Parse(text)!.ToString().ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("1,2")]
    [InlineData("1,2/1")]
    [InlineData("0/1")]
    [InlineData("1,b/2")]
    [InlineData("1/2/3")]
    public void What_is_written_otherwise_is_not_guessed(string text) => QuestionNumbers.Parse(text).ShouldBeNull();

    [Fact]
    public void A_report_calls_questions_by_their_numbers_and_a_word_by_itself()
    {
        var reading = Meridian.Reading();
        var page = Render.Page(reading, Render.Options with { Questions = new(6, [.. reading.Questions.Select((_, place) => place == 0 ? (int?)null : place + 3)]) });
        page.ShouldContain("answered six questions alone");
        page.ShouldContain("<p class=\"kicker\">A word, asked about afterwards</p>");
        page.ShouldNotContain("<p class=\"kicker\">Question 1</p>");
    }
}
