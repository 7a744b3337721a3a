using Attune.Domain.Statements;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests.Statements;

public sealed class MovementTests
{
    [Fact]
    public void Five_who_came_and_none_who_went_is_the_strongest_that_five_can_show()
    {
        var movement = Room.Result("aaaa", "aaaa", ("axxx", "aaxx")).Movement!;
        (movement.Came, movement.Went, movement.Both).ShouldBe((5, 0, new SideCounts(4, 4)));
        (movement.Test.P, movement.Test.Smallest).ShouldBe((0.0625, 0.0625));
    }

    [Fact]
    public void Cliffs_delta_of_two_ballots_is_the_published_one()
    {
        // known_answers.json, cliff: x 2 3 3 2 1 after, y 0 0 1 0 1 before.
        var movement = Movement.Between(Room.Votes("xxuxu", ""), Room.Votes("laalu", ""))!;
        movement.Delta.ShouldBe(0.92, 1e-12);
        movement.DeltaTest!.Value.P.ShouldBe(0.02380952, 1e-8);
    }

    [Fact]
    public void Scheibes_share_of_moved_answers_is_the_published_one()
    {
        // known_answers.json, scheibe: 1 2 4 3 before, 0 2 4 4 after.
        var movement = Movement.Between(Room.Votes("allxx", "xxuuu"), Room.Votes("ullxx", "xxuuu"))!;
        movement.Moved.ShouldBe(0.1, 1e-12);
        movement.IsStable.ShouldBeTrue();
    }

    [Fact]
    public void Two_of_eight_who_moved_the_same_way_are_not_stable_and_one_is()
    {
        Room.Result("aaaa", "aaxx", ("aaaa", "xxxx")).Movement!.IsStable.ShouldBeFalse();
        Room.Result("aaaa", "aaax", ("aaaa", "aaxx")).Movement!.IsStable.ShouldBeTrue();
    }

    [Fact]
    public void Who_missed_a_ballot_is_not_movement()
    {
        var movement = Room.Result("aaaa", "aaaa", ("aaaa", "----")).Movement!;
        (movement.Came, movement.Went, movement.Both).ShouldBe((0, 0, new SideCounts(4, 0)));
        movement.Moved.ShouldBe(0);
    }

    [Fact]
    public void Nobody_moves_from_or_to_an_empty_ballot()
        => Room.Result("aaaa", "aaaa", ("----", "----")).Movement.ShouldBeNull();
}
