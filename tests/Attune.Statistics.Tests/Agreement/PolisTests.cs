using Attune.Statistics.Agreement;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Statistics.Tests.Agreement;

// Small, Bjorkegren, Erkkilä, Shaw and Megill 2021, and the source of Polis.
public class PolisTests
{
    private static readonly Gen<(SideCounts Agree, SideCounts Votes)> Voted =
        from votes in Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6])
        from agree in Gen.Select(Gen.Int[0, votes.Item1], Gen.Int[0, votes.Item2])
        select (new SideCounts(agree.Item1, agree.Item2), new SideCounts(votes.Item1, votes.Item2));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Everybody_agreeing_has_the_z_of_Polis(int votes)
        => Polis.OneSample(votes, votes).ShouldBeKnown(KnownAnswers.At("polis", "z(k,k)", $"{votes}"));

    [Fact]
    public void Two_shares_have_the_z_of_Polis()
        => Polis.TwoProportions(15, 56, 24, 71).ShouldBeKnown(KnownAnswers.At("polis", "two_prop(15,56,24,71)"));

    [Theory]
    [InlineData("3/3,3/3", 3, 3)]
    [InlineData("2/3,3/3", 2, 3)]
    [InlineData("3/3,0/3", 3, 0)]
    public void Consensus_of_three_and_three_is_the_known_one(string key, int business, int it)
    {
        InformedConsensus.Product(new(business, it), new(3, 3)).ShouldBeKnown(KnownAnswers.At("polis", "gic", key));
        InformedConsensus.Jeffreys(new(business, it), new(3, 3)).ShouldBeKnown(KnownAnswers.At("polis", "jeffreys_geo", key));
    }

    [Fact]
    public void Swapping_the_sides_mirrors_everything()
        => Voted.Sample((agree, votes) =>
        {
            var (turnedAgree, turnedVotes) = (new SideCounts(agree.It, agree.Business), new SideCounts(votes.It, votes.Business));
            InformedConsensus.Product(turnedAgree, turnedVotes).ShouldBe(InformedConsensus.Product(agree, votes), 1e-12);
            InformedConsensus.Jeffreys(turnedAgree, turnedVotes).ShouldBe(InformedConsensus.Jeffreys(agree, votes), 1e-12);
            Representative.Test(Side.It, turnedAgree, turnedVotes).ShouldBe(Representative.Test(Side.Business, agree, votes));
            Polis.TwoProportions(agree.It, agree.Business, votes.It, votes.Business)
                .ShouldBe(-Polis.TwoProportions(agree.Business, agree.It, votes.Business, votes.It), 1e-9);
        });

    [Fact]
    public void One_more_agreement_never_lowers_the_consensus()
        => Voted.Where((agree, votes) => agree.It < votes.It).Sample((agree, votes) =>
        {
            var more = agree with { It = agree.It + 1 };
            InformedConsensus.Product(more, votes).ShouldBeGreaterThan(InformedConsensus.Product(agree, votes));
            InformedConsensus.Jeffreys(more, votes).ShouldBeGreaterThan(InformedConsensus.Jeffreys(agree, votes));
        });

    [Fact]
    public void One_agree_of_one_vote_passes_in_Polis_and_not_here()
    {
        Polis.OneSample(1, 1).ShouldBeGreaterThan(1.2816);
        Representative.Test(Side.Business, new(1, 0), new(1, 1)).Passes.ShouldBeFalse();
    }

    [Fact]
    public void Four_of_four_against_none_of_four_stands_for_the_side()
    {
        var statement = Representative.Test(Side.Business, new(4, 0), new(4, 4));
        statement.Passes.ShouldBeTrue();
        statement.Agrees.P.ShouldBe(1.0 / 16, 1e-12);
        statement.AgreesMore.P.ShouldBe(1.0 / 70, 1e-12);
        Representative.Test(Side.It, new(4, 0), new(4, 4)).Passes.ShouldBeFalse();
    }

    [Fact]
    public void Probabilities_lie_between_their_floor_and_one()
        => Voted.Sample((agree, votes) =>
        {
            var statement = Representative.Test(Side.It, agree, votes);
            statement.Agrees.P.ShouldBeInRange(statement.Agrees.Smallest, 1);
            statement.AgreesMore.P.ShouldBeInRange(statement.AgreesMore.Smallest - 1e-12, 1);
            statement.Agrees.Smallest.ShouldBeGreaterThan(0);
        });

    [Fact]
    public void More_agreements_than_votes_are_refused()
    {
        Should.Throw<ArgumentException>(() => Polis.OneSample(3, 2));
        Should.Throw<ArgumentException>(() => InformedConsensus.Product(new(3, 0), new(2, 1)));
        Polis.TwoProportions(2, 3, 2, 3).ShouldBe(0);
    }
}
