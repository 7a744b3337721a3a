namespace Attune.Analysis;

/// <summary>Average deviation index AD_M (Burke, Finkelstein and Dusig 1999).</summary>
public static class AverageDeviation
{
    /// <summary>Mean distance of the ratings from their mean.</summary>
    /// <param name="ratings">One a leader, at least one.</param>
    /// <returns>0 or more, in steps of the scale; 0 when all are equal.</returns>
    /// <exception cref="ArgumentException">No rating.</exception>
    public static double AboutMean(IReadOnlyList<double> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Count == 0)
        {
            throw new ArgumentException("Nobody rated.", nameof(ratings));
        }

        var mean = ratings.Average();
        return ratings.Average(rating => Math.Abs(rating - mean));
    }
}
