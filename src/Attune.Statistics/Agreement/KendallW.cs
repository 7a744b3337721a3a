using Attune.Statistics.Estimates;
using Attune.Statistics.Resampling;
using MathNet.Numerics;

namespace Attune.Statistics.Agreement;

/// <summary>The coefficient of concordance W of Kendall and Babington Smith (1939): how alike leaders rank the same items. Ties are allowed.</summary>
/// <param name="S">The sum of the squared deviations of the rank sums of the items from their mean, 0 or more.</param>
/// <param name="W">The coefficient, from 0 (no concordance) to 1 (all leaders rank alike); null if every leader ties all items.</param>
/// <param name="ChiSquared">m (n - 1) W for m leaders and n items, which has n - 1 degrees of freedom; null if W is null.</param>
/// <param name="P">The p-value of chi-squared, a good approximation for many items; null if W is null.</param>
/// <param name="Exact">The exact p-value: how often S would be as large if every leader ranked at random. Null if W is null, or where there are too many orders to count.</param>
public sealed record KendallW(double S, double? W, double? ChiSquared, double? P, ExactP? Exact)
{
    /// <summary>Computes the concordance of the leaders.</summary>
    /// <param name="ranks">
    /// The ranks or ratings: one row for each leader, with one number for each item; at least two of each. They are ranked within each leader, and items with
    /// the same number share their mean rank.
    /// </param>
    /// <returns>The coefficient with its tests.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ranks"/> is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than two leaders or items, or rows have different lengths.</exception>
    public static KendallW Among(IReadOnlyList<double[]> ranks)
    {
        ArgumentNullException.ThrowIfNull(ranks);
        if (ranks.Count < 2 || ranks[0].Length < 2 || ranks.Any(row => row.Length != ranks[0].Length))
        {
            throw new ArgumentException("Two leaders and two items are needed, and every rank.", nameof(ranks));
        }

        double[][] midranks = [.. ranks.Select(row => Midranks.Rank(row))];
        double m = midranks.Length, n = midranks[0].Length;
        var s = Enumerable.Range(0, (int)n).Sum(item => Math.Pow(midranks.Sum(row => row[item]) - (m * (n + 1) / 2), 2));
        var most = (m * m * ((n * n * n) - n)) - (m * midranks.Sum(Ties));
        if (most <= 0)
        {
            return new(s, null, null, null, null);
        }

        var w = 12 * s / most;
        var chi2 = m * (n - 1) * w;
        return new(s, w, chi2, SpecialFunctions.GammaUpperRegularized((n - 1) / 2, chi2 / 2), RankSumNull.Probability(midranks, s));
    }

    private static double Ties(double[] ranks)
        => ranks.GroupBy(rank => rank).Sum(tie => Math.Pow(tie.Count(), 3) - tie.Count());
}
