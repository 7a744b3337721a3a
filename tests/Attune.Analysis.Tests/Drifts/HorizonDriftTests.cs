using Attune.Analysis.Drifts;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.Drifts;

public sealed class HorizonDriftTests
{
    [Fact]
    public void A_side_of_which_three_slid_back_to_go_live_has_slid()
    {
        var slid = Find("YG YG YG", "YY YY YY YY").ShouldHaveSingleItem();
        slid.Slide!.Side.ShouldBe(Side.Business);
        slid.Slide.To.Total.ShouldBe(3);
    }

    [Fact]
    public void If_both_sides_slid_it_is_the_room() => Find("YG YG QG", "YG YG YY").ShouldHaveSingleItem().Slide!.Side.ShouldBeNull();

    [Theory]
    [InlineData("YG YY YY", "YY YY YY")]
    [InlineData("YG YG YY", "YY YY YY")]
    [InlineData("GG GG GG YG", "YY YY")]
    [InlineData("YG YG YG GY GY GY", "YY YY YY")]
    [InlineData("GY GY GY", "GY GY GY")]
    public void One_person_those_who_stood_there_and_those_who_came_back_slide_nothing(string business, string it) => Find(business, it).ShouldBeEmpty();

    [Fact]
    public void Who_answered_only_once_is_not_followed()
        => HorizonDrift.Find([], [.. Enumerable.Range(0, 5).Select(at => new Anchor($"b{at}", Side.Business, "success", AnchorKind.Horizon, nameof(Horizon.GoLive)))], DriftOptions.Default).ShouldBeEmpty();

    // Each pair is one leader: before and now, by the first letter, G for go-live.
    private static System.Collections.Immutable.ImmutableArray<Attune.Analysis.Readings.TextDrift> Find(string business, string it)
    {
        var leaders = business.Split(' ').Select((pair, at) => (Leader: $"b{at}", Side: Side.Business, pair)).Concat(it.Split(' ').Select((pair, at) => (Leader: $"i{at}", Side: Side.It, pair))).ToArray();
        return HorizonDrift.Find(
            [.. leaders.Select(one => new HorizonBefore(one.Leader, "success", Read(one.pair[0])))],
            leaders.Select(one => new Anchor(one.Leader, one.Side, "success", AnchorKind.Horizon, Read(one.pair[1]).ToString())), DriftOptions.Default);
    }

    private static Horizon Read(char letter) => letter switch { 'G' => Horizon.GoLive, 'Q' => Horizon.Quarter, 'Y' => Horizon.Year, _ => Horizon.Years };
}
