using MathNet.Numerics;

namespace Attune.Analysis;

/// <summary>Kendall's coefficient of concordance (Kendall and Babington Smith 1939), with ties.</summary>
/// <param name="S">Sum of squared deviations of the rank sums from their mean.</param>
/// <param name="W">0 (no concordance) to 1 (all rank alike); null if every leader ties everything.</param>
/// <param name="ChiSquared">m (n - 1) W, with n - 1 degrees of freedom; null if W is.</param>
/// <param name="P">Its probability, good for many items; null if W is.</param>
/// <param name="Exact">Probability of an S this large if every leader ranked at random; null where there are too many ways to count.</param>
public sealed record KendallW(double S, double? W, double? ChiSquared, double? P, ExactP? Exact)
{
    /// <param name="ranks">One row a leader, one column an item: ranks or ratings, ranked within the leader, ties sharing their mean rank. At least two each.</param>
    /// <exception cref="ArgumentException">Fewer than two leaders or items, or rows of different length.</exception>
    public static KendallW Of(IReadOnlyList<double[]> ranks)
    {
        ArgumentNullException.ThrowIfNull(ranks);
        if (ranks.Count < 2 || ranks[0].Length < 2 || ranks.Any(row => row.Length != ranks[0].Length))
        {
            throw new ArgumentException("Two leaders and two items are needed, and every rank.", nameof(ranks));
        }

        double[][] midranks = [.. ranks.Select(row => Midranks.Of(row))];
        double m = midranks.Length, n = midranks[0].Length;
        var s = Enumerable.Range(0, (int)n).Sum(item => Math.Pow(midranks.Sum(row => row[item]) - (m * (n + 1) / 2), 2));
        var most = (m * m * ((n * n * n) - n)) - (m * midranks.Sum(Ties));
        if (most <= 0)
        {
            return new(s, null, null, null, null);
        }

        var w = 12 * s / most;
        var chi2 = m * (n - 1) * w;
        return new(s, w, chi2, SpecialFunctions.GammaUpperRegularized((n - 1) / 2, chi2 / 2), RankSumNull.Of(midranks, s));
    }

    private static double Ties(double[] ranks)
        => ranks.GroupBy(rank => rank).Sum(tie => Math.Pow(tie.Count(), 3) - tie.Count());
}
