namespace Attune.Analysis;

/// <summary>Gini coefficient: how unequally something, for instance the words spoken, is divided.</summary>
public static class Gini
{
    /// <summary>sum |x_i - x_j| / (2 n^2 mean), without a small-sample correction.</summary>
    /// <param name="amounts">One a leader, 0 or more; at least one leader.</param>
    /// <returns>0 (all equal, or nothing to divide) to (n - 1) / n (one has all).</returns>
    /// <exception cref="ArgumentException">No leader, or an amount below 0.</exception>
    public static double Of(IReadOnlyList<double> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        if (amounts.Count == 0 || amounts.Any(amount => amount is not >= 0))
        {
            throw new ArgumentException("Amounts of 0 or more are needed, at least one.", nameof(amounts));
        }

        // In rising order the amount at place i is the larger of i pairs and the smaller of the rest: no need to walk all pairs.
        var n = amounts.Count;
        var apart = amounts.Order().Select((amount, place) => ((2 * place) + 1 - n) * amount).Sum();
        var total = amounts.Sum();
        return total > 0 ? Math.Max(0, apart) / (n * total) : 0;
    }
}
