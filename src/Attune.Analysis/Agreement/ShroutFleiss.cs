namespace Attune.Analysis;

/// <summary>The six intraclass correlations of Shrout and Fleiss (1979); 1 is perfect, chance is 0, below 0 possible.</summary>
/// <param name="Single1">ICC(1,1): other leaders rate each item.</param>
/// <param name="Single2">ICC(2,1): the same leaders, a sample of all; their level counts.</param>
/// <param name="Single3">ICC(3,1): the same leaders, only these; their level does not count.</param>
/// <param name="Mean1">ICC(1,k): of the mean over leaders.</param>
/// <param name="Mean2">ICC(2,k).</param>
/// <param name="Mean3">ICC(3,k).</param>
public sealed record ShroutFleiss(double Single1, double Single2, double Single3, double Mean1, double Mean2, double Mean3)
{
    /// <param name="ratings">One row an item, one column a leader; at least two each, no gaps.</param>
    /// <returns>Null if the items do not differ or nothing varies at all: there is no variation to divide.</returns>
    /// <exception cref="ArgumentException">Fewer than two items or leaders, or rows of different length.</exception>
    public static ShroutFleiss? Of(IReadOnlyList<double[]> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Count < 2 || ratings[0].Length < 2 || ratings.Any(row => row.Length != ratings[0].Length))
        {
            throw new ArgumentException("Two items and two leaders are needed, and every rating.", nameof(ratings));
        }

        double n = ratings.Count, k = ratings[0].Length;
        var mean = ratings.Average(row => row.Average());
        var items = k * ratings.Sum(row => Math.Pow(row.Average() - mean, 2));
        var leaders = n * Enumerable.Range(0, (int)k).Sum(leader => Math.Pow(ratings.Average(row => row[leader]) - mean, 2));
        var all = ratings.Sum(row => row.Sum(rating => Math.Pow(rating - mean, 2)));

        var between = items / (n - 1);
        var within = (all - items) / (n * (k - 1));
        var leader = leaders / (k - 1);
        // What is left may round below 0 when leaders differ by their level alone.
        var error = Math.Max(0, all - items - leaders) / ((n - 1) * (k - 1));
        // Equal means of items differ in their last digits: that is no variation.
        if (items <= 1e-12 * all)
        {
            return null;
        }

        return new(
            (between - within) / (between + ((k - 1) * within)),
            (between - error) / (between + ((k - 1) * error) + (k / n * (leader - error))),
            (between - error) / (between + ((k - 1) * error)),
            (between - within) / between,
            (between - error) / (between + ((leader - error) / n)),
            (between - error) / between);
    }
}
