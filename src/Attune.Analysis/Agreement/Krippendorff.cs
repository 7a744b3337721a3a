namespace Attune.Analysis;

/// <summary>What the numbers of a rating mean, and so how far apart two of them are.</summary>
public enum RatingScale
{
    /// <summary>Names: equal or not.</summary>
    Nominal,

    /// <summary>An order: apart by the ratings that lie between.</summary>
    Ordinal,

    /// <summary>Equal steps: apart by the difference.</summary>
    Interval,

    /// <summary>Equal steps from a true zero: apart by the difference over the sum.</summary>
    Ratio,
}

/// <summary>Krippendorff's alpha (2011, "Computing Krippendorff's alpha-reliability"): agreement beyond chance, with missing values.</summary>
public static class Krippendorff
{
    /// <summary>Below this, conclusions are tentative at most (Krippendorff 2004, p. 241).</summary>
    public const double Tentative = 0.667;

    /// <summary>1 - observed / expected disagreement.</summary>
    /// <param name="ratings">One row a leader, one column an item; null where a leader did not rate. Rows equally long.</param>
    /// <param name="scale">What the numbers mean; ratio ratings are 0 or more.</param>
    /// <returns>At most 1; 0 is chance. Null if no item has two ratings, or all ratings are equal: without variation nothing can be told.</returns>
    /// <exception cref="ArgumentException">Rows of different length, or a ratio rating below 0.</exception>
    public static double? Alpha(IReadOnlyList<double?[]> ratings, RatingScale scale)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Any(row => row.Length != ratings[0].Length))
        {
            throw new ArgumentException("Every leader needs a place for every item.", nameof(ratings));
        }

        // An item that one leader rated pairs with nothing.
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

    // Midranks do it: the ratings from one value to another, half of each end counted, are the difference of their mean ranks.
    private static Func<double, double, double> OrdinalMetric(double[] all)
    {
        var rankOf = all.Zip(Midranks.Of(all)).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);
        return (one, other) => Math.Pow(rankOf[one] - rankOf[other], 2);
    }
}
