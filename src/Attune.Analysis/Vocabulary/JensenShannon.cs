namespace Attune.Analysis;

/// <summary>Jensen-Shannon divergence (Lin 1991) of two distributions over the same terms.</summary>
public static class JensenShannon
{
    /// <param name="business">Mentions of each term, at least one in all.</param>
    /// <param name="it">Mentions of the same terms, at least one in all.</param>
    /// <returns>Bits, 0 (same shares) to 1 (no term in common).</returns>
    /// <exception cref="ArgumentException">Different numbers of terms, a count below 0, or a side without mentions.</exception>
    public static double Bits(ReadOnlySpan<int> business, ReadOnlySpan<int> it)
    {
        if (business.Length != it.Length)
        {
            throw new ArgumentException($"{business.Length} terms of Business, {it.Length} of IT.", nameof(it));
        }

        double[] p = Shares.Of(business), q = Shares.Of(it);
        double[] middle = [.. p.Zip(q, (one, other) => (one + other) / 2)];
        return Math.Clamp(Entropy.Bits(middle) - ((Entropy.Bits(p) + Entropy.Bits(q)) / 2), 0, 1);
    }
}
