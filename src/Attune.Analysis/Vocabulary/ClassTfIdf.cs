namespace Attune.Analysis;

/// <summary>c-TF-IDF (Grootendorst 2022): which terms set a group of texts apart from the other groups.</summary>
public static class ClassTfIdf
{
    /// <summary>tf ln(1 + A / f): tf mentions in the group, f in all groups, A mean mentions of all terms a group.</summary>
    /// <param name="counts">Mentions, 0 or more: one row a group, one column a term; all rows equally long.</param>
    /// <returns>Weights of the same shape, 0 or more; 0 where the group never mentions the term. Empty for no group.</returns>
    /// <exception cref="ArgumentException">Rows of different length, or a count below 0.</exception>
    public static double[][] Of(IReadOnlyList<int[]> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Any(group => group.Length != counts[0].Length || group.Any(count => count < 0)))
        {
            throw new ArgumentException("Every group needs a count of 0 or more for every term.", nameof(counts));
        }

        var mean = MeanMentions(counts);
        return [.. counts.Select(group => group.Select(Weight).ToArray())];

        double Weight(int count, int term) => count == 0 ? 0 : count * Math.Log(1 + (mean / counts.Sum(group => group[term])));
    }

    /// <summary>A: mean number of mentions a group; 0 for no group.</summary>
    public static double MeanMentions(IReadOnlyList<int[]> counts) => counts.Count == 0 ? 0 : counts.Average(group => group.Sum());
}
