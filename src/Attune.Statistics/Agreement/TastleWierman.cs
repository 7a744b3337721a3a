using Attune.Statistics.Exact;

namespace Attune.Statistics.Agreement;

/// <summary>The consensus of a group on an ordered scale (Tastle and Wierman 2007).</summary>
public static class TastleWierman
{
    /// <summary>Computes 1 + sum p log2(1 - |x - mean| / width) over the steps x of the scale, where p is the share of leaders who chose the step.</summary>
    /// <param name="counts">The number of leaders who chose each step, from low to high; at least two steps and one leader.</param>
    /// <returns>From 0 (half of the leaders at either end) to 1 (all on one step).</returns>
    /// <exception cref="ArgumentException">There are fewer than two steps, a count is below 0, or nobody rated.</exception>
    public static double Consensus(ReadOnlySpan<int> counts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Length, 2, nameof(counts));
        var shares = Shares.From(counts);
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
