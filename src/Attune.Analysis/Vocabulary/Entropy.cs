namespace Attune.Analysis;

/// <summary>Shannon entropy.</summary>
internal static class Entropy
{
    /// <summary>-sum p log2 p; 0 log 0 is 0.</summary>
    public static double Bits(ReadOnlySpan<double> shares)
    {
        var bits = 0.0;
        foreach (var share in shares)
        {
            bits -= share > 0 ? share * Math.Log2(share) : 0;
        }

        return bits;
    }
}
