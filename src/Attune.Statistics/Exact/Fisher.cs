using Attune.Statistics.Estimates;
using MathNet.Numerics.Distributions;

namespace Attune.Statistics.Exact;

/// <summary>
/// The exact test of Fisher (1935) for a table of two by two counts: <c>a</c> leaders of Business did something and <c>b</c> did not, <c>c</c> leaders of
/// IT did it and <c>d</c> did not. The test goes through all tables with the same row and column sums.
/// </summary>
public static class Fisher
{
    // Two tables that are equally likely may differ in the last digits when computed; this is the tolerance that fisher.test of R uses.
    private const double Tolerance = 1 + 1e-7;

    /// <summary>Tests two-sided whether the sides differ: sums the probabilities of all tables that are at most as likely as this one.</summary>
    /// <param name="a">Leaders of Business who did it, 0 or more.</param>
    /// <param name="b">Leaders of Business who did not, 0 or more.</param>
    /// <param name="c">Leaders of IT who did it, 0 or more.</param>
    /// <param name="d">Leaders of IT who did not, 0 or more.</param>
    /// <returns>The p-value with the smallest one of any table with the same sums; both are 1 if there is only one such table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public static ExactP Exact(int a, int b, int c, int d)
    {
        var tables = Tables(a, b, c, d);
        return new(NoMoreLikelyThan(tables.Single(table => table.A == a).P), NoMoreLikelyThan(tables.Min(table => table.P)));

        double NoMoreLikelyThan(double p) => Math.Min(1, tables.Where(table => table.P <= p * Tolerance).Sum(table => table.P));
    }

    /// <summary>Tests one-sided whether Business did it more often than IT: sums the probabilities of all tables with at least <paramref name="a"/>.</summary>
    /// <returns>The one-sided p-value with the smallest one of any table with the same sums.</returns>
    /// <inheritdoc cref="Exact"/>
    public static ExactP Greater(int a, int b, int c, int d)
    {
        var tables = Tables(a, b, c, d);
        return new(Math.Min(1, tables.Where(table => table.A >= a).Sum(table => table.P)), Math.Min(1, tables[^1].P));
    }

    private static (int A, double P)[] Tables(int a, int b, int c, int d)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(a);
        ArgumentOutOfRangeException.ThrowIfNegative(b);
        ArgumentOutOfRangeException.ThrowIfNegative(c);
        ArgumentOutOfRangeException.ThrowIfNegative(d);
        var (business, did, all) = (a + b, a + c, a + b + c + d);
        var (least, most) = (Math.Max(0, business + did - all), Math.Min(business, did));
        return [.. Enumerable.Range(least, most - least + 1)
            .Select(count => (count, all == 0 ? 1 : Hypergeometric.PMF(all, did, business, count)))];
    }
}
