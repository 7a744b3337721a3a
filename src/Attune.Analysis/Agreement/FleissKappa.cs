namespace Attune.Analysis;

/// <summary>Fleiss' kappa (1971): agreement on categories beyond chance, for any number of leaders.</summary>
public static class FleissKappa
{
    /// <param name="counts">One row an item, one column a category: leaders who chose it. Every item has the same number of leaders, at least two.</param>
    /// <returns>At most 1; 0 is chance. Null if only one category was ever chosen: without variation nothing can be told.</returns>
    /// <exception cref="ArgumentException">No item, rows of different length or sum, a count below 0, or fewer than two leaders.</exception>
    public static double? Of(IReadOnlyList<int[]> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count == 0 || counts.Any(item => item.Length != counts[0].Length || item.Any(count => count < 0)))
        {
            throw new ArgumentException("Every item needs a count of 0 or more for every category.", nameof(counts));
        }

        var leaders = counts[0].Sum();
        if (leaders < 2 || counts.Any(item => item.Sum() != leaders))
        {
            throw new ArgumentException("Every item needs the same number of leaders, at least two.", nameof(counts));
        }

        var observed = counts.Average(item => item.Sum(count => count * (count - 1.0)) / (leaders * (leaders - 1.0)));
        var expected = Enumerable.Range(0, counts[0].Length)
            .Sum(category => Math.Pow(counts.Sum(item => (double)item[category]) / (counts.Count * leaders), 2));
        return expected < 1 ? (observed - expected) / (1 - expected) : null;
    }
}
