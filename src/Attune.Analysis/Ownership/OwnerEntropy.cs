using Attune.Statistics.Exact;

namespace Attune.Analysis.Ownership;

/// <summary>Measures how divided leaders are over who owns an activity.</summary>
public static class OwnerEntropy
{
    /// <summary>Computes the entropy -sum p log2 p, where p is the share of leaders who named an owner.</summary>
    /// <param name="counts">The number of leaders who named each owner, at least one in total.</param>
    /// <returns>Bits, not normalized: 0 when all named the same owner, 1 when two owners were named by half of the leaders each.</returns>
    /// <exception cref="ArgumentException">A count below 0, or nobody answered.</exception>
    public static double Bits(params ReadOnlySpan<int> counts) => Entropy.Bits(counts);
}
