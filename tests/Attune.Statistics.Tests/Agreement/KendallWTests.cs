using Attune.Statistics.Agreement;
using CsCheck;

namespace Attune.Statistics.Tests.Agreement;

public class KendallWTests
{
    // The values are from Siegel 1956, and Kendall and Gibbons 1990, ch. 6.
    [Fact]
    public void Concordance_without_ties_is_Siegels()
    {
        var w = KendallW.Among(KnownAnswers.At("kendall_w", "0", "ranks").Table());
        w.S.ShouldBeKnown(KnownAnswers.At("kendall_w", "0", "S"));
        w.W!.Value.ShouldBeKnown(KnownAnswers.At("kendall_w", "0", "W"));
    }

    [Fact]
    public void Concordance_with_ties_is_Kendalls()
    {
        var w = KendallW.Among(KnownAnswers.At("kendall_w", "1", "ranks").Table());
        w.S.ShouldBeKnown(KnownAnswers.At("kendall_w", "1", "S"));
        w.W!.Value.ShouldBeKnown(KnownAnswers.At("kendall_w", "1", "W"));
        w.ChiSquared!.Value.ShouldBeKnown(KnownAnswers.At("kendall_w", "1", "chi2"));
        w.P!.Value.ShouldBeKnown(KnownAnswers.At("kendall_w", "1", "p"));
        w.Exact.ShouldBeNull("ten items can be ordered in too many ways");
    }

    // Siegel 1956, table R: for three leaders and four items S = 37 has p = .033; 45, all alike, .0017 (one in 576).
    [Fact]
    public void Three_leaders_on_four_items_have_the_exact_table_of_the_textbook()
    {
        var alike = KendallW.Among([[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]]);
        alike.S.ShouldBe(45);
        alike.Exact!.Value.P.ShouldBe(1.0 / 576, 1e-12);
        var nearly = KendallW.Among([[1, 2, 3, 4], [1, 2, 3, 4], [1, 3, 2, 4]]);
        nearly.S.ShouldBe(41);
        nearly.Exact!.Value.P.ShouldBe(10.0 / 576, 1e-12);
    }

    [Fact]
    public void The_exact_probability_is_what_walking_through_every_order_finds()
        => Gen.Int[1, 4].Select(rating => (double)rating).Array[4].Array[3].Sample(ratings =>
        {
            var observed = KendallW.Among(ratings);
            if (observed.Exact is not { } exact)
            {
                observed.W.ShouldBeNull();
                return;
            }

            var orders = Orders(4).ToArray();
            double[][] ranks = [.. ratings.Select(row => row.Select(rating => row.Count(other => other < rating) + ((row.Count(other => other == rating) + 1) / 2.0)).ToArray())];
            var all = from second in orders
                      from third in orders
                      select Enumerable.Range(0, 4).Sum(item => Math.Pow(ranks[0][item] + ranks[1][second[item]] + ranks[2][third[item]] - 7.5, 2));
            exact.P.ShouldBe(all.Average(s => s >= observed.S - 1e-6 ? 1.0 : 0), 1e-9);
            exact.P.ShouldBeGreaterThanOrEqualTo(exact.Smallest - 1e-12);
        }, iter: 50);

    [Fact]
    public void Neither_the_order_of_leaders_nor_of_items_matters()
        => Gen.Int[1, 5].Select(rating => (double)rating).Array[5].Array[4].Sample(ratings =>
        {
            var one = KendallW.Among(ratings);
            var other = KendallW.Among([.. ratings.Reverse().Select(row => row.Reverse().ToArray())]);
            other.S.ShouldBe(one.S, 1e-9);
            (other.Exact?.P ?? 0).ShouldBe(one.Exact?.P ?? 0, 1e-9);
        }, iter: 20);

    [Fact]
    public void Leaders_who_tie_everything_show_no_concordance()
    {
        KendallW.Among([[1, 1, 1], [2, 2, 2]]).W.ShouldBeNull();
        Should.Throw<ArgumentException>(() => KendallW.Among([[1, 2, 3]]));
        Should.Throw<ArgumentException>(() => KendallW.Among([[1, 2, 3], [1, 2]]));
    }

    private static IEnumerable<int[]> Orders(int items)
        => items == 0 ? [[]] : Orders(items - 1).SelectMany(order => Enumerable.Range(0, items).Select(at => (int[])[.. order[..at], items - 1, .. order[at..]]));
}
