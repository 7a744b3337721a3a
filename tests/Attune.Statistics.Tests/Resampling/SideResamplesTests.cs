using Attune.Statistics.Estimates;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Statistics.Tests.Resampling;

/// <summary>Resamples and assignments that many tables of pairs share give what the general methods give, only sooner.</summary>
public class SideResamplesTests
{
    private const double Tolerance = 1e-9;

    // Few enough draws and assignments that both ways are met: taking all and drawing some.
    private static readonly ResamplingOptions Options = new() { Coverage = 0.8, Draws = 199, MostAssignments = 100, MostLeadersEnumerated = 4 };

    private static readonly Gen<(SideCounts Leaders, LeaderPairs Similarities)> Tables =
        from business in Gen.Int[2, 7]
        from it in Gen.Int[2, 7]
        let leaders = business + it
        from values in Gen.Double[-1, 1].Array[leaders * leaders]
        select (new SideCounts(business, it), new LeaderPairs(leaders, (one, other) => values[(one * leaders) + other]));

    [Fact]
    public void Closeness_and_its_interval_are_those_of_the_bootstrap()
        => Tables.Sample((leaders, similarities) => Agree(
            new SideResamples(leaders, Options).Closeness(similarities),
            GeneralBootstrap.Estimate(SidesOf(leaders), drawn => Between(similarities, leaders, drawn) - Within(similarities, leaders, drawn), Options).Interval));

    [Fact]
    public void Similarity_between_the_sides_and_its_interval_are_those_of_the_bootstrap()
        => Tables.Sample((leaders, similarities) => Agree(
            new SideResamples(leaders, Options).MeanBetween(similarities),
            GeneralBootstrap.Estimate(SidesOf(leaders), drawn => Between(similarities, leaders, drawn), Options).Interval));

    [Fact]
    public void P_is_that_of_the_permutation_test()
        => Tables.Sample((leaders, similarities) => ((ExactP?)new SideAssignments(leaders, Options).Test(similarities))
            .ShouldBe(Permutation.Test(SidesOf(leaders), sides => WithinMinusBetween(similarities, sides), Options)));

    [Fact]
    public void Swapping_the_sides_leaves_closeness_its_interval_and_its_p()
        => Tables.Where((leaders, _) => Math.Max(leaders.Business, leaders.It) <= 4).Sample((leaders, similarities) =>
        {
            var (swapped, turned) = (new SideCounts(leaders.It, leaders.Business), Turned(similarities));
            Agree(new SideResamples(swapped, Options).Closeness(turned), new SideResamples(leaders, Options).Closeness(similarities));
            new SideAssignments(swapped, Options).Test(turned).P.ShouldBe(new SideAssignments(leaders, Options).Test(similarities).P, Tolerance);
        }, iter: 30);

    [Fact]
    public void Three_against_three_closer_within_than_between_have_the_known_means_at_the_smallest_p()
    {
        var within = KnownAnswers.At("within_between", "within_pairs");
        var between = KnownAnswers.At("within_between", "between").GetDouble();
        var similarities = new LeaderPairs(6, (i, j) => within.TryGetProperty($"{i + 1}{j + 1}", out var value) ? value.GetDouble() : between);
        var sums = PairSums.Sum(similarities, PermutationTests.SidesOf(3, 3));
        sums.MeanWithin.ShouldBeKnown(KnownAnswers.At("within_between", "within"));
        sums.MeanBetween.ShouldBeKnown(KnownAnswers.At("within_between", "between"));
        SideCounts leaders = new(3, 3);
        (-new SideResamples(leaders, Options).Closeness(similarities).Value).ShouldBeKnown(KnownAnswers.At("within_between", "G"));
        new SideAssignments(leaders, ResamplingOptions.Default).Test(similarities).P.ShouldBeKnown(KnownAnswers.At("within_between", "exact_p"));
    }

    [Fact]
    public void Copies_of_one_leader_do_not_make_a_side_closer_within()
        => new SideResamples(new(3, 3), Options).Closeness(new(6, (_, _) => 0.5)).ShouldBe(new Estimate(0, 0, 0));

    [Fact]
    public void A_side_of_one_leader_has_a_mean_between_and_can_be_tested()
    {
        var similarities = new LeaderPairs(3, (i, _) => i == 0 ? 0.2 : 0.8);
        var sums = PairSums.Sum(similarities, [Side.Business, Side.It, Side.It]);
        (sums.MeanWithin, sums.MeanBetween).ShouldBe((0.8, 0.2));
        new SideAssignments(new(1, 2), Options).Test(similarities).P.ShouldBe(1.0 / 3, 1e-12);
    }

    [Fact]
    public void Too_few_leaders_and_tables_of_other_leaders_are_refused()
    {
        Should.Throw<ArgumentException>(() => new SideResamples(new(1, 4), Options));
        Should.Throw<ArgumentException>(() => new SideAssignments(new(0, 4), Options));
        Should.Throw<ArgumentException>(() => new SideAssignments(new(1, 1), Options));
        Should.Throw<ArgumentException>(() => new SideAssignments(new(16, 17), Options));
        LeaderPairs ofThree = new(3, (_, _) => 1);
        Should.Throw<ArgumentException>(() => new SideResamples(new(2, 2), Options).Closeness(ofThree));
        Should.Throw<ArgumentException>(() => new SideAssignments(new(2, 2), Options).Test(ofThree));
        Should.Throw<ArgumentException>(() => PairSums.Sum(ofThree, [Side.It, Side.Business]));
        Should.Throw<ArgumentException>(() => new LeaderPairs(2, (_, _) => double.NaN));
        double.IsNaN(PairSums.Sum(new(2, (_, _) => 1), [Side.It, Side.Business]).MeanWithin).ShouldBeTrue();
    }

    private static Side[] SidesOf(SideCounts leaders) => PermutationTests.SidesOf(leaders.Business, leaders.It);

    private static LeaderPairs Turned(LeaderPairs pairs)
        => new(pairs.Leaders, (one, other) => pairs[pairs.Leaders - 1 - one, pairs.Leaders - 1 - other]);

    private static double Between(LeaderPairs similarities, SideCounts leaders, ReadOnlySpan<int> drawn)
    {
        int[] all = [.. drawn];
        return (from one in all where one < leaders.Business from other in all where other >= leaders.Business select similarities[one, other]).Average();
    }

    private static double Within(LeaderPairs similarities, SideCounts leaders, ReadOnlySpan<int> drawn)
    {
        int[] all = [.. drawn];
        double[] pairs =
        [
            .. from one in Enumerable.Range(0, all.Length)
               from other in Enumerable.Range(one + 1, all.Length - one - 1)
               where all[one] != all[other] && all[one] < leaders.Business == all[other] < leaders.Business
               select similarities[all[one], all[other]],
        ];
        return pairs.Length == 0 ? double.NaN : pairs.Average();
    }

    private static double WithinMinusBetween(LeaderPairs similarities, ReadOnlySpan<Side> sides)
    {
        var sums = PairSums.Sum(similarities, sides);
        return sums.MeanWithin - sums.MeanBetween;
    }

    private static void Agree(Estimate shared, Estimate general)
    {
        shared.Value.ShouldBe(general.Value, Tolerance);
        shared.Low.ShouldBe(general.Low, Tolerance);
        shared.High.ShouldBe(general.High, Tolerance);
    }
}
