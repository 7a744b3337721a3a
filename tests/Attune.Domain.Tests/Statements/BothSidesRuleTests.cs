using Attune.Domain.Statements;
using CsCheck;

namespace Attune.Domain.Tests.Statements;

public sealed class BothSidesRuleTests
{
    private static readonly Gen<string> Side = Gen.Char["alxu-"].Array[2, 6].Select(letters => new string(letters));

    [Theory]
    [InlineData("aaal", "llll", true)]
    [InlineData("aaax", "lllx", true)]
    [InlineData("aaaa", "llxx", false)]
    [InlineData("aaaaax", "lll", true)]
    [InlineData("aax", "lll", false)]
    [InlineData("aau", "lll", false)]
    [InlineData("aa", "ll", true)]
    [InlineData("aaaa", "ax", false)]
    public void A_statement_passes_only_where_three_quarters_of_each_side_can_live_with_it(string business, string it, bool passes)
        => Room.Result(business, it).Passes.ShouldBe(passes);

    [Fact]
    public void Seven_of_eight_do_not_pass_if_the_eighth_is_half_of_a_side()
    {
        var result = Room.Result("aaaaaa", "ax");
        (result.Carry.Total, result.Votes.Total, result.Passes).ShouldBe((7, 8, false));
    }

    [Fact]
    public void One_vote_of_a_side_says_nothing_of_the_side()
    {
        Room.Result("aaaa", "a---").It.Outcome.ShouldBe(SideOutcome.TooFewVotes);
        Room.Result("aaaa", "a---").Passes.ShouldBeFalse();
        Room.Result("aaaa", "----").Passes.ShouldBeFalse();
    }

    [Fact]
    public void The_order_of_the_votes_never_matters()
        => Gen.Select(Side, Side, Gen.Shuffle(Enumerable.Range(0, 12).ToArray())).Sample((business, it, order) =>
        {
            var votes = Room.Votes(business, it).ToArray();
            CastVote[] shuffled = [.. order.Where(place => place < votes.Length).Select(place => votes[place])];
            Counting.Count(shuffled, new(business.Length, it.Length), []).ShouldBe(Counting.Count(votes, new(business.Length, it.Length), []));
        });

    [Fact]
    public void With_the_sides_swapped_the_result_is_mirrored()
        => Gen.Select(Side, Side, Side, Side).Sample((business, it, businessBefore, itBefore) =>
        {
            var one = Room.Result(business, it, (businessBefore, itBefore));
            var other = Room.Result(it, business, (itBefore, businessBefore));
            (one.Business, one.It, one.Passes, one.Hidden).ShouldBe((other.It, other.Business, other.Passes, new(other.Hidden.It, other.Hidden.Business)));
            (one.Movement?.Came, one.Movement?.Went, one.Movement?.Test).ShouldBe((other.Movement?.Came, other.Movement?.Went, other.Movement?.Test));
        });
}
