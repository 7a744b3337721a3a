namespace Attune.Analysis;

/// <summary>Agreement within a group, never without how often chance alone reaches it.</summary>
/// <param name="Value">1 - variance / variance of random ratings, cut at 0; 0 to 1.</param>
/// <param name="Raw">The same before the cut; below 0 when ratings are more apart than at random.</param>
/// <param name="Chance">Share of groups of this size answering at random (all options as likely) that reach at least the value; exact, in (0, 1].</param>
public readonly record struct GroupAgreement(double Value, double Raw, double Chance);

/// <summary>r_wg of one item and r_wg(j) of several (James, Demaree and Wolf 1984), against uniform random ratings.</summary>
public static class Rwg
{
    /// <summary>Fewer leaders agree by chance too often: of random groups of three, 23 % reach .70.</summary>
    public const int LeastLeaders = 4;

    /// <summary>Agreement on one item.</summary>
    /// <param name="ratings">One a leader, 1 to <paramref name="steps"/>.</param>
    /// <param name="steps">Steps of the scale, at least 2.</param>
    /// <returns>Null below <see cref="LeastLeaders"/>: not shown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rating is off the scale.</exception>
    public static GroupAgreement? Of(IReadOnlyList<int> ratings, int steps)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return OfItems([ratings], steps);
    }

    /// <summary>Agreement over several parallel items.</summary>
    /// <param name="items">One row an item, at least one; each with the ratings of the same leaders.</param>
    /// <param name="steps">Steps of the scale, at least 2.</param>
    /// <returns>Null below <see cref="LeastLeaders"/>: not shown.</returns>
    /// <exception cref="ArgumentException">No item, rows of different length, or a rating off the scale.</exception>
    public static GroupAgreement? OfItems(IReadOnlyList<IReadOnlyList<int>> items, int steps)
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

    /// <summary>Share of random groups that reach an agreement: exact, every group enumerated by its spread.</summary>
    /// <param name="leaders">Leaders of the group, at least 2.</param>
    /// <param name="steps">Steps of the scale, at least 2; each as likely.</param>
    /// <param name="atLeast">The agreement to reach, at most 1; everything reaches 0, because lower values are cut there.</param>
    /// <param name="items">Items rated independently, at least 1.</param>
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

        var reached = RandomSpreads.Of(leaders, steps, items)
            .Where(spread => Agreement(spread.Key, leaders, items, steps) >= atLeast - 1e-9)
            .Sum(spread => spread.Value);
        return Math.Min(1, reached);
    }

    /// <summary>n sum x^2 - (sum x)^2: the variance times n (n - 1), a whole number.</summary>
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
        // Several items step up by Spearman-Brown; one stays as it is. Beyond random spread there is no agreement to step up.
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
