namespace Attune.Analysis;

/// <summary>Ruzicka overlap: how much of what the two sides say, they both say.</summary>
public static class Ruzicka
{
    /// <summary>sum min(p_B, p_I) / sum max(p_B, p_I) over the terms.</summary>
    /// <param name="business">Share of Business leaders who used each term, 0 or more.</param>
    /// <param name="it">Share of IT leaders who used the same terms.</param>
    /// <returns>0 to 1; 0 if nobody used any term: nothing is shared.</returns>
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

    /// <summary>The same from the leaders who used each term.</summary>
    /// <param name="terms">Leaders of each side who used a term.</param>
    /// <param name="answered">Leaders of each side who answered; a side with nobody has used nothing.</param>
    public static double Overlap(IReadOnlyList<SideCounts> terms, SideCounts answered)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Overlap(SharesOf(terms, answered, Side.Business), SharesOf(terms, answered, Side.It));
    }

    private static double[] SharesOf(IReadOnlyList<SideCounts> terms, SideCounts answered, Side side)
        => [.. terms.Select(term => (double)term.Of(side) / Math.Max(1, answered.Of(side)))];
}
