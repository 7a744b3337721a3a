using System.Globalization;
using Attune.Analysis.Cultures;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.Cultures;

public class CultureReadingTests
{
    // Who owns each of twelve jobs, one letter a job: Business, It, Shared, Vendor, Nobody; a question mark is "don't know".
    private const string BusinessSays = "BBIIBBSSBBII";
    private const string ItSays = "IIBBIISBVVBB";

    [Fact]
    public void Leaders_who_answer_alike_have_one_set_of_answers()
        => Read([BusinessSays, BusinessSays, "BBIIBBSSBBIB"], [BusinessSays, "BBIIBBSSBBSI", BusinessSays]).ShouldSatisfyAllConditions(
            reading => reading.Count.ShouldBe(CultureCount.One),
            reading => reading.Of.ShouldBe(CultureItems.Cells),
            reading => reading.Leaders.ShouldBe(new SideCounts(3, 3)),
            reading => reading.Items.ShouldBe(12),
            reading => reading.Between.ShouldBe(default));

    [Fact]
    public void Four_who_say_one_thing_and_four_who_say_the_other_have_two_one_of_each_side()
        => Read([BusinessSays, BusinessSays, BusinessSays, "BBIIBBSSBBIB"], [ItSays, ItSays, ItSays, "IIBBIISBVVBI"]).ShouldSatisfyAllConditions(
            reading => reading.Count.ShouldBe(CultureCount.OneOfEachSide),
            reading => reading.Between.ShouldBe(default));

    [Fact]
    public void Who_answers_as_the_other_side_does_stands_between_and_only_the_side_is_counted()
        => Read([BusinessSays, BusinessSays, BusinessSays, BusinessSays, BusinessSays, ItSays], [ItSays, ItSays, ItSays, ItSays, ItSays, ItSays]).ShouldSatisfyAllConditions(
            reading => reading.Count.ShouldBe(CultureCount.OneOfEachSide),
            reading => reading.Between.ShouldBe(new SideCounts(1, 0)));

    [Fact]
    public void Camps_across_the_sides_are_more_than_one_and_are_not_said_to_follow_the_sides()
        => Read([BusinessSays, ItSays, BusinessSays, ItSays], [BusinessSays, ItSays, BusinessSays, ItSays]).Count.ShouldBe(CultureCount.MoreThanOne);

    [Fact]
    public void Three_against_three_could_not_show_that_the_answers_follow_the_sides()
        => Read([BusinessSays, BusinessSays, BusinessSays], [ItSays, ItSays, ItSays]).Count.ShouldBe(CultureCount.MoreThanOne);

    [Theory]
    [InlineData(BusinessSays, 1)]
    [InlineData("BBIIBBSSB", 2)]
    public void Nothing_is_told_of_fewer_than_four_leaders_or_ten_items(string said, int ofEachSide)
        => CultureReading.Read(Cells([.. Enumerable.Repeat(said, ofEachSide + 1)], [.. Enumerable.Repeat(said, ofEachSide == 1 ? 1 : ofEachSide)])).ShouldBeEmpty();

    [Fact]
    public void Who_does_not_know_has_not_answered()
    {
        CultureReading.Read(Cells(["????????????", "????????????"], ["????????????", "????????????"])).ShouldBeEmpty();
        CultureReading.Read(Cells([BusinessSays, BusinessSays], [BusinessSays, "????????????"])).ShouldBeEmpty("three leaders have answered");
    }

    [Fact]
    public void Rated_items_and_those_between_standard_and_company_are_read_together()
    {
        var round = new LockedRound
        {
            Sides = SideNames.Default,
            Questions = [],
            Answers = [],
            Anchors = [.. from leader in Enumerable.Range(0, 6)
                          from item in Enumerable.Range(0, 12)
                          select new Anchor($"{leader}", leader < 3 ? Side.Business : Side.It, "q", item < 6 ? AnchorKind.Rating : AnchorKind.Standard, ((item % 5) + 1).ToString(CultureInfo.InvariantCulture), $"{item}")],
        };
        CultureReading.Read(round).ShouldHaveSingleItem().ShouldSatisfyAllConditions(reading => reading.Of.ShouldBe(CultureItems.Ratings), reading => reading.Count.ShouldBe(CultureCount.One));
    }

    [Fact]
    public void Swapping_the_sides_mirrors_the_reading()
    {
        string[] business = [BusinessSays, BusinessSays, BusinessSays, BusinessSays, BusinessSays, ItSays];
        string[] it = [ItSays, ItSays, ItSays, ItSays, ItSays, ItSays];
        Read(it, business).Between.ShouldBe(new SideCounts(0, 1));
    }

    private static CultureReading Read(string[] business, string[] it) => CultureReading.Read(Cells(business, it)).ShouldHaveSingleItem();

    private static LockedRound Cells(string[] business, string[] it) => new()
    {
        Sides = SideNames.Default,
        Questions = [],
        Answers = [],
        Expectations = [.. business.SelectMany((said, leader) => Cells($"b{leader}", Side.Business, said)), .. it.SelectMany((said, leader) => Cells($"i{leader}", Side.It, said))],
    };

    private static IEnumerable<Expectation> Cells(string leader, Side side, string said)
        => said.Select((letter, place) => new Expectation(leader, side, $"job {place / 4}", (Stage)(place % 4), letter switch
        {
            'B' => Owner.Business,
            'I' => Owner.It,
            'S' => Owner.Shared,
            'V' => Owner.Vendor,
            'N' => Owner.Nobody,
            _ => Owner.DontKnow,
        }));
}
