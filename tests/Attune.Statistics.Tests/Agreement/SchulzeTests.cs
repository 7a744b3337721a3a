using Attune.Statistics.Agreement;
using CsCheck;

namespace Attune.Statistics.Tests.Agreement;

public class SchulzeTests
{
    private const string Items = "ABCDE";

    private static readonly Gen<Ballot[]> Ballots =
        Gen.Select(Gen.Int[1, 4].Array[4], Gen.Int[1, 5], (ranks, leaders) => new Ballot([.. ranks], leaders)).Array[1, 6];

    // Schulze 2011, example 1, 45 voters.
    [Fact]
    public void Forty_five_ballots_rank_as_in_Schulzes_example()
    {
        var ranking = Schulze.Rank([.. KnownAnswers.At("schulze", "ballots").EnumerateObject().Select(entry => BallotOf(entry.Name, entry.Value.GetInt32()))]);
        string.Concat(ranking.Places.Select(place => Items[place.Single()])).ShouldBe(KnownAnswers.At("schulze", "order").GetString());
        ranking.Strengths['E' - 'A']['A' - 'A'].ShouldBe(KnownAnswers.At("schulze", "p_EA").GetInt32());
        ranking.Strengths['A' - 'A']['C' - 'A'].ShouldBe(KnownAnswers.At("schulze", "p_AC").GetInt32());
    }

    [Fact]
    public void An_item_that_beats_every_other_stands_alone_at_the_top()
        => Ballots.Sample(ballots =>
        {
            var ranking = Schulze.Rank(ballots);
            var winner = Enumerable.Range(0, 4).Where(item => Enumerable.Range(0, 4)
                .All(other => other == item || ranking.Preferred[item][other] > ranking.Preferred[other][item])).ToArray();
            if (winner is [var best])
            {
                ranking.Places[0].ShouldBe([best]);
            }
        });

    [Fact]
    public void Who_beats_another_stands_before_it_whatever_the_order_of_ballots()
        => Ballots.Sample(ballots =>
        {
            var ranking = Schulze.Rank(ballots);
            var turned = Schulze.Rank([.. ballots.Reverse()]);
            int[] placeOf = [.. Enumerable.Range(0, 4).Select(item => ranking.Places.Single(place => place.Contains(item))).Select(place => ranking.Places.IndexOf(place))];
            for (var one = 0; one < 4; one++)
            {
                for (var other = 0; other < 4; other++)
                {
                    (!ranking.Beats(one, other) || placeOf[one] < placeOf[other]).ShouldBeTrue();
                    turned.Strengths[one][other].ShouldBe(ranking.Strengths[one][other]);
                }
            }
        });

    [Fact]
    public void Without_ballots_there_are_no_places_and_ties_share_one()
    {
        Schulze.Rank([]).Places.ShouldBeEmpty();
        Schulze.Rank([new([1, 1, 1])]).Places.Single().ShouldBe([0, 1, 2]);
        Should.Throw<ArgumentException>(() => Schulze.Rank([new([1, 2]), new([1])]));
    }

    private static Ballot BallotOf(string order, int leaders) => new([.. Items.Select(item => order.IndexOf(item, StringComparison.Ordinal) + 1)], leaders);
}
