using System.Globalization;
using Attune.Analysis.Ratings;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;
using Attune.Statistics.Tests;
using CsCheck;

namespace Attune.Analysis.Tests.Ratings;

public class RankingReadingTests
{
    private static readonly string[] Four = ["speed", "cost", "safety", "fit"];
    private static readonly Gen<int[][]> Orders = Gen.Shuffle(new[] { 1, 2, 3, 4 }).Array[0, 4];

    [Fact]
    public void The_order_of_the_room_is_that_of_the_worked_example_of_schulze()
    {
        // Each letter of a ballot is an item, the best first; the numbers are those of the paper.
        var ballots = KnownAnswers.At("schulze", "ballots").EnumerateObject().SelectMany(ballot => Enumerable.Repeat(ballot.Name, ballot.Value.GetInt32())).ToArray();
        string[] items = ["A", "B", "C", "D", "E"];
        var reading = Read(items, [.. ballots.Select(ballot => (Side.Business, items.Select(item => ballot.IndexOf(item, StringComparison.Ordinal) + 1).ToArray()))]);
        string.Concat(reading.Room.Places.Select(place => items[place.Single()])).ShouldBe(KnownAnswers.At("schulze", "order").GetString());
        reading.It.ShouldBeNull();
        reading.Sides.ShouldBe(SidesApart.CannotTell);
    }

    [Fact]
    public void Who_order_alike_share_an_order_and_its_p_stands_beside_the_smallest_one()
    {
        var reading = Read(Four, [.. Enumerable.Repeat((Side.Business, new[] { 1, 2, 3, 4 }), 3), .. Enumerable.Repeat((Side.It, new[] { 1, 2, 4, 3 }), 3)]);
        reading.Room.Concordance.ShouldBe(Concordance.Shared);
        reading.Room.Test!.Value.P.ShouldBeGreaterThanOrEqualTo(reading.Room.Test.Value.Smallest);
        reading.Business!.W!.Value.ShouldBe(1, 1e-9);
        Enumerable.Range(0, 2).Select(reading.Room.PlaceOf).ShouldBe([1, 2]);
        reading.FarthestApart.ShouldBe([2, 3]);
    }

    [Fact]
    public void Two_leaders_on_three_items_cannot_show_an_order_whatever_they_say()
        => Read(["a", "b", "c"], [(Side.Business, [1, 2, 3]), (Side.It, [1, 2, 3])]).Room.ShouldSatisfyAllConditions(
            order => order.W!.Value.ShouldBe(1, 1e-9),
            order => order.Test!.Value.Smallest.ShouldBeGreaterThan(.05),
            order => order.Concordance.ShouldBe(Concordance.CannotTell));

    [Fact]
    public void Sides_that_order_the_opposite_are_apart_and_the_room_has_no_order()
    {
        var reading = Read(Four, [.. Enumerable.Repeat((Side.Business, new[] { 1, 2, 3, 4 }), 4), .. Enumerable.Repeat((Side.It, new[] { 4, 3, 2, 1 }), 4)]);
        reading.Room.Concordance.ShouldBe(Concordance.NotShown);
        reading.Sides.ShouldBe(SidesApart.Apart);
        reading.Room.Places.ShouldHaveSingleItem().ShouldBe([0, 1, 2, 3], ignoreOrder: true);
        reading.FarthestApart.ShouldBe([0, 3]);
    }

    [Fact]
    public void What_a_leader_leaves_out_stands_behind_what_the_leader_placed()
    {
        Anchor[] anchors = [.. Enumerable.Range(0, 3).Select(leader => Placed($"b{leader}", Side.Business, "fit", 1)), Placed("c", Side.It, "cost", 1), Placed("c", Side.It, "speed", 2), Placed("c", Side.It, "fit", 3)];
        var reading = RankingReading.Read(Round(anchors)).ShouldHaveSingleItem();
        reading.Items.ShouldBe(["cost", "speed", "fit"]);
        Enumerable.Range(0, 3).Select(reading.Business!.PlaceOf).ShouldBe([2, 2, 1]);
    }

    [Fact]
    public void One_leader_is_no_group_and_one_item_no_ranking()
    {
        Read(Four, [(Side.It, [2, 1, 3, 4])]).Room.ShouldSatisfyAllConditions(order => order.W.ShouldBeNull(), order => order.Concordance.ShouldBe(Concordance.CannotTell));
        RankingReading.Read(Round([Placed("a", Side.It, "only", 1)])).ShouldBeEmpty();
    }

    [Fact]
    public void Swapping_the_sides_mirrors_the_reading()
        => Orders.Select(Orders).Sample((business, it) =>
        {
            if (business.Length + it.Length == 0) { return; }
            var (one, other) = (Read(Four, Sided(business, it)), Read(Four, Sided(it, business)));
            Said(other.Business).ShouldBe(Said(one.It));
            Said(other.It).ShouldBe(Said(one.Business));
            Said(other.Room).ShouldBe(Said(one.Room));
            other.Sides.ShouldBe(one.Sides);
            other.FarthestApart.ShouldBe(one.FarthestApart);
        }, iter: 100);

    [Fact]
    public void The_order_of_the_answers_never_matters()
        => Orders.Select(Orders).Sample((business, it) =>
        {
            if (business.Length + it.Length == 0) { return; }
            Said(Read(Four, [.. Sided(business, it).Reverse()]).Room).ShouldBe(Said(Read(Four, Sided(business, it)).Room));
        }, iter: 100);

    private static (Side, int[])[] Sided(int[][] business, int[][] it) => [.. business.Select(places => (Side.Business, places)), .. it.Select(places => (Side.It, places))];

    private static string Said(RankedOrder? order)
        => order is null ? "" : $"{order.Leaders}: {string.Join(" > ", order.Places.Select(place => string.Join('=', place.Order())))} {Math.Round(order.W ?? -1, 9)} {order.Concordance}";

    private static RankingReading Read(string[] items, (Side Side, int[] Places)[] given)
        => RankingReading.Read(Round([.. given.SelectMany((one, leader) => items.Zip(one.Places, (item, place) => Placed($"{one.Side}{leader}", one.Side, item, place)))])).Single();

    private static Anchor Placed(string leader, Side side, string item, int place)
        => new(leader, side, "question", AnchorKind.Ranking, place.ToString(CultureInfo.InvariantCulture), item);

    private static LockedRound Round(Anchor[] anchors) => new() { Sides = SideNames.Default, Questions = [new("question", "What for?")], Answers = [], Anchors = [.. anchors] };
}
