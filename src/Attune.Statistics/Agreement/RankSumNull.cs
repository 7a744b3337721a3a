using Attune.Statistics.Estimates;
using MathNet.Numerics;

namespace Attune.Statistics.Agreement;

/// <summary>The exact distribution of the S of <see cref="KendallW"/> when every leader orders their own ranks at random.</summary>
internal static class RankSumNull
{
    // This is enough for usual groups on five items and for six leaders on six; for longer lists chi-squared is a good approximation.
    private const int MostSteps = 5_000_000;

    /// <summary>
    /// Computes the probability of an S at least as large as the one observed. Leaders are added one by one. Because items can be exchanged, only the sorted
    /// rank sums matter: the 518,400 pairs of orders of six items shrink to some hundred states.
    /// </summary>
    /// <returns>The p-value; null where it would take more than <see cref="MostSteps"/> steps.</returns>
    public static ExactP? Probability(double[][] midranks, double observed)
    {
        // The mean rank of ties can be a half. All ranks are doubled, so that everything below is a whole number.
        int[][] doubled = [.. midranks.Select(row => row.Select(rank => (int)(2 * rank)).Order().ToArray())];
        var states = new Dictionary<string, double> { [KeyOf(doubled[0])] = 1 };
        var steps = 0.0;
        foreach (var ranks in doubled.Skip(1))
        {
            var ways = Orders(ranks);
            steps += states.Count * ways;
            if (steps > MostSteps)
            {
                return null;
            }

            states = Added(states, ranks, ways);
        }

        var mean = midranks.Length * (midranks[0].Length + 1);
        var spreads = states.Select(state => (S: state.Key.Sum(sum => Math.Pow(sum - mean, 2)) / 4, P: state.Value)).ToArray();
        var most = spreads.Max(spread => spread.S);
        return new(AtLeast(observed), AtLeast(most));

        double AtLeast(double s) => Math.Min(1, spreads.Where(spread => spread.S >= s - 1e-6).Sum(spread => spread.P));
    }

    private static Dictionary<string, double> Added(Dictionary<string, double> states, int[] ranks, double ways)
    {
        var next = new Dictionary<string, double>();
        var sums = new int[ranks.Length];
        foreach (var (state, probability) in states)
        {
            foreach (var order in Permutations(ranks))
            {
                for (var item = 0; item < sums.Length; item++)
                {
                    sums[item] = state[item] + order[item];
                }

                var key = KeyOf(sums);
                next[key] = next.GetValueOrDefault(key) + (probability / ways);
            }
        }

        return next;
    }

    private static string KeyOf(int[] sums) => string.Create(sums.Length, sums, static (key, sums) =>
    {
        for (var item = 0; item < key.Length; item++)
        {
            key[item] = (char)sums[item];
        }

        key.Sort();
    });

    private static double Orders(int[] ranks)
        => ranks.GroupBy(rank => rank).Aggregate(
            SpecialFunctions.Factorial(ranks.Length),
            (orders, tie) => orders / SpecialFunctions.Factorial(tie.Count()));

    /// <summary>Returns every different order of sorted ranks, in lexicographic order. One array is used for all of them.</summary>
    private static IEnumerable<int[]> Permutations(int[] sorted)
    {
        int[] order = [.. sorted];
        while (true)
        {
            yield return order;
            var drop = order.Length - 2;
            while (drop >= 0 && order[drop] >= order[drop + 1])
            {
                drop--;
            }

            if (drop < 0)
            {
                yield break;
            }

            var swap = Array.FindLastIndex(order, rank => rank > order[drop]);
            (order[drop], order[swap]) = (order[swap], order[drop]);
            Array.Reverse(order, drop + 1, order.Length - drop - 1);
        }
    }
}
