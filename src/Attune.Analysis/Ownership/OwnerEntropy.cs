namespace Attune.Analysis;

/// <summary>How divided leaders are over who owns an activity.</summary>
public static class OwnerEntropy
{
    /// <summary>Entropy of the owners named, -sum p log2 p.</summary>
    /// <param name="counts">Leaders who named each owner, at least one in all.</param>
    /// <returns>Bits, not normalised: 0 when all name one, 1 when two are named by half each.</returns>
    /// <exception cref="ArgumentException">A count below 0, or nobody answered.</exception>
    public static double Bits(params ReadOnlySpan<int> counts) => Entropy.Bits(Shares.Of(counts));
}
