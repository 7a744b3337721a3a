using Attune.Statistics.Exact;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Statistics.Tests.Resampling;

public class PairedSwapsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(7, 1)]
    [InlineData(3, 3)]
    [InlineData(9, 2)]
    public void With_answers_of_yes_and_no_it_is_the_test_of_McNemar(int there, int back)
    {
        double[] moves = [.. Enumerable.Repeat(1.0, there), .. Enumerable.Repeat(-1.0, back)];
        var test = PairedSwaps.Test(moves.Length, swapped => Sum(moves, swapped))!.Value;
        var known = McNemar.Exact(there, back);
        test.P.ShouldBe(known.P, 1e-12);
        test.Smallest.ShouldBe(known.Smallest, 1e-12);
    }

    [Fact]
    public void With_differences_of_any_size_it_is_the_exact_test_of_Fisher_on_the_heights_of_maize()
        // Darwin's fifteen pairs of plants (The Design of Experiments, section 21): Fisher counts 1,726 of 32,768 ways with a sum as far from zero as 314.
        => PairedSwaps.Test(15, swapped => Sum([49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48], swapped))!.Value.P.ShouldBe(1726 / 32768.0, 1e-12);

    [Fact]
    public void Drawn_ways_come_near_to_all_of_them()
    {
        double[] moves = [.. Enumerable.Range(1, 12).Select(at => at % 3 == 0 ? -1.0 : 1)];
        var exact = PairedSwaps.Test(12, swapped => Sum(moves, swapped))!.Value;
        var drawn = PairedSwaps.Test(12, swapped => Sum(moves, swapped), new() { MostAssignments = 1 })!.Value;
        drawn.Estimated.ShouldBeTrue();
        drawn.P.ShouldBe(exact.P, 0.02);
    }

    [Fact]
    public void Nothing_is_more_telling_than_the_number_of_changes_allows()
        => Gen.Double[-5, 5].Array[1, 9].Sample(moves =>
        {
            var test = PairedSwaps.Test(moves.Length, swapped => Sum(moves, swapped))!.Value;
            test.P.ShouldBeInRange(test.Smallest, 1);
        });

    [Fact]
    public void The_interval_of_a_mean_of_three_takes_all_ten_resamples()
    {
        double[] values = [1, 2, 6];
        var interval = LeaderResamples.Interval([Side.It, Side.It, Side.It], leaders => Mean(values, leaders))!.Value;
        // Of 27 draws one is all ones (3.7 %) and one is all sixes, so both ends of 95 % are these.
        (interval.Value, interval.Low, interval.High).ShouldBe((3, 1, 6));
    }

    [Fact]
    public void Each_side_keeps_its_size_in_every_resample()
    {
        Side[] sides = [Side.Business, Side.Business, Side.It, Side.It, Side.It, Side.Business];
        var sizes = new HashSet<(int, int)>();
        LeaderResamples.Interval(sides, leaders =>
        {
            var business = 0;
            foreach (var leader in leaders) { business += sides[leader] == Side.Business ? 1 : 0; }
            if (leaders.Length == sides.Length) { sizes.Add((business, leaders.Length - business)); }
            return business;
        }, new() { MostLeadersEnumerated = 2 }).ShouldNotBeNull();
        sizes.ShouldBe([(3, 3)]);
    }

    [Fact]
    public void Of_one_leader_nothing_is_estimated() => LeaderResamples.Interval([Side.It], _ => 1).ShouldBeNull();

    private static double Sum(double[] moves, ReadOnlySpan<bool> swapped)
    {
        var sum = 0.0;
        for (var at = 0; at < moves.Length; at++) { sum += swapped[at] ? -moves[at] : moves[at]; }
        return sum;
    }

    private static double Mean(double[] values, ReadOnlySpan<int> leaders)
    {
        var sum = 0.0;
        foreach (var leader in leaders) { sum += values[leader]; }
        return sum / leaders.Length;
    }
}
