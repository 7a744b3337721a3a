using Attune.Domain.Imports;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests;

/// <summary>Who of a program a person of a file is.</summary>
public sealed class LeaderMatchTests
{
    private static readonly Leader[] Leaders =
    [
        Person("Anna Berg", Side.Business, "anna@nord.example"), Person("Dora Lund", Side.It, ""), Person("Per Moe", Side.It, "per@nord.example"), Person("Per Moe", Side.Business, "moe@nord.example"),
    ];

    [Theory]
    [InlineData("Somebody Else", Side.Business, "ANNA@nord.example", MatchKind.SameMail, "Anna Berg")]
    [InlineData("dora lund", Side.It, "dora@nord.example", MatchKind.SameName, "Dora Lund")]
    [InlineData("Anna Berg", Side.Business, "", MatchKind.SameName, "Anna Berg")]
    [InlineData("Anna Berg", Side.Business, "another@nord.example", MatchKind.New, null)]
    [InlineData("Per Moe", Side.It, "", MatchKind.New, null)]
    [InlineData("Anna Berg", Side.It, "anna@nord.example", MatchKind.OtherSide, "Anna Berg")]
    [InlineData("", Side.It, "", MatchKind.Nameless, null)]
    public void A_person_is_known_by_the_address_and_else_by_a_name_that_one_leader_alone_has(string name, Side side, string mail, MatchKind kind, string? leader)
        => LeaderMatch.Find(new(name, side, "", "", mail), Leaders).ShouldSatisfyAllConditions(match => match.Kind.ShouldBe(kind), match => match.Leader?.Name.ShouldBe(leader));

    private static Leader Person(string name, Side side, string mail) => new(LeaderId.New(), ProgramId.New(), new(name, side, "", "", mail));
}
