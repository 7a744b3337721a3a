using Attune.Domain.Programs;
using Attune.Domain.Teams;
using CsCheck;

namespace Attune.Domain.Tests.Teams;

public sealed class TeamTreeTests
{
    private static readonly LeaderId Ana = LeaderId.New();

    private static readonly LeaderId Ben = LeaderId.New();

    [Fact]
    public void Levels_are_counted_from_the_leader_and_people_from_the_bottom()
    {
        var (operations, warehouse, night) = (Top("Operations", Ana, 4), Guid.NewGuid(), Guid.NewGuid());
        var tree = TeamTree.Empty.With(operations).With(new(new(warehouse), operations.Id, null, "Warehouse", 9)).With(new(new(night), new(warehouse), null, "Night shift", null));

        tree.Levels.ShouldBe(3);
        tree.LevelOf(new(night)).ShouldBe(3);
        tree.PeopleIn(operations.Id).ShouldBe(13);
        tree.PeopleIn(new(night)).ShouldBeNull("nobody said how many, and 0 would be a number");
        tree.LeaderOf(new(night)).ShouldBe(Ana);
        tree.Whole(new(warehouse)).Select(node => node.Name).ShouldBe(["Warehouse", "Night shift"]);
    }

    [Fact]
    public void A_team_moves_with_all_below_it_and_belongs_to_the_other_leader_then()
    {
        var (operations, sales) = (Top("Operations", Ana, 4), Top("Sales", Ben, 3));
        var warehouse = new TeamNode(TeamId.New(), operations.Id, null, "Warehouse", 9);
        var night = new TeamNode(TeamId.New(), warehouse.Id, null, "Night shift", 6);
        var moved = TeamTree.Empty.With(operations).With(sales).With(warehouse).With(night).With(warehouse with { Parent = sales.Id });

        moved.LeaderOf(night.Id).ShouldBe(Ben);
        moved.PeopleIn(operations.Id).ShouldBe(4);
        moved.PeopleIn(sales.Id).ShouldBe(18);
        moved.Problem(sales with { Parent = night.Id, Leader = null }).ShouldBe(TeamProblem.Circle);
    }

    [Fact]
    public void Two_teams_beside_each_other_have_two_names_and_two_apart_may_have_one()
    {
        var tree = TeamTree.Empty.With(Top("Support", Ana, 4)).With(Top("Sales", Ben, 2));
        tree.Problem(Top(" support ", Ana, 1)).ShouldBe(TeamProblem.Twice);
        tree.Problem(Top("Support", Ben, 1)).ShouldBeNull();
        tree.Problem(new(TeamId.New(), null, null, "Orphans", 1)).ShouldBe(TeamProblem.NoLeader);
    }

    [Fact]
    public void Teams_in_a_circle_are_no_tree()
    {
        var (one, other) = (TeamId.New(), TeamId.New());
        Should.Throw<ArgumentException>(() => new TeamTree([new(one, other, null, "One", 1), new(other, one, null, "Other", 1)]));
        Should.Throw<ArgumentException>(() => new TeamTree([new(one, other, null, "One", 1)]));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    [InlineData(9, 5)]
    [InlineData(10, 10)]
    [InlineData(19, 10)]
    [InlineData(49, 20)]
    [InlineData(50, 50)]
    [InlineData(99_999, 50_000)]
    [InlineData(100_000, 100_000)]
    public void How_many_have_answered_is_said_in_steps_from_five_on(int answers, int said) => TeamCounts.Step(answers).ShouldBe(said);

    [Fact]
    public void What_is_said_of_a_count_never_rises_above_it_and_never_falls_as_it_rises()
        => Gen.Int[0, 2_000_000].Sample(answers =>
        {
            TeamCounts.Step(answers).ShouldBeInRange(0, answers);
            TeamCounts.Step(answers + 1).ShouldBeGreaterThanOrEqualTo(TeamCounts.Step(answers));
            TeamCounts.Step(answers).ShouldNotBeInRange(1, TeamCounts.Fewest - 1);
        });

    [Fact]
    public void A_code_is_read_as_people_type_it_and_two_are_never_the_same()
    {
        TeamCode.Read(" bcd-234 fgh").ShouldBe("BCD234FGH");
        TeamCode.Read("BCD234").ShouldBeNull("that is the code of a room");
        TeamCode.Spoken("BCD234FGH").ShouldBe("BCD 234 FGH");
        Enumerable.Range(0, 1000).Select(_ => TeamCode.New()).Distinct().Count().ShouldBe(1000);
    }

    [Fact]
    public void The_same_cookie_in_two_cascades_is_two_people()
    {
        var secret = TeamMemberKey.NewSecret();
        TeamMemberKey.FromSecret(CascadeId.New(), secret).ShouldNotBe(TeamMemberKey.FromSecret(CascadeId.New(), secret));
    }

    private static TeamNode Top(string name, LeaderId leader, int people) => new(TeamId.New(), null, leader, name, people);
}
