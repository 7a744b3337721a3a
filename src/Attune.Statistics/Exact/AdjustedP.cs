namespace Attune.Statistics.Exact;

/// <summary>Adjusts the p-values of several tests so that they can be read together.</summary>
public static class AdjustedP
{
    /// <summary>
    /// Adjusts p-values by the method of Holm (1979). Of the findings whose adjusted p-value is at most a level, the probability that even one is
    /// false is at most that level.
    /// </summary>
    /// <param name="p">The p-values, each from 0 to 1; there may be none.</param>
    /// <returns>The adjusted p-values in the same order. Each is at least the given one and at most 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="p"/> is null.</exception>
    /// <exception cref="ArgumentException">A value is not a number from 0 to 1.</exception>
    public static double[] Holm(IReadOnlyList<double> p)
    {
        MustBeProbabilities(p);
        return Adjusted(p, [.. Enumerable.Range(0, p.Count).OrderBy(place => p[place])], (value, place) => value * (p.Count - place), Math.Max);
    }

    /// <summary>
    /// Adjusts p-values by the method of Benjamini and Hochberg (1995). Of the findings whose adjusted p-value is at most a level, the expected share
    /// of false ones is at most that level.
    /// </summary>
    /// <inheritdoc cref="Holm"/>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> p)
    {
        MustBeProbabilities(p);
        return Adjusted(p, [.. Enumerable.Range(0, p.Count).OrderByDescending(place => p[place])], (value, place) => value * p.Count / (p.Count - place), Math.Min);
    }

    /// <summary>Goes through the p-values in an order and keeps the adjusted ones monotone along it.</summary>
    private static double[] Adjusted(IReadOnlyList<double> p, int[] order, Func<double, int, double> adjust, Func<double, double, double> keep)
    {
        var adjusted = new double[p.Count];
        for (var place = 0; place < order.Length; place++)
        {
            var value = Math.Min(1, adjust(p[order[place]], place));
            adjusted[order[place]] = place == 0 ? value : keep(value, adjusted[order[place - 1]]);
        }

        return adjusted;
    }

    private static void MustBeProbabilities(IReadOnlyList<double> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        foreach (var value in p)
        {
            if (value is not (>= 0 and <= 1))
            {
                throw new ArgumentException($"{value} is not a probability.", nameof(p));
            }
        }
    }
}
