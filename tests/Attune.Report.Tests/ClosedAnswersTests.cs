using Attune.Analysis.Horizons;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Report.Tests.Readings;
using Attune.Statistics.Sides;

namespace Attune.Report.Tests;

/// <summary>What the report says of closed answers: who carries the parts, where the areas stand, and what go-live leaves out.</summary>
public class ClosedAnswersTests
{
    private const string Measure = "Days until the books are closed";

    [Fact]
    public void What_nobody_carries_stands_first_and_the_title_says_it()
    {
        var roles = Part("roles");
        roles.Descendants("h1").Single().Value.ShouldBe("One of three parts is nobody’s");
        roles.Descendants("tbody").Single().Elements("tr").Select(row => (string)row.Elements("td").Last().Attribute("class")!).ShouldBe(["orphan", "collision", "settled"]);
        roles.Value.ShouldContain("Only IT names: IT and Vendor.");
    }

    [Fact]
    public void Areas_at_opposite_ends_stand_first()
    {
        var fit = Part("fit");
        fit.Descendants("h1").Single().Value.ShouldBe("In one of two areas the sides stand at opposite ends");
        fit.Descendants("tbody").Single().Elements("tr").Select(row => row.Element("th")!.Value).ShouldBe(["Production", "Finance"]);
        fit.Value.ShouldContain("3 at 1");
    }

    [Fact]
    public void A_count_too_small_to_be_shown_is_shown_neither_by_place_nor_by_name()
    {
        var page = Render.Page(Reading(), Render.Options with { SmallestGroup = 3 });
        var fit = Render.Tree(page).Descendants("article").Single(part => (string?)part.Attribute("id") == "fit");
        fit.Value.ShouldNotContain("1 at 4");
        fit.Value.ShouldContain("others not shown");
        page.ShouldNotContain("IT and Vendor");
    }

    [Fact]
    public void What_go_live_leaves_out_is_said_in_a_sentence()
        => Render.Page(Reading()).ShouldContain("Two of three in");

    [Theory]
    [InlineData(Audience.Room, true)]
    [InlineData(Audience.Sponsor, false)]
    [InlineData(Audience.Team, false)]
    public void What_was_written_beside_an_answer_is_for_the_room_alone(Audience audience, bool shown)
        => Render.Page(Reading(), Render.Options with { Audience = audience }).Contains(Measure, StringComparison.Ordinal).ShouldBe(shown);

    [Fact]
    public void The_first_page_says_that_parts_are_nobodys() => Render.Page(Reading()).ShouldContain("One of three parts is nobody’s.");

    private static System.Xml.Linq.XElement Part(string id)
        => Render.Tree(Render.Page(Reading())).Descendants("article").Single(part => (string?)part.Attribute("id") == id);

    private static Reading Reading()
    {
        var reading = new ReadingBuilder();
        reading.Question("after", "After go-live?", [.. "bbb".Select((_, place) => ($"b{place}", Side.Business, "We do.")), .. "iii".Select((_, place) => ($"i{place}", Side.It, "They do."))]);
        Anchor[] anchors = [
            .. Closed(AnchorKind.Owner, "change", "Business Business Business", "Business Business Business"),
            .. Closed(AnchorKind.Owner, "support", "Business Business Business", "It It Vendor"),
            .. Closed(AnchorKind.Owner, "lasting", "Nobody Nobody Business", "It It It"),
            .. Closed(AnchorKind.Standard, "Finance", "1 1 2", "1 2 2"),
            .. Closed(AnchorKind.Standard, "Production", "4 5 5", "1 1 1"),
            .. Closed(AnchorKind.Horizon, "", "Year Year Quarter", "GoLive GoLive Year"),
            .. Closed(AnchorKind.Measure, "", $"{Measure.Replace(' ', '_')} Orders Orders", "Log-ins Log-ins Log-ins"),
        ];
        var built = reading.Closed(anchors).Build();
        return built with { Questions = [built.Questions[0] with { Horizon = HorizonReading.Read(anchors, new(3, 3)) }] };
    }

    // One word for each leader of a side.
    private static IEnumerable<Anchor> Closed(AnchorKind kind, string item, string business, string it) => [
        .. business.Split(' ').Select((value, place) => new Anchor($"b{place}", Side.Business, "after", kind, value.Replace('_', ' '), item)),
        .. it.Split(' ').Select((value, place) => new Anchor($"i{place}", Side.It, "after", kind, value, item))];
}
