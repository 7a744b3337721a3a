using Attune.Domain.Rounds;

namespace Attune.Domain.Tests;

public sealed class FeasibilityTests
{
    // methods.md, known_answers.json [smallest_p]
    [Theory]
    [InlineData(3, 3, 0.10)]
    [InlineData(3, 4, 0.0286)]
    [InlineData(4, 4, 0.0286)]
    [InlineData(4, 5, 0.0079)]
    [InlineData(5, 5, 0.0079)]
    [InlineData(6, 6, 0.0022)]
    public void The_strongest_possible_result_follows_from_the_numbers_alone(int business, int it, double p)
        => Feasibility.Check(new(business, it)).Smallest.ShouldBe(p, 0.00005);

    [Fact]
    public void Three_and_three_cannot_reach_five_percent_and_one_more_leader_can()
    {
        var three = Feasibility.Check(new(3, 3));
        three.NoTestReachesFivePercent.ShouldBeTrue();
        three.QuotesAreGuessable.ShouldBeTrue();
        three.MoreLeadersNeeded.ShouldBe(1);
    }

    [Fact]
    public void A_side_of_one_is_said_to_be_a_name() => Feasibility.Check(new(4, 1)).ASideIsOnePerson.ShouldBeTrue();

    [Fact]
    public void An_empty_program_has_an_answer_too()
    {
        var nobody = Feasibility.Check(new(0, 0));
        nobody.Smallest.ShouldBe(1);
        nobody.MoreLeadersNeeded.ShouldBe(7);
    }
}
