using MathNet.Numerics.Distributions;

namespace Attune.Analysis;

/// <summary>
/// Fisher's exact test of a table of two sides: of Business <c>a</c> did and <c>b</c> did not, of IT <c>c</c> did and <c>d</c> did not.
/// All tables with the same margins are counted.
/// </summary>
public static class Fisher
{
    // Tables as likely as this one may differ from it in the last digits (the tolerance of R's fisher.test).
    private const double Tolerance = 1 + 1e-7;

    /// <summary>Two-sided: all tables that are no more likely than this one.</summary>
    /// <returns>p in (0, 1] with the smallest p of any table with these margins; 1 if there is only one such table.</returns>
    public static ExactP Exact(int a, int b, int c, int d)
    {
        var tables = Tables(a, b, c, d);
        return new(NoMoreLikelyThan(tables.Single(table => table.A == a).P), NoMoreLikelyThan(tables.Min(table => table.P)));

        double NoMoreLikelyThan(double p) => Math.Min(1, tables.Where(table => table.P <= p * Tolerance).Sum(table => table.P));
    }

    /// <summary>One-sided: all tables in which at least <paramref name="a"/> of Business did.</summary>
    /// <returns>One-sided p in (0, 1], with the smallest one-sided p of these margins.</returns>
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
