using Attune.Statistics.Sides;

namespace Attune.Analysis.Vocabulary;

/// <summary>The Ruzicka overlap: how much of what two sides say is said by both.</summary>
public static class Ruzicka
{
    /// <summary>Computes sum min(p_B, p_I) / sum max(p_B, p_I) over the terms.</summary>
    /// <param name="business">The share of Business leaders who used each term, 0 or more.</param>
    /// <param name="it">The share of IT leaders who used the same terms.</param>
    /// <returns>From 0 to 1; 0 if nobody used any term, because then nothing is shared.</returns>
    /// <exception cref="ArgumentException">Different numbers of terms, or a share below 0.</exception>
    public static double Overlap(ReadOnlySpan<double> business, ReadOnlySpan<double> it)
    {
        if (business.Length != it.Length)
        {
            throw new ArgumentException($"{business.Length} terms of Business, {it.Length} of IT.", nameof(it));
        }

        var (both, any) = (0.0, 0.0);
        for (var term = 0; term < business.Length; term++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(business[term]);
            ArgumentOutOfRangeException.ThrowIfNegative(it[term]);
            both += Math.Min(business[term], it[term]);
            any += Math.Max(business[term], it[term]);
        }

        return any > 0 ? both / any : 0;
    }

    /// <summary>Computes the overlap from the number of leaders who used each term.</summary>
    /// <param name="terms">The number of leaders of each side who used each term.</param>
    /// <param name="answered">The number of leaders of each side who answered. A side without leaders has used no term.</param>
    public static double Overlap(IReadOnlyList<SideCounts> terms, SideCounts answered)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Overlap(SharesOf(terms, answered, Side.Business), SharesOf(terms, answered, Side.It));
    }

    private static double[] SharesOf(IReadOnlyList<SideCounts> terms, SideCounts answered, Side side)
        => [.. terms.Select(term => (double)term.On(side) / Math.Max(1, answered.On(side)))];
}
