using System.Globalization;
using Attune.Analysis.Ratings;
using Attune.Analysis.Rounds;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;
using Attune.Statistics.Tests;
using CsCheck;

namespace Attune.Analysis.Tests.Ratings;

public class RatingReadingTests
{
    private static readonly Gen<int[]> Given = Gen.Int[1, 5].Array[0, 5];

    [Fact]
    public void Five_who_say_four_or_five_agree_and_the_number_is_the_known_one()
    {
        var item = Item([4, 4, 4], [5, 5]);
        item.Shape.ShouldBe(RatingShape.Agreed);
        item.Agreement!.Value.Value.ShouldBeKnown(KnownAnswers.At("rwg", "{4,4,4,5,5}"));
        item.Room.Median.ShouldBe(4);
        item.Room.Counts.ShouldBe([0, 0, 0, 3, 2]);
        item.Business!.Leaders.ShouldBe(3);
        item.It!.Median.ShouldBe(5);
    }

    [Fact]
    public void Two_camps_are_called_so_and_have_no_number_that_would_be_nobodys()
    {
        var item = Item([1, 1, 1, 2], [5, 5, 4, 5]);
        item.Shape.ShouldBe(RatingShape.TwoCamps);
        item.Agreement.ShouldBeNull();
        item.Sides.ShouldBe(SidesApart.Apart);
        item.Test!.Value.P.ShouldBe(SmallestP.Reachable(4, 4), 1e-9);
    }

    [Fact]
    public void Camps_that_run_across_the_sides_are_no_difference_between_them()
    {
        var item = Item([1, 5, 1, 5], [1, 5, 1, 5]);
        item.Shape.ShouldBe(RatingShape.TwoCamps);
        item.Sides.ShouldBe(SidesApart.NotShown);
    }

    [Fact]
    public void One_leader_apart_from_the_others_is_no_camp()
        => Item([1, 5, 5, 5], [5, 5, 5, 5]).Shape.ShouldNotBe(RatingShape.TwoCamps);

    [Fact]
    public void Three_leaders_cannot_show_that_they_agree()
        => Item([4, 4], [4]).ShouldSatisfyAllConditions(
            item => item.Shape.ShouldBe(RatingShape.CannotTell),
            item => item.Agreement.ShouldBeNull(),
            item => item.Sides.ShouldBe(SidesApart.CannotTell));

    [Fact]
    public void Three_against_three_reach_no_p_below_one_in_ten_so_nothing_is_told_of_the_sides()
    {
        var item = Item([1, 1, 1], [5, 5, 5]);
        item.Sides.ShouldBe(SidesApart.CannotTell);
        item.Test!.Value.P.ShouldBe(.1, 1e-9);
        item.Test.Value.Smallest.ShouldBe(.1, 1e-9);
    }

    [Fact]
    public void Ratings_over_the_whole_scale_are_scattered() => Item([1, 2, 3, 4], [5, 3, 2, 4]).Shape.ShouldBe(RatingShape.Scattered);

    [Fact]
    public void Quartiles_are_the_medians_of_the_halves()
    {
        var spread = RatingSpread.Measure([1, 2, 3, 4, 5], 5)!;
        (spread.Low, spread.Median, spread.High).ShouldBe((1.5, 3, 4.5));
        RatingSpread.Measure([3], 5)!.ShouldSatisfyAllConditions(one => one.Low.ShouldBe(3), one => one.High.ShouldBe(3));
        RatingSpread.Measure([], 5).ShouldBeNull();
    }

    [Fact]
    public void Items_stand_in_the_order_in_which_they_were_asked_and_the_last_rating_of_a_leader_counts()
    {
        Anchor[] anchors = [Rated("a", Side.Business, "second", 1), Rated("b", Side.Business, "first", 2), Rated("b", Side.Business, "second", 1), Rated("a", Side.Business, "second", 1), Rated("c", Side.It, "first", 1), Rated("c", Side.It, "first", 5), Rated("c", Side.It, "second", 1)];
        RatingReading.Read(Round(anchors)).ShouldHaveSingleItem().Items.Select(item => (item.Item, item.Room.Median)).ShouldBe([("first", 3.5), ("second", 1)]);
    }

    [Fact]
    public void Without_a_rating_there_is_no_reading()
    {
        RatingReading.Read(Round([])).ShouldBeEmpty();
        RatingReading.Read(Round([new Anchor("a", Side.It, "question", AnchorKind.Standard, "4")])).ShouldBeEmpty();
    }

    [Fact]
    public void Swapping_the_sides_mirrors_the_reading()
        => Given.Select(Given).Sample((business, it) =>
        {
            if (business.Length + it.Length == 0) { return; }
            var (one, other) = (Item(business, it), Item(it, business));
            Said(other.It).ShouldBe(Said(one.Business));
            Said(other.Business).ShouldBe(Said(one.It));
            other.Shape.ShouldBe(one.Shape);
            other.Sides.ShouldBe(one.Sides);
            other.Test?.P.ShouldBe(one.Test!.Value.P, 1e-9);
        }, iter: 200);

    [Fact]
    public void The_order_of_the_answers_never_matters()
        => Given.Select(Given).Sample((business, it) =>
        {
            if (business.Length + it.Length == 0) { return; }
            var (one, other) = (Item(business, it), Item([.. business.Reverse()], [.. it.Reverse()]));
            Said(other.Room).ShouldBe(Said(one.Room));
            other.Shape.ShouldBe(one.Shape);
            other.Sides.ShouldBe(one.Sides);
        }, iter: 200);

    [Fact]
    public void Turning_the_scale_round_changes_no_verdict()
        => Given.Select(Given).Sample((business, it) =>
        {
            if (business.Length + it.Length == 0) { return; }
            var (one, other) = (Item(business, it), Item([.. business.Select(rating => 6 - rating)], [.. it.Select(rating => 6 - rating)]));
            other.Shape.ShouldBe(one.Shape);
            other.Sides.ShouldBe(one.Sides);
            other.Room.Median.ShouldBe(6 - one.Room.Median);
        }, iter: 200);

    private static string Said(RatingSpread? spread) => spread is null ? "" : $"{string.Join(' ', spread.Counts)} {spread.Median} {spread.Low} {spread.High}";

    private static RatedItem Item(int[] business, int[] it) => RatingReading.Read(Round(
        [.. business.Select((rating, place) => Rated($"b{place}", Side.Business, "item", rating)), .. it.Select((rating, place) => Rated($"i{place}", Side.It, "item", rating))])).Single().Items.Single();

    private static Anchor Rated(string leader, Side side, string item, int rating)
        => new(leader, side, "question", AnchorKind.Rating, rating.ToString(CultureInfo.InvariantCulture), item);

    private static LockedRound Round(Anchor[] anchors) => new() { Sides = SideNames.Default, Questions = [new("question", "What for?")], Answers = [], Anchors = [.. anchors] };
}
