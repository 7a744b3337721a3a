using Attune.Statistics.Estimates;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Statistics.Tests.Resampling;

/// <summary>The jackknife, and the general bootstrap that the shared resamples of two sides are compared with.</summary>
public class BootstrapTests
{
    // Efron and Tibshirani 1993, table 3.1: LSAT and GPA of fifteen law schools.
    private static readonly double[] Lsat = [576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594];
    private static readonly double[] Gpa = [3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96];

    [Fact]
    public void Three_leaders_have_twenty_seven_resamples()
    {
        var x = KnownAnswers.At("bootstrap", "x").Numbers();
        var mean = GeneralBootstrap.Estimate(x.Length, leaders => Mean(x, leaders));
        mean.Enumerated.ShouldBeTrue();
        mean.Resamples.ShouldBe(KnownAnswers.At("bootstrap", "n_resamples").GetInt32());
        mean.StandardError.ShouldBeKnown(KnownAnswers.At("bootstrap", "se"));
        mean.Interval.Value.ShouldBe(2);
        // One resample of 27 is all ones, which is 3.7 % and so more than the interval leaves outside.
        (mean.Interval.Low, mean.Interval.High).ShouldBe((1, 3));
    }

    [Fact]
    public void The_law_schools_have_the_known_jackknife()
    {
        Correlation([.. Enumerable.Range(0, 15)]).ShouldBeKnown(KnownAnswers.At("bootstrap", "law_r"));
        var jackknife = Jackknife.Run(15, Correlation);
        jackknife.StandardError.ShouldBeKnown(KnownAnswers.At("bootstrap", "law_jack_se"));
        jackknife.Acceleration.ShouldBeKnown(KnownAnswers.At("bootstrap", "law_accel"));
    }

    // Efron and Tibshirani 1993, table 6.1: the standard error is .132. The correlation of a small sample is skewed, so the interval reaches down farther.
    [Fact]
    public void The_law_schools_have_the_standard_error_of_the_textbook_and_an_interval_skewed_downwards()
    {
        var r = GeneralBootstrap.Estimate(15, Correlation);
        r.Enumerated.ShouldBeFalse();
        r.StandardError.ShouldBe(0.133, 0.01);
        r.Interval.Low.ShouldBe(0.33, 0.06);
        r.Interval.High.ShouldBe(0.93, 0.03);
        (r.Interval.Value - r.Interval.Low).ShouldBeGreaterThan(r.Interval.High - r.Interval.Value);
    }

    [Fact]
    public void The_interval_of_a_mean_contains_it_and_stays_among_the_values()
        => Gen.Int[-9, 9].Select(value => (double)value).Array[2, 8].Sample(x =>
        {
            var mean = GeneralBootstrap.Estimate(x.Length, leaders => Mean(x, leaders), new() { Draws = 499 }).Interval;
            mean.Low.ShouldBeInRange(x.Min(), mean.Value + 1e-9);
            mean.High.ShouldBeInRange(mean.Value - 1e-9, x.Max());
        }, iter: 60);

    [Fact]
    public void One_leader_far_from_all_others_does_not_break_the_interval()
        => Gen.Select(Gen.Int[6, 12], Gen.Double[10, 1e6]).Sample((leaders, far) =>
        {
            double[] x = [far, .. Enumerable.Repeat(1.0, leaders - 1)];
            ResamplingOptions few = new() { Draws = 199 };
            Estimate[] intervals =
            [
                GeneralBootstrap.Estimate(leaders, drawn => Mean(x, drawn), few).Interval,
                GeneralBootstrap.Estimate(leaders, drawn => drawn.Contains(0) ? far : 1, few).Interval,
            ];
            intervals.ShouldAllBe(interval => interval.Low >= 1 && interval.Low <= interval.High && interval.High <= far);
        }, iter: 40);

    [Fact]
    public void Up_to_five_leaders_the_order_never_matters_and_turning_the_sign_mirrors_the_interval()
        => Gen.Double[-9, 9].Array[2, 5].Sample(x =>
        {
            double[] turned = [.. x.Reverse().Select(value => -value)];
            var one = GeneralBootstrap.Estimate(x.Length, leaders => Mean(x, leaders));
            var other = GeneralBootstrap.Estimate(x.Length, leaders => Mean(turned, leaders));
            other.StandardError.ShouldBe(one.StandardError, 1e-9);
            other.Interval.Low.ShouldBe(-one.Interval.High, 1e-9);
            other.Interval.High.ShouldBe(-one.Interval.Low, 1e-9);
        }, iter: 60);

    [Fact]
    public void Sides_are_resampled_each_on_its_own()
    {
        double[] x = [1, 2, 3, 10, 20];
        var sides = PermutationTests.SidesOf(3, 2);
        var gap = GeneralBootstrap.Estimate(sides, leaders => Gap(x, sides, leaders));
        gap.Enumerated.ShouldBeTrue();
        gap.Resamples.ShouldBe(27 * 4);
        gap.Interval.Value.ShouldBe(13);
        // The variances of the two means add up, and that of each side is its variance divided by n.
        gap.StandardError.ShouldBe(Math.Sqrt((2.0 / 3 / 3) + (25.0 / 2)), 1e-9);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        double[] x = [.. Enumerable.Range(0, 7).Select(leader => Math.Sqrt(leader))];
        GeneralBootstrap.Estimate(7, leaders => Mean(x, leaders)).ShouldBe(GeneralBootstrap.Estimate(7, leaders => Mean(x, leaders)));
    }

    [Fact]
    public void Leaders_who_all_say_the_same_have_an_interval_of_no_width()
    {
        GeneralBootstrap.Estimate(4, _ => 7).Interval.ShouldBe(new Estimate(7, 7, 7));
        GeneralBootstrap.Estimate(9, _ => 7, new() { Draws = 99 }).Interval.ShouldBe(new Estimate(7, 7, 7));
        Jackknife.Run(3, _ => 7).Acceleration.ShouldBe(0);
    }

    [Fact]
    public void One_leader_is_too_few_for_a_jackknife() => Should.Throw<ArgumentException>(() => Jackknife.Run(1, _ => 1));

    private static double Mean(double[] values, ReadOnlySpan<int> leaders)
    {
        var sum = 0.0;
        foreach (var leader in leaders)
        {
            sum += values[leader];
        }

        return sum / leaders.Length;
    }

    private static double Gap(double[] values, Side[] sides, ReadOnlySpan<int> leaders)
    {
        int[] drawn = [.. leaders];
        return drawn.Where(leader => sides[leader] == Side.It).Average(leader => values[leader])
            - drawn.Where(leader => sides[leader] == Side.Business).Average(leader => values[leader]);
    }

    private static double Correlation(ReadOnlySpan<int> leaders)
    {
        int[] drawn = [.. leaders];
        double lsat = drawn.Average(leader => Lsat[leader]), gpa = drawn.Average(leader => Gpa[leader]);
        return drawn.Sum(leader => (Lsat[leader] - lsat) * (Gpa[leader] - gpa))
            / Math.Sqrt(drawn.Sum(leader => Math.Pow(Lsat[leader] - lsat, 2)) * drawn.Sum(leader => Math.Pow(Gpa[leader] - gpa, 2)));
    }
}
