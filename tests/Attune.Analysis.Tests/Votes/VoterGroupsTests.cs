using Attune.Analysis.Votes;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.Votes;

public class VoterGroupsTests
{
    [Fact]
    public void Two_camps_that_mix_the_sides_are_found_voter_by_voter()
    {
        var groups = Groups(Rooms.Camps(1, 40, 12, 0.9, voter => voter % 2, voter => voter % 4 < 2 ? Side.Business : Side.It));
        groups.Found.ShouldBe(GroupsFound.AcrossSides);
        groups.Count.ShouldBe(2);
        RandIndex.Adjusted([.. groups.GroupOf.Select(group => group!.Value)], [.. Enumerable.Range(0, 40).Select(voter => voter % 2)]).ShouldBe(1);
    }

    [Fact]
    public void Camps_that_are_the_sides_are_called_the_sides()
        => Groups(Rooms.Camps(2, 40, 12, 0.9, voter => voter % 2, voter => voter % 2 == 0 ? Side.Business : Side.It)).Found.ShouldBe(GroupsFound.TheSides);

    [Fact]
    public void Six_people_are_never_put_into_groups()
        => Groups(Rooms.Camps(3, 6, 12, 1, voter => voter % 2, _ => null)).Found.ShouldBe(GroupsFound.TooFewVoters);

    [Fact]
    public void A_room_that_votes_at_random_has_no_groups_to_show()
    {
        // The level allows one false alarm in twenty; this counts them in forty random rooms.
        var alarms = Enumerable.Range(0, 40).Count(seed => Groups(Rooms.Camps(100 + seed, 30, 10, 0.5, _ => 0, _ => null)).Hold);
        alarms.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void The_same_room_has_the_same_groups()
    {
        var votes = Rooms.Camps(4, 30, 10, 0.85, voter => voter % 2, _ => null);
        var (one, other) = (Groups(votes), Groups(votes));
        other.GroupOf.ShouldBe(one.GroupOf);
        (other.Stability, other.Silhouette).ShouldBe((one.Stability, one.Silhouette));
    }

    [Fact]
    public void Who_voted_once_is_placed_nowhere()
    {
        var room = Rooms.Camps(5, 20, 10, 0.95, voter => voter % 2, _ => null);
        var groups = Groups(new([.. room.Voters, null], room.Statements, [.. room.Votes, new(20, 0, Support.For)]));
        groups.GroupOf[20].ShouldBeNull();
        groups.Placed.ShouldBe(20);
    }

    [Fact]
    public void Groupings_are_compared_beyond_chance()
    {
        RandIndex.Adjusted([0, 0, 1, 1], [1, 1, 0, 0]).ShouldBe(1);
        RandIndex.Adjusted([0, 0, 1, 1], [0, 1, 0, 1]).ShouldBe(-0.5, 1e-12);
        // sklearn.metrics.adjusted_rand_score([0, 0, 1, 1], [0, 0, 1, 2])
        RandIndex.Adjusted([0, 0, 1, 1], [0, 0, 1, 2]).ShouldBe(0.5714285714285714, 1e-12);
    }

    private static VoterGroups Groups(RoomVotes votes) => VoterGroups.Group(votes, RoomOptions.Default);
}
