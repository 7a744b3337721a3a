namespace Attune.Analysis.Vocabulary;

/// <summary>The class-based TF-IDF, c-TF-IDF (Grootendorst 2022): which terms set a group of texts apart from the other groups.</summary>
public static class ClassTfIdf
{
    /// <summary>
    /// Computes tf ln(1 + A / f), where tf is the number of mentions in the group, f that in all groups, and A the mean number of mentions of all
    /// terms in a group.
    /// </summary>
    /// <param name="counts">The mentions, 0 or more: one row for each group with one number for each term.</param>
    /// <returns>Weights of the same shape, 0 or more; 0 where the group never mentions the term. Empty if there is no group.</returns>
    /// <exception cref="ArgumentException">Rows of different length, or a count below 0.</exception>
    public static double[][] Weigh(IReadOnlyList<int[]> counts)
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

    /// <summary>Computes A, the mean number of mentions in a group; 0 if there is no group.</summary>
    public static double MeanMentions(IReadOnlyList<int[]> counts) => counts.Count == 0 ? 0 : counts.Average(group => group.Sum());
}
