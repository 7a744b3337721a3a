using Attune.Statistics.Estimates;
using Attune.Statistics.Exact;
using Attune.Statistics.Resampling;
using CsCheck;

namespace Attune.Statistics.Tests.Exact;

public class CountTests
{
    private static readonly Gen<int> Few = Gen.Int[0, 7];

    // Fisher 1935: the lady tasting tea, and the strongest tables of three and four on a side.
    [Fact]
    public void The_lady_tasting_tea_has_Fishers_probabilities()
    {
        Fisher.Exact(3, 1, 1, 3).P.ShouldBeKnown(KnownAnswers.At("fisher", "3,1,1,3", "two"));
        Fisher.Greater(3, 1, 1, 3).P.ShouldBeKnown(KnownAnswers.At("fisher", "3,1,1,3", "greater"));
    }

    [Theory]
    [InlineData("3,0,0,3")]
    [InlineData("4,0,0,4")]
    public void A_clean_split_reaches_the_smallest_p(string table)
    {
        var cells = table.Split(',').Select(cell => int.Parse(cell, null)).ToArray();
        var p = Fisher.Exact(cells[0], cells[1], cells[2], cells[3]);
        p.P.ShouldBeKnown(KnownAnswers.At("fisher", table));
        p.Smallest.ShouldBe(p.P, 1e-12);
        p.P.ShouldBe(SmallestP.Reachable(cells[0], cells[3]), 1e-12);
    }

    [Fact]
    public void Swapping_the_sides_leaves_p_as_it_is_and_p_lies_between_its_floor_and_one()
        => Gen.Select(Few, Few, Few, Few).Sample((a, b, c, d) =>
        {
            var p = Fisher.Exact(a, b, c, d);
            Fisher.Exact(c, d, a, b).P.ShouldBe(p.P, 1e-9);
            p.P.ShouldBeInRange(p.Smallest - 1e-12, 1);
            p.Smallest.ShouldBeGreaterThan(0);
            Fisher.Greater(a, b, c, d).P.ShouldBeInRange(Fisher.Greater(a, b, c, d).Smallest - 1e-12, 1);
            // The two tails overlap, because the table itself belongs to both.
            (Fisher.Greater(a, b, c, d).P + Fisher.Greater(c, d, a, b).P).ShouldBeGreaterThanOrEqualTo(1 - 1e-9);
        });

    [Fact]
    public void An_empty_table_shows_nothing_and_a_negative_count_is_refused()
    {
        Fisher.Exact(0, 0, 0, 0).ShouldBe(new ExactP(1, 1));
        Fisher.Exact(2, 0, 0, 0).ShouldBe(new ExactP(1, 1));
        Should.Throw<ArgumentException>(() => Fisher.Exact(1, -1, 0, 0));
    }

    // Wilson 1927; R's prop.test without correction.
    [Theory]
    [InlineData(3, 3)]
    [InlineData(5, 6)]
    [InlineData(6, 6)]
    public void A_share_of_a_few_leaders_has_the_known_intervals(int leaders, int of)
    {
        var wilson = ShareInterval.Wilson(leaders, of);
        new[] { wilson.Low, wilson.High }.ShouldBeKnown(KnownAnswers.At("wilson95", $"{leaders}/{of}"));
        // Brown, Cai and DasGupta 2001; R's qbeta.
        var jeffreys = ShareInterval.Jeffreys(leaders, of);
        new[] { jeffreys.Low, jeffreys.High }.ShouldBeKnown(KnownAnswers.At("jeffreys95", $"{leaders}/{of}"));
    }

    [Fact]
    public void Intervals_contain_their_estimate_and_mirror_the_share_of_those_who_did_not()
        => (from of in Gen.Int[1, 40] from leaders in Gen.Int[0, of] select (leaders, of)).Sample((leaders, of) =>
        {
            Estimate[] intervals = [ShareInterval.Wilson(leaders, of), ShareInterval.Jeffreys(leaders, of)];
            Estimate[] others = [ShareInterval.Wilson(of - leaders, of), ShareInterval.Jeffreys(of - leaders, of)];
            foreach (var (one, other) in intervals.Zip(others))
            {
                one.Value.ShouldBeInRange(one.Low, one.High);
                one.Low.ShouldBeInRange(0, 1);
                one.High.ShouldBeInRange(0, 1);
                one.Low.ShouldBe(1 - other.High, 1e-7);
            }
        });

    [Fact]
    public void A_share_of_nobody_is_refused_by_Wilson_and_is_the_prior_for_Jeffreys()
    {
        Should.Throw<ArgumentException>(() => ShareInterval.Wilson(0, 0));
        Should.Throw<ArgumentException>(() => ShareInterval.Wilson(4, 3));
        Should.Throw<ArgumentException>(() => ShareInterval.Jeffreys(1, 0));
        ShareInterval.Jeffreys(0, 0).Value.ShouldBe(0.5);
    }

    // R's p.adjust.
    [Fact]
    public void Four_tests_at_once_are_adjusted_as_by_R()
    {
        var p = KnownAnswers.At("padjust", "p").Numbers();
        AdjustedP.Holm(p).ShouldBeKnown(KnownAnswers.At("padjust", "holm"));
        AdjustedP.BenjaminiHochberg(p).ShouldBeKnown(KnownAnswers.At("padjust", "bh"));
    }

    [Fact]
    public void Adjusting_keeps_the_order_of_tests_never_lowers_one_and_Holm_is_the_stricter()
        => Gen.Double[0, 1].Array[0, 8].Sample(p =>
        {
            double[] holm = AdjustedP.Holm(p), benjamini = AdjustedP.BenjaminiHochberg(p);
            for (var one = 0; one < p.Length; one++)
            {
                benjamini[one].ShouldBeInRange(p[one] - 1e-12, 1);
                holm[one].ShouldBeInRange(benjamini[one] - 1e-12, 1);
                for (var other = 0; other < p.Length; other++)
                {
                    (p[one] >= p[other] || (holm[one] <= holm[other] && benjamini[one] <= benjamini[other])).ShouldBeTrue();
                }
            }
        });

    [Fact]
    public void What_is_no_probability_is_refused()
    {
        Should.Throw<ArgumentException>(() => AdjustedP.Holm([0.2, 1.2]));
        Should.Throw<ArgumentException>(() => AdjustedP.BenjaminiHochberg([double.NaN]));
    }
}
