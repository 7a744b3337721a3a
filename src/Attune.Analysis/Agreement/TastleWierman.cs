namespace Attune.Analysis;

/// <summary>Consensus on an ordered scale (Tastle and Wierman 2007).</summary>
public static class TastleWierman
{
    /// <summary>1 + sum p log2(1 - |x - mean| / width).</summary>
    /// <param name="counts">Leaders who chose each step, low to high; at least two steps and one leader.</param>
    /// <returns>0 (half at either end) to 1 (all on one step).</returns>
    /// <exception cref="ArgumentException">Fewer than two steps, a count below 0, or nobody rated.</exception>
    public static double Consensus(ReadOnlySpan<int> counts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Length, 2, nameof(counts));
        var shares = Shares.Of(counts);
        var (width, mean) = (shares.Length - 1.0, 0.0);
        for (var step = 0; step < shares.Length; step++)
        {
            mean += shares[step] * step;
        }

        var consensus = 1.0;
        for (var step = 0; step < shares.Length; step++)
        {
            consensus += shares[step] > 0 ? shares[step] * Math.Log2(1 - (Math.Abs(step - mean) / width)) : 0;
        }

        return Math.Clamp(consensus, 0, 1);
    }
}
