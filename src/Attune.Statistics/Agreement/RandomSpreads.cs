namespace Attune.Statistics.Agreement;

/// <summary>The distribution of the spread of a group's ratings when everyone rates at random.</summary>
internal static class RandomSpreads
{
    /// <summary>
    /// Returns the probability of every possible value of n sum x^2 - (sum x)^2, added up over the items. Leaders are added one by one, so that groups with
    /// the same sum and sum of squares are counted together.
    /// </summary>
    public static Dictionary<long, double> Enumerate(int leaders, int steps, int items)
    {
        var sums = new Dictionary<(int Sum, int Squares), double> { [(0, 0)] = 1 };
        for (var leader = 0; leader < leaders; leader++)
        {
            sums = Tally(
                from sum in sums
                from rating in Enumerable.Range(1, steps)
                select ((sum.Key.Sum + rating, sum.Key.Squares + (rating * rating)), sum.Value / steps));
        }

        var one = Tally(sums.Select(sum => (((long)leaders * sum.Key.Squares) - ((long)sum.Key.Sum * sum.Key.Sum), sum.Value)));
        return Enumerable.Range(1, items - 1).Aggregate(one, (done, _) => Tally(
            from sofar in done
            from next in one
            select (sofar.Key + next.Key, sofar.Value * next.Value)));
    }

    private static Dictionary<T, double> Tally<T>(IEnumerable<(T Key, double Probability)> entries)
        where T : notnull
    {
        var tally = new Dictionary<T, double>();
        foreach (var (key, probability) in entries)
        {
            tally[key] = tally.GetValueOrDefault(key) + probability;
        }

        return tally;
    }
}
