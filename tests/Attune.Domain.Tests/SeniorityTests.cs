using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests;

public sealed class SeniorityTests
{
    [Fact]
    public void One_begins_with_the_lowest_roles_of_the_side_that_are_known()
        => Seniority.JuniorRoles([Leader("Chief financial officer"), Leader("Head of sales"), Leader("Planner"), Leader("Key user"), Leader("Analyst", Side.It)], Side.Business)
            .ShouldBe(["Key user", "Planner"]);

    [Theory]
    [InlineData("Head of sales", "Director")]
    [InlineData("Wizard", "Sage")]
    [InlineData("", "")]
    [InlineData("Planner", "")]
    public void Where_all_stand_alike_or_the_roles_are_not_known_nothing_is_said(string one, string other)
        => Seniority.JuniorRoles([Leader(one), Leader(other)], Side.Business).ShouldBeEmpty();

    [Fact]
    public void A_role_stands_as_high_as_its_highest_word()
        => Seniority.JuniorRoles([Leader("Vice President, Engineering manager"), Leader("IT manager")], Side.Business).ShouldBe(["IT manager"]);

    private static Leader Leader(string role, Side side = Side.Business) => new(LeaderId.New(), ProgramId.New(), new("Somebody", side, "", role, ""));
}
