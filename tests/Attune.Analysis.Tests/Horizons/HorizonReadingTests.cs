using Attune.Analysis.Horizons;
using Attune.Analysis.Rounds;
using Attune.Statistics.Estimates;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Analysis.Tests.Horizons;

public class HorizonReadingTests
{
    private const string Question = "success";

    private static readonly Gen<Horizon[]> Chosen = Gen.Enum<Horizon>().Array[0, 4];

    [Fact]
    public void Leaders_are_counted_by_horizon_from_early_to_late()
    {
        var reading = HorizonReading.Read(Horizons([Horizon.Year, Horizon.Years], [Horizon.GoLive, Horizon.GoLive, Horizon.Year]), new(2, 3));
        reading.Counts.ShouldBe(
        [
            new(Horizon.GoLive, new(0, 2)),
            new(Horizon.Quarter, new(0, 0)),
            new(Horizon.Year, new(1, 1)),
            new(Horizon.Years, new(1, 0)),
        ]);
        reading.Specific.Date.ShouldBe(new SideCounts(2, 3));
    }

    [Fact]
    public void Three_who_say_go_live_against_three_who_say_years_reach_the_smallest_p()
        => HorizonReading.Read(
                Horizons([Horizon.Years, Horizon.Years, Horizon.Years], [Horizon.GoLive, Horizon.GoLive, Horizon.GoLive]), new(3, 3))
            .Test.ShouldBe(new ExactP(0.1, SmallestP.Reachable(3, 3)));

    [Fact]
    public void A_measure_an_owner_and_a_date_make_an_answer_specific()
    {
        Anchor[] anchors =
        [
            new("a", Side.Business, Question, AnchorKind.Measure, "days to close"),
            new("a", Side.Business, Question, AnchorKind.Owner, nameof(Owner.Shared)),
            new("b", Side.Business, Question, AnchorKind.Measure, "  "),
            new("b", Side.Business, Question, AnchorKind.Owner, nameof(Owner.DontKnow)),
            new("c", Side.It, Question, AnchorKind.Owner, nameof(Owner.Nobody)),
            new("c", Side.It, Question, AnchorKind.Owner, nameof(Owner.It), "support"),
            new("c", Side.It, Question, AnchorKind.Horizon, nameof(Horizon.Quarter)),
        ];
        HorizonReading.Read(anchors, new(2, 1)).Specific.ShouldBe(new SpecificityCounts(
            Measure: new(1, 0), Owner: new(1, 1), Date: new(0, 1), Answered: new(2, 1)));
    }

    [Fact]
    public void Nobody_choosing_leaves_empty_counts_and_no_test()
    {
        var reading = HorizonReading.Read([], new(3, 2));
        reading.Counts.Length.ShouldBe(4);
        reading.Counts.ShouldAllBe(count => count.Leaders.Total == 0);
        reading.Test.ShouldBeNull();
        reading.Specific.Answered.ShouldBe(new SideCounts(3, 2));
        HorizonReading.Read(Horizons([Horizon.Year], []), new(1, 0)).Test.ShouldBeNull();
    }

    [Fact]
    public void A_leader_who_chose_twice_counts_once_with_the_last_choice()
    {
        Anchor[] anchors = [.. Horizons([Horizon.GoLive], []), new("b0", Side.Business, Question, AnchorKind.Horizon, nameof(Horizon.Years))];
        var reading = HorizonReading.Read(anchors, new(1, 0));
        reading.Counts.Where(count => count.Leaders.Total > 0).ShouldBe([new HorizonCount(Horizon.Years, new(1, 0))]);
    }

    [Theory]
    [InlineData("Someday")]
    [InlineData("3")]
    public void A_horizon_that_is_none_is_refused(string value)
        => Should.Throw<ArgumentException>(() => HorizonReading.Read([new("a", Side.It, Question, AnchorKind.Horizon, value)], new(0, 1)));

    [Fact]
    public void Swapping_the_sides_mirrors_the_counts_and_leaves_the_test()
        => Gen.Select(Chosen, Chosen).Sample((business, it) =>
        {
            var reading = HorizonReading.Read(Horizons(business, it), new(4, 4));
            var mirrored = HorizonReading.Read(Horizons(it, business).Reverse(), new(4, 4));
            mirrored.Counts.Select(count => (count.Leaders.It, count.Leaders.Business))
                .ShouldBe(reading.Counts.Select(count => (count.Leaders.Business, count.Leaders.It)));
            mirrored.Test.ShouldBe(reading.Test);
        });

    private static IEnumerable<Anchor> Horizons(Horizon[] business, Horizon[] it)
        => [
            .. business.Select((horizon, leader) => new Anchor($"b{leader}", Side.Business, Question, AnchorKind.Horizon, $"{horizon}")),
            .. it.Select((horizon, leader) => new Anchor($"i{leader}", Side.It, Question, AnchorKind.Horizon, $"{horizon}")),
        ];
}
