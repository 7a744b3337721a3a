using System.Globalization;
using Attune.Analysis.Cultures;
using Attune.Analysis.Ratings;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Sureness;
using Attune.Report.Tests.Readings;
using Attune.Statistics.Sides;

namespace Attune.Report.Tests;

/// <summary>What was rated and ranked, and what leaders said beside their answers, in the report of each audience.</summary>
public class ScalesSectionTests
{
    [Fact]
    public void The_room_reads_median_and_middle_half_by_side_with_a_test_and_its_floor()
    {
        var section = Section(Read(4), Audience.Room);
        section.ShouldContain("<b>5</b>, half of them from 4.5 to 5");
        section.ShouldContain("<b>the sides differ</b>");
        section.ShouldContain("(at best .029)");
        section.ShouldContain("Each side has an order of its own.");
        section.ShouldContain("Two ways of rating", Case.Insensitive);
    }

    [Fact]
    public void A_team_reads_nothing_by_side_of_sides_of_four_and_the_room_nothing_of_sides_of_two()
    {
        Section(Read(4), Audience.Team).ShouldSatisfyAllConditions(text => text.ShouldNotContain("half of them"), text => text.ShouldContain("not shown"), text => text.ShouldNotContain("<b>the sides differ"));
        Section(Read(2), Audience.Room).ShouldNotContain("half of them");
    }

    [Fact]
    public void Without_ratings_and_orders_there_is_no_section() => Render.Page(Audience.Room).ShouldNotContain("id=\"scales\"");

    [Fact]
    public void A_card_says_how_sure_those_are_who_say_it_and_a_question_which_words_are_not_known()
    {
        var reading = Meridian.Reading();
        var question = reading.Questions.First(question => question.Cards.Length > 0);
        var weighed = question with
        {
            Cards = [question.Cards[0] with { Sureness = new(Sure.Sure, Sure.NotSure) }, .. question.Cards.Skip(1)],
            Weight = new(4, new(4, 4), 4.5, new(4, 4), [new("ERP", 2, true), new("RPO", 1, true)]),
        };
        var page = Render.Body(Render.Page(reading with { Questions = reading.Questions.Replace(question, weighed) }));
        page.ShouldContain("Those who say this are mostly sure of it; those who do not are not.");
        page.ShouldContain("How much depends on it, from 1 to 5: 4.5.");
        page.ShouldContain("ERP");
        page.ShouldNotContain("RPO", Case.Sensitive, "one leader alone does not know it");
    }

    private static string Section(Reading reading, Audience audience)
    {
        var page = Render.Page(reading, Render.Options with { Audience = audience });
        var start = page.IndexOf("<article id=\"scales\"", StringComparison.Ordinal);
        return start < 0 ? "" : page[start..page.IndexOf("</article>", start, StringComparison.Ordinal)];
    }

    private static Reading Read(int perSide)
    {
        var reading = Meridian.Reading();
        var question = reading.Questions[0].Question.Id;
        int[][] ratings = [[5, 5, 4, 5], [1, 2, 1, 1]];
        int[][] orders = [[1, 2, 3, 4], [4, 3, 2, 1]];
        var round = reading.Round with
        {
            Anchors = [.. from side in Enum.GetValues<Side>()
                          from leader in Enumerable.Range(0, perSide)
                          from anchor in Enumerable.Range(0, 4).Select(item => new Anchor($"{side}{leader}", side, question, AnchorKind.Ranking, orders[(int)side][item].ToString(CultureInfo.InvariantCulture), $"thing {item}"))
                              .Append(new($"{side}{leader}", side, question, AnchorKind.Rating, ratings[(int)side][leader].ToString(CultureInfo.InvariantCulture), "The month closes in five days"))
                          select anchor],
        };
        return reading with { Ratings = RatingReading.Read(round), Rankings = RankingReading.Read(round), Cultures = [new(CultureItems.Ratings, CultureCount.OneOfEachSide, new(perSide, perSide), 12, default)] };
    }
}
