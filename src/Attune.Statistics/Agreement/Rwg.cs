namespace Attune.Statistics.Agreement;

/// <summary>The agreement within a group, together with how often chance alone would reach it.</summary>
/// <param name="Value">The agreement, from 0 to 1: 1 minus the variance of the ratings divided by the variance of random ratings, and 0 where that is below 0.</param>
/// <param name="Raw">The same number where it may be below 0, which means that the ratings are farther apart than random ones.</param>
/// <param name="Chance">The exact share of groups of this size, rating at random with all steps equally likely, that reach at least this agreement; above 0 and at most 1.</param>
public readonly record struct GroupAgreement(double Value, double Raw, double Chance);

/// <summary>
/// The agreement within a group on one item, r_wg, and on several, r_wg(j) (James, Demaree and Wolf 1984), compared with random ratings for which all steps
/// of the scale are equally likely.
/// </summary>
public static class Rwg
{
    /// <summary>The smallest number of leaders for whom agreement is computed. Fewer agree by chance too often: of random groups of three, 23 % reach .70.</summary>
    public const int LeastLeaders = 4;

    /// <summary>Computes the agreement on one item, r_wg.</summary>
    /// <param name="ratings">The rating of each leader, from 1 to <paramref name="steps"/>.</param>
    /// <param name="steps">The number of steps of the scale, at least 2.</param>
    /// <returns>The agreement; null if there are fewer leaders than <see cref="LeastLeaders"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ratings"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rating is off the scale, or the scale has fewer than two steps.</exception>
    public static GroupAgreement? Agreement(IReadOnlyList<int> ratings, int steps)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return AgreementOverItems([ratings], steps);
    }

    /// <summary>Computes the agreement over several items that ask about the same thing, r_wg(j).</summary>
    /// <param name="items">The ratings: one row for each item, at least one, with the rating of each leader from 1 to <paramref name="steps"/>.</param>
    /// <param name="steps">The number of steps of the scale, at least 2.</param>
    /// <returns>The agreement; null if there are fewer leaders than <see cref="LeastLeaders"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rating is off the scale, or the scale has fewer than two steps.</exception>
    /// <exception cref="ArgumentException">There is no item, or rows have different lengths.</exception>
    public static GroupAgreement? AgreementOverItems(IReadOnlyList<IReadOnlyList<int>> items, int steps)
    {
        ArgumentNullException.ThrowIfNull(items);
        MustBeOnScale(items, steps);
        var leaders = items[0].Count;
        if (leaders < LeastLeaders)
        {
            return null;
        }

        var raw = Agreement(items.Sum(Spread), leaders, items.Count, steps);
        return new(Math.Max(0, raw), raw, Chance(leaders, steps, Math.Max(0, raw), items.Count));
    }

    /// <summary>Computes the exact share of groups that reach an agreement although they rate at random, by counting all groups.</summary>
    /// <param name="leaders">The number of leaders in the group, at least 2.</param>
    /// <param name="steps">The number of steps of the scale, at least 2; all are equally likely.</param>
    /// <param name="atLeast">The agreement to be reached, at most 1. Every group reaches 0, because lower values count as 0.</param>
    /// <param name="items">The number of items, at least 1, each rated independently of the others.</param>
    /// <returns>A share, from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Chance(int leaders, int steps, double atLeast, int items = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leaders, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(atLeast, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        if (atLeast <= 0)
        {
            return 1;
        }

        var reached = RandomSpreads.Enumerate(leaders, steps, items)
            .Where(spread => Agreement(spread.Key, leaders, items, steps) >= atLeast - 1e-9)
            .Sum(spread => spread.Value);
        return Math.Min(1, reached);
    }

    /// <summary>Computes n sum x^2 - (sum x)^2, which is the variance times n (n - 1) and a whole number.</summary>
    private static long Spread(IReadOnlyList<int> ratings)
    {
        var (sum, squares) = (ratings.Sum(rating => (long)rating), ratings.Sum(rating => (long)rating * rating));
        return (ratings.Count * squares) - (sum * sum);
    }

    private static double Agreement(long spreads, int leaders, int items, int steps)
    {
        var random = ((steps * steps) - 1) / 12.0;
        var apart = spreads / (leaders * (leaders - 1.0)) / items / random;
        var agreed = items * (1 - apart);
        // The agreement of several items is raised by the formula of Spearman and Brown; that of one item stays as it is. Ratings that are farther apart than
        // random ones do not agree, so there is nothing to raise.
        return apart >= 1 ? 1 - apart : agreed / (agreed + apart);
    }

    private static void MustBeOnScale(IReadOnlyList<IReadOnlyList<int>> items, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        if (items.Count == 0 || items.Any(item => item.Count != items[0].Count))
        {
            throw new ArgumentException("Every item needs the rating of every leader.", nameof(items));
        }

        if (items.Any(item => item.Any(rating => rating < 1 || rating > steps)))
        {
            throw new ArgumentOutOfRangeException(nameof(items), $"Ratings are 1 to {steps}.");
        }
    }
}
