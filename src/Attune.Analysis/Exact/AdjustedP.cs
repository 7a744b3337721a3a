namespace Attune.Analysis;

/// <summary>Probabilities of several tests at once, raised so that they may be read together.</summary>
public static class AdjustedP
{
    /// <summary>Holm (1979): the chance of even one false finding stays below the level.</summary>
    /// <param name="p">Probabilities in [0, 1], any number.</param>
    /// <returns>Adjusted probabilities in the same order; never below the given ones, never above 1.</returns>
    public static double[] Holm(IReadOnlyList<double> p)
    {
        MustBeProbabilities(p);
        return Adjusted(p, [.. Enumerable.Range(0, p.Count).OrderBy(place => p[place])], (value, place) => value * (p.Count - place), Math.Max);
    }

    /// <summary>Benjamini and Hochberg (1995): the expected share of false findings among the findings stays below the level.</summary>
    /// <inheritdoc cref="Holm"/>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> p)
    {
        MustBeProbabilities(p);
        return Adjusted(p, [.. Enumerable.Range(0, p.Count).OrderByDescending(place => p[place])], (value, place) => value * p.Count / (p.Count - place), Math.Min);
    }

    /// <summary>Walks the probabilities in an order and keeps the adjusted ones monotone along it.</summary>
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
