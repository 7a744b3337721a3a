namespace Attune.Statistics.Exact;

/// <summary>The entropy of Shannon (1948): how evenly a number of choices is spread over the options.</summary>
public static class Entropy
{
    /// <summary>Computes -sum p log2 p over the shares p of the options; an option that nobody chose adds nothing.</summary>
    /// <param name="counts">How often each option was chosen, each 0 or more and at least one above 0.</param>
    /// <returns>Bits, not normalized: 0 when all chose the same option, 1 when two options were chosen equally often.</returns>
    /// <exception cref="ArgumentException">A count is below 0, or all are 0.</exception>
    public static double Bits(params ReadOnlySpan<int> counts)
    {
        var bits = 0.0;
        foreach (var share in Shares.From(counts))
        {
            bits -= share > 0 ? share * Math.Log2(share) : 0;
        }

        return bits;
    }
}
