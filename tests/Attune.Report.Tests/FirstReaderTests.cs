using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Report.Markup;
using Attune.Report.Tests.Readings;
using Attune.Statistics.Sides;

namespace Attune.Report.Tests;

/// <summary>Problems that the first readers of real reports had.</summary>
public class FirstReaderTests
{
    [Fact]
    public void The_summary_counts_as_untold_what_the_map_lists_and_not_what_became_a_finding()
    {
        var reading = new ReadingBuilder();
        Room(reading, 4)
            .Topic(TopicReading.CannotTell, ["plants"], ["plants"]).Card(CardKind.OpenGap, CardReason.OnlyOneSide)
            .Topic(TopicReading.CannotTell, ["data"], ["data"]);
        var page = Render.Tree(Render.Page(reading.Build()));
        page.Value.ShouldContain("For one of the two the answers do not tell whether the two sides mean the same.");
    }

    [Fact]
    public void The_report_for_teams_does_not_say_nothing_was_found_of_what_it_withholds()
    {
        var reading = new ReadingBuilder();
        Room(reading, 2).Topic(TopicReading.OpenGap, ["plants"], ["plants"]).Card(CardKind.OpenGap);
        var map = Render.Tree(Render.Page(reading.Build(), Render.Options with { Audience = Audience.Team }))
            .Descendants("div").Single(part => (string?)part.Attribute("class") == "quad").Elements("section").Select(quarter => quarter.Value).ToList();
        map.Single(quarter => quarter.Contains("Open gap", StringComparison.Ordinal)).ShouldContain("Not shown: too few people stand behind it");
        map.Single(quarter => quarter.Contains("Common ground", StringComparison.Ordinal)).ShouldContain("Nothing found");
    }

    [Fact]
    public void People_who_wrote_the_same_word_are_quoted_once_and_then_someone_who_wrote_another()
    {
        var reading = new ReadingBuilder();
        reading.Question("q", "Which values do we share?",
                ("a", Side.Business, "Privacy"), ("b", Side.Business, "privacy."), ("c", Side.Business, "Users keep their privacy."),
                ("d", Side.It, "Privacy"), ("e", Side.It, "Privacy by design."))
            .Term("Privacy").Topic(TopicReading.CommonGround, ["privacy"], ["rivacy"]).Card(CardKind.CommonGround);
        var card = Render.Tree(Render.Page(reading.Build())).Descendants("section").Single(section => (string?)section.Attribute("id") == "q1-c1");
        card.Descendants("q").Select(quote => quote.Value).ShouldBe(["Privacy", "Users keep their privacy.", "Privacy", "Privacy by design."]);
    }

    [Theory]
    [InlineData(true, "Too few answers to tell where the two sides meet")]
    [InlineData(false, "Common ground on “data”")]
    public void What_one_person_would_undo_and_few_stand_behind_makes_no_heading(bool fragile, string heading)
    {
        var reading = new ReadingBuilder();
        Room(reading, 12).Topic(TopicReading.CommonGround, ["data"], ["data in place 1 ", "data in place 2 "], fragile: fragile).Card(CardKind.CommonGround);
        var page = Render.Tree(Render.Page(reading.Build()));
        page.Descendants("h1").First().Value.ShouldBe(heading);
        page.Descendants("section").ShouldContain(section => (string?)section.Attribute("id") == "q1-c1");
    }

    [Theory]
    [InlineData("clean core", "clean core")]
    [InlineData("don't-know/nobody 2.0 yet", "don&#39;t-know/nobody 2.0 yet")]
    [InlineData("(core", "<bdi>(core</bdi>")]
    [InlineData("جودة", "<bdi>جودة</bdi>")]
    public void A_name_carries_a_mark_of_direction_only_where_something_could_turn(string name, string html)
        => WrittenText.Render(name).ToString().ShouldBe(html);

    /// <summary>A room with the same number of people on each side; the left speaks of plants and data, the right of data.</summary>
    private static QuestionBuilder Room(ReadingBuilder reading, int people) => reading.Question("q", "What should change?", [..
        Enumerable.Range(0, people).Select(i => ($"b{i}", Side.Business, $"Nobody asked the plants. We need better data in place {i} this year.")),
        .. Enumerable.Range(0, people).Select(i => ($"i{i}", Side.It, $"We need better data in place {i} this year."))]);
}
