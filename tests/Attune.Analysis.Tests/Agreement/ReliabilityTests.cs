using CsCheck;

namespace Attune.Analysis.Tests;

public class ReliabilityTests
{
    // Shrout and Fleiss 1979, table 2.
    [Fact]
    public void The_six_intraclass_correlations_are_those_of_Shrout_and_Fleiss()
    {
        var icc = ShroutFleiss.Of(KnownAnswers.At("icc_shrout_fleiss", "data").Table())!;
        icc.Single1.ShouldBeKnown(KnownAnswers.At("icc_shrout_fleiss", "1,1"));
        icc.Single2.ShouldBeKnown(KnownAnswers.At("icc_shrout_fleiss", "2,1"));
        icc.Single3.ShouldBeKnown(KnownAnswers.At("icc_shrout_fleiss", "3,1"));
        icc.Mean1.ShouldBeKnown(KnownAnswers.At("icc_shrout_fleiss", "1,k"));
        icc.Mean2.ShouldBeKnown(KnownAnswers.At("icc_shrout_fleiss", "2,k"));
        icc.Mean3.ShouldBeKnown(KnownAnswers.At("icc_shrout_fleiss", "3,k"));
    }

    [Fact]
    public void A_strict_leader_does_not_lower_the_third_form()
        => Gen.Select(Gen.Int[1, 9].Select(rating => (double)rating).Array[3].Array[5], Gen.Double[-4, 4])
            .Where((ratings, _) => ShroutFleiss.Of(ratings) is not null)
            .Sample((ratings, strict) =>
            {
                double[][] shifted = [.. ratings.Select(row => (double[])[row[0] + strict, .. row.Skip(1)])];
                ShroutFleiss.Of(shifted)!.Single3.ShouldBe(ShroutFleiss.Of(ratings)!.Single3, 1e-7);
            });

    [Fact]
    public void Items_that_do_not_differ_leave_nothing_to_correlate()
    {
        ShroutFleiss.Of([[3, 4], [3, 4], [3, 4]]).ShouldBeNull();
        ShroutFleiss.Of([[1, 2, 7], [7, 2, 1], [2, 7, 1]]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => ShroutFleiss.Of([[1, 2]]));
        Should.Throw<ArgumentException>(() => ShroutFleiss.Of([[1, 2], [1]]));
    }

    // Fleiss 1971 in the ten by five table of the Wikipedia article.
    [Fact]
    public void Kappa_of_fourteen_raters_is_Fleiss()
    {
        int[][] table = [.. KnownAnswers.At("fleiss", "table_10x5").EnumerateArray().Select(row => row.Counts())];
        FleissKappa.Of(table)!.Value.ShouldBeKnown(KnownAnswers.At("fleiss", "kappa"));
    }

    [Fact]
    public void Kappa_is_one_when_all_agree_on_every_item_and_untold_when_only_one_category_was_used()
    {
        FleissKappa.Of([[3, 0], [0, 3]])!.Value.ShouldBe(1, 1e-12);
        FleissKappa.Of([[3, 0], [3, 0]]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => FleissKappa.Of([]));
        Should.Throw<ArgumentException>(() => FleissKappa.Of([[3, 0], [1, 1]]));
    }

    // RAND/UCLA appropriateness method user's manual (Fitch et al. 2001).
    [Fact]
    public void Fifteen_ratings_of_the_manual_show_no_disagreement()
    {
        var ipras = Ipras.Of(KnownAnswers.At("ipras", "ratings").Counts());
        ipras.Median.ShouldBeKnown(KnownAnswers.At("ipras", "median"));
        ipras.P30.ShouldBeKnown(KnownAnswers.At("ipras", "p30"));
        ipras.P70.ShouldBeKnown(KnownAnswers.At("ipras", "p70"));
        ipras.Range.ShouldBeKnown(KnownAnswers.At("ipras", "ipr"));
        ipras.Asymmetry.ShouldBeKnown(KnownAnswers.At("ipras", "ai"));
        ipras.Adjusted.ShouldBeKnown(KnownAnswers.At("ipras", "ipras"));
        ipras.Disagreement.ShouldBe(KnownAnswers.At("ipras", "disagreement").GetBoolean());
    }

    [Fact]
    public void Two_camps_at_the_ends_of_the_scale_are_a_disagreement()
    {
        Ipras.Of([1, 1, 1, 9, 9, 9]).Disagreement.ShouldBeTrue();
        Ipras.Of([6]).Disagreement.ShouldBeFalse();
        Should.Throw<ArgumentException>(() => Ipras.Of([]));
        Should.Throw<ArgumentException>(() => Ipras.Of([0, 5]));
    }

    [Theory]
    [InlineData("1,1,1,1")]
    [InlineData("0,0,0,4")]
    [InlineData("10,20,30,40")]
    public void Voice_share_is_the_known_Gini(string amounts)
        => Gini.Of([.. amounts.Split(',').Select(amount => double.Parse(amount, null))]).ShouldBeKnown(KnownAnswers.At("gini", amounts));

    [Fact]
    public void Who_speaks_in_which_unit_or_order_leaves_the_Gini_as_it_is()
        => Gen.Select(Gen.Double[0, 50].Array[1, 8], Gen.Double[0.1, 9]).Sample((amounts, unit) =>
        {
            var gini = Gini.Of(amounts);
            gini.ShouldBeInRange(0, (amounts.Length - 1.0) / amounts.Length + 1e-12);
            Gini.Of([.. amounts.Reverse().Select(amount => unit * amount)]).ShouldBe(gini, 1e-9);
        });

    [Fact]
    public void Silence_is_shared_equally_and_a_room_without_leaders_is_refused()
    {
        Gini.Of([0, 0, 0]).ShouldBe(0);
        Should.Throw<ArgumentException>(() => Gini.Of([]));
        Should.Throw<ArgumentException>(() => Gini.Of([1, -1]));
    }
}
