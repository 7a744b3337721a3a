using Attune.Analysis.Trends;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Analysis.Tests.Trends;

public class TrendReaderTests
{
    private static readonly Gen<(PanelValue[] Before, PanelValue[] Now)> Panels =
        from people in Gen.Int[6, 9]
        from before in Gen.Int[1, 5].Array[people]
        from now in Gen.Int[1, 5].Array[people]
        select (PanelOf(people, before), PanelOf(people, now));

    [Fact]
    public void A_round_tells_the_means_of_the_sides_and_how_far_they_lie_apart()
    {
        var point = TrendReader.Read(Sides([1, 1, 2, 2], [4, 4, 5, 5]), TrendMeasure.Distance, 5, 1);
        point.Business!.Value.Value.ShouldBe(1.5);
        point.It!.Value.Value.ShouldBe(4.5);
        point.Measure!.Value.Value.ShouldBe(3);
        point.Counts.ShouldBe([new(2, 0), new(2, 0), default, new(0, 2), new(0, 2)]);
        // All 126 resamples of a side: the mean of each lies between 1 and 2, so the distance between 2 and 4.
        point.Measure.Value.Low.ShouldBeInRange(2, 3);
        point.Measure.Value.High.ShouldBeInRange(3, 4);
    }

    [Fact]
    public void Unlikeness_is_half_the_summed_differences_of_shares()
        // Business: 3/4 of thing 0, 1/4 of thing 1. IT: 1/4 of thing 1, 3/4 of thing 2. Half of (3/4 + 0 + 3/4).
        => TrendReader.Read(Sides([0, 0, 0, 1], [1, 2, 2, 2]), TrendMeasure.Unlikeness).Measure!.Value.Value.ShouldBe(0.75);

    [Fact]
    public void Sides_that_move_towards_each_other_one_and_all_are_told()
    {
        var change = TrendReader.Compare(Sides([1, 1, 2, 2], [4, 4, 5, 5]), Sides([3, 2, 3, 3], [3, 3, 4, 3]), TrendMeasure.Distance);
        change.Move.ShouldBe(TrendMove.Less);
        // 3 steps became half a step. Everybody changed: of 256 ways to swap, the first and the last are as large.
        change.Change!.Value.Value.ShouldBe(-2.5);
        change.Test!.Value.P.ShouldBe(2 / 256.0, 1e-12);
        change.Test.Value.Smallest.ShouldBe(2 / 256.0, 1e-12);
        change.Both.ShouldBe(new(4, 4));
    }

    [Fact]
    public void The_way_back_is_told_as_moving_apart()
        => TrendReader.Compare(Sides([3, 2, 3, 3], [3, 3, 4, 3]), Sides([1, 1, 2, 2], [4, 4, 5, 5]), TrendMeasure.Distance).Move.ShouldBe(TrendMove.More);

    [Fact]
    public void Where_nobody_changed_an_answer_it_stayed()
        => TrendReader.Compare(Sides([1, 2, 3], [4, 4, 5]), Sides([1, 2, 3], [4, 4, 5]), TrendMeasure.Distance).Move.ShouldBe(TrendMove.Stayed);

    [Fact]
    public void One_person_who_leaps_is_not_a_side_that_moved()
    {
        var change = TrendReader.Compare(Sides([1, 1, 1, 1], [5, 5, 5, 5]), Sides([5, 1, 1, 1], [5, 5, 5, 5]), TrendMeasure.Distance);
        (change.Move, change.Doubt).ShouldBe((TrendMove.CannotTell, TrendDoubt.TooFewChanged));
        change.Test!.Value.Smallest.ShouldBe(1);
    }

    [Fact]
    public void Only_who_answered_both_times_on_the_same_side_counts()
    {
        PanelValue[] before = [.. Sides([1, 1, 2, 2], [4, 4, 5]), new("gone", Side.It, 1)];
        PanelValue[] now = [.. Sides([3, 2, 3, 3], [3, 3, 4]), new("new", Side.It, 1), new("gone", Side.Business, 5)];
        TrendReader.Compare(before, now, TrendMeasure.Distance).Both.ShouldBe(new(4, 3));
    }

    [Fact]
    public void Of_a_side_of_two_nothing_is_told()
    {
        var change = TrendReader.Compare(Sides([1, 1], [4, 4, 5]), Sides([5, 5], [1, 1, 1]), TrendMeasure.Distance);
        (change.Move, change.Doubt, change.Change).ShouldBe((TrendMove.CannotTell, TrendDoubt.TooFew, null));
    }

    [Fact]
    public void The_order_of_people_never_matters()
        => (from panels in Panels from seed in Gen.Int select (panels, seed)).Sample(one =>
        {
            var ((before, now), random) = (one.panels, new Random(one.seed));
            var straight = TrendReader.Compare(before, now, TrendMeasure.Distance);
            random.Shuffle(before);
            random.Shuffle(now);
            TrendReader.Compare(before, now, TrendMeasure.Distance).ShouldBe(straight);
        }, iter: 25);

    [Fact]
    public void Swapping_the_sides_changes_no_distance_and_swapping_the_rounds_turns_the_change()
        => Panels.Sample(panels =>
        {
            var change = TrendReader.Compare(panels.Before, panels.Now, TrendMeasure.Distance);
            var mirrored = TrendReader.Compare(Swapped(panels.Before), Swapped(panels.Now), TrendMeasure.Distance);
            mirrored.Move.ShouldBe(change.Move);
            var back = TrendReader.Compare(panels.Now, panels.Before, TrendMeasure.Distance);
            if (change.Change is { } there) { back.Change!.Value.Value.ShouldBe(-there.Value, 1e-9); }
            back.Test?.P.ShouldBe(change.Test!.Value.P, 1e-9);
        }, iter: 25);

    internal static PanelValue[] Sides(double[] business, double[] it)
        => [.. business.Select((value, at) => new PanelValue($"b{at}", Side.Business, value)), .. it.Select((value, at) => new PanelValue($"i{at}", Side.It, value))];

    private static PanelValue[] PanelOf(int people, int[] values) => [.. values.Take(people).Select((value, at) => new PanelValue($"p{at}", at < people / 2 ? Side.Business : Side.It, value))];

    private static PanelValue[] Swapped(PanelValue[] values) => [.. values.Select(value => value with { Side = value.Side == Side.Business ? Side.It : Side.Business })];
}
