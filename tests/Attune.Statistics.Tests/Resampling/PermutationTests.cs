using Attune.Statistics.Estimates;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Statistics.Tests.Resampling;

public class PermutationTests
{
    private static readonly Gen<(double[] Values, Side[] Sides)> Groups =
        from leaders in Gen.Int[2, 9]
        from values in Gen.Int[0, 5].Select(value => (double)value).Array[leaders]
        from sides in Gen.Enum<Side>().Array[leaders]
        where sides.Distinct().Count() == 2
        select (values, sides);

    public static TheoryData<string> Sizes() => [.. KnownAnswers.At("smallest_p").EnumerateObject().Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_smallest_p_of_a_group_is_the_known_one(string size)
    {
        var leaders = size.Split('v').Select(side => int.Parse(side, null)).ToArray();
        SmallestP.Reachable(leaders[0], leaders[1]).ShouldBeKnown(KnownAnswers.At("smallest_p", size));
        SmallestP.Reachable(new SideCounts(leaders[1], leaders[0])).ShouldBeKnown(KnownAnswers.At("smallest_p", size));
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(3, 4)]
    [InlineData(4, 5)]
    [InlineData(6, 6)]
    public void Sides_as_far_apart_as_can_be_reach_the_smallest_p(int business, int it)
    {
        double[] values = [.. Enumerable.Repeat(0.0, business), .. Enumerable.Repeat(1.0, it)];
        var p = Permutation.Test(SidesOf(business, it), sides => Math.Abs(Difference(values, sides)))!.Value;
        p.P.ShouldBe(p.Smallest, 1e-12);
        p.Estimated.ShouldBeFalse();
    }

    [Fact]
    public void A_side_with_nobody_cannot_be_permuted()
    {
        SmallestP.Reachable(0, 4).ShouldBe(1);
        SmallestP.Reachable(0, 0).ShouldBe(1);
        Permutation.Test([], _ => 0).ShouldBeNull();
        Permutation.Test(SidesOf(3, 0), _ => 0).ShouldBeNull();
        Permutation.Test(SidesOf(3, 3), _ => double.NaN).ShouldBeNull();
    }

    [Fact]
    public void P_lies_between_its_floor_and_one_and_the_order_of_leaders_never_matters()
        => Groups.Sample((values, sides) =>
        {
            var p = Permutation.Test(sides, assigned => Math.Abs(Difference(values, assigned)))!.Value;
            p.P.ShouldBeInRange(p.Smallest - 1e-12, 1);
            double[] turned = [.. values.Reverse()];
            Permutation.Test([.. sides.Reverse()], assigned => Math.Abs(Difference(turned, assigned)))!.Value.P.ShouldBe(p.P, 1e-12);
        });

    [Fact]
    public void Swapping_the_sides_leaves_p_as_it_is()
        => Groups.Sample((values, sides) =>
        {
            Side[] swapped = [.. sides.Select(side => side == Side.Business ? Side.It : Side.Business)];
            Permutation.Test(swapped, assigned => Math.Abs(Difference(values, assigned)))
                .ShouldBe(Permutation.Test(sides, assigned => Math.Abs(Difference(values, assigned))));
        });

    [Fact]
    public void Leaders_who_all_say_the_same_show_nothing()
        => Permutation.Test(SidesOf(3, 4), _ => 0).ShouldBe(new ExactP(1, SmallestP.Reachable(3, 4)));

    [Fact]
    public void A_statistic_with_a_direction_is_refused_where_it_would_break_the_floor()
    {
        double[] values = [1, 2, 3, 4];
        Should.Throw<ArgumentException>(() => Permutation.Test(SidesOf(2, 2), sides => Difference(values, sides)));
    }

    [Fact]
    public void A_group_too_large_to_enumerate_is_estimated_says_so_and_gives_the_same_number_again()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(leader => Math.Sin(leader))];
        var p = Estimated(values, seed: 1);
        p.Estimated.ShouldBeTrue();
        p.Smallest.ShouldBe(1e-4, 1e-12);
        Estimated(values, seed: 1).ShouldBe(p);
        Estimated(values, seed: 2).P.ShouldBe(p.P, 0.03);
    }

    [Fact]
    public void The_estimate_comes_near_the_exact_probability()
    {
        double[] values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
        var exact = Permutation.Test(SidesOf(5, 5), sides => Math.Abs(Difference(values, sides)))!.Value;
        var estimate = Permutation.Test(SidesOf(5, 5), sides => Math.Abs(Difference(values, sides)), new() { MostAssignments = 0 })!.Value;
        estimate.P.ShouldBe(exact.P, 4 * Math.Sqrt(exact.P * (1 - exact.P) / 9_999));
    }

    internal static Side[] SidesOf(int business, int it) => [.. Enumerable.Repeat(Side.Business, business), .. Enumerable.Repeat(Side.It, it)];

    private static ExactP Estimated(double[] values, int seed)
        => Permutation.Test(SidesOf(20, 20), sides => Math.Abs(Difference(values, sides)), new() { Seed = seed })!.Value;

    private static double Difference(double[] values, ReadOnlySpan<Side> sides)
    {
        var (sums, counts) = (new double[2], new int[2]);
        for (var leader = 0; leader < values.Length; leader++)
        {
            sums[(int)sides[leader]] += values[leader];
            counts[(int)sides[leader]]++;
        }

        return (sums[0] / counts[0]) - (sums[1] / counts[1]);
    }
}
