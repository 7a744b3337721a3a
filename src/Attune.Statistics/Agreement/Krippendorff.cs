using Attune.Statistics.Resampling;

namespace Attune.Statistics.Agreement;

/// <summary>What the numbers of a rating mean, and therefore how the distance between two of them is measured.</summary>
public enum RatingScale
{
    /// <summary>The numbers are names: two are equal or not.</summary>
    Nominal,

    /// <summary>The numbers have an order: two are as far apart as there are ratings between them.</summary>
    Ordinal,

    /// <summary>The steps between the numbers are equal: two are as far apart as their difference.</summary>
    Interval,

    /// <summary>The steps are equal and 0 means nothing: two are as far apart as their difference divided by their sum.</summary>
    Ratio,
}

/// <summary>Krippendorff's alpha (2011, "Computing Krippendorff's alpha-reliability"): agreement beyond chance, where ratings may be missing.</summary>
public static class Krippendorff
{
    /// <summary>An alpha below this value supports no conclusion, not even a tentative one (Krippendorff 2004, p. 241).</summary>
    public const double LeastForConclusions = 0.667;

    /// <summary>Computes 1 minus the observed disagreement divided by the disagreement expected by chance.</summary>
    /// <param name="ratings">The ratings: one row for each leader, with one number for each item; null where the leader did not rate.</param>
    /// <param name="scale">What the numbers mean; on a ratio scale they are 0 or more.</param>
    /// <returns>Alpha, at most 1; 0 is chance. Null if no item has two ratings or all ratings are equal, because without variation nothing can be told.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ratings"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is not one of the scales.</exception>
    /// <exception cref="ArgumentException">Rows have different lengths, or a rating on a ratio scale is below 0.</exception>
    public static double? Alpha(IReadOnlyList<double?[]> ratings, RatingScale scale)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Any(row => row.Length != ratings[0].Length))
        {
            throw new ArgumentException("Every leader needs a place for every item.", nameof(ratings));
        }

        // An item that only one leader rated forms no pair of ratings.
        double[][] items = [.. Enumerable.Range(0, ratings.Count == 0 ? 0 : ratings[0].Length)
            .Select(item => ratings.Select(row => row[item]).OfType<double>().ToArray())
            .Where(item => item.Length > 1)];
        double[] all = [.. items.SelectMany(item => item)];
        if (scale == RatingScale.Ratio && all.Any(rating => rating < 0))
        {
            throw new ArgumentException("A ratio scale starts at 0.", nameof(ratings));
        }

        var apart = Metric(all, scale);
        var observed = items.Sum(item => Disagreement(item, apart) / (item.Length - 1));
        var expected = Disagreement(all, apart) / (all.Length - 1);
        return expected > 0 ? 1 - (observed / expected) : null;
    }

    private static double Disagreement(double[] ratings, Func<double, double, double> apart)
        => ratings.Sum(one => ratings.Sum(other => apart(one, other)));

    private static Func<double, double, double> Metric(double[] all, RatingScale scale) => scale switch
    {
        RatingScale.Nominal => (one, other) => one == other ? 0 : 1,
        RatingScale.Ordinal => OrdinalMetric(all),
        RatingScale.Interval => (one, other) => (one - other) * (one - other),
        RatingScale.Ratio => (one, other) => one == other ? 0 : Math.Pow((one - other) / (one + other), 2),
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale, "Not a scale."),
    };

    // The number of ratings from one value to another, with half of those at each end, is the difference of the mean ranks of the two values.
    private static Func<double, double, double> OrdinalMetric(double[] all)
    {
        var rankOf = all.Zip(Midranks.Rank(all)).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);
        return (one, other) => Math.Pow(rankOf[one] - rankOf[other], 2);
    }
}
