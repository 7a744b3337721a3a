namespace Attune.Statistics.Exact;

/// <summary>Turns counts into shares of their sum.</summary>
internal static class Shares
{
    /// <summary>Divides each count by the sum of all.</summary>
    /// <exception cref="ArgumentException">A count is below 0, or all are 0.</exception>
    public static double[] From(ReadOnlySpan<int> counts)
    {
        var total = Total(counts);
        var shares = new double[counts.Length];
        for (var place = 0; place < counts.Length; place++)
        {
            shares[place] = (double)counts[place] / total;
        }

        return shares;
    }

    /// <summary>Adds the counts up.</summary>
    /// <exception cref="ArgumentException">A count is below 0, or all are 0.</exception>
    public static int Total(ReadOnlySpan<int> counts)
    {
        var total = 0;
        foreach (var count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            total += count;
        }

        return total > 0 ? total : throw new ArgumentException("Nothing was counted.", nameof(counts));
    }
}
