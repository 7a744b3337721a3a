using MathNet.Numerics;

namespace Attune.Statistics.Resampling;

/// <summary>Bootstrap resamples of groups of leaders: from each group as many leaders are drawn with replacement as it has.</summary>
internal static class Resamples
{
    /// <summary>
    /// Returns every different resample with the number of ways to draw it. Five leaders have 3,125 resamples, but only 126 different ones.
    /// </summary>
    public static IEnumerable<(int[] Leaders, double Weight)> All(int[][] groups)
        => groups.Aggregate(
            (IEnumerable<(int[] Leaders, double Weight)>)[([], 1.0)],
            (done, group) =>
            {
                var next = Multisets(group).ToArray();
                return from one in done
                       from other in next
                       select (Joined(one.Leaders, other.Leaders), one.Weight * other.Weight);
            });

    /// <summary>Draws resamples at random, as many as the options say, each with the weight 1.</summary>
    public static IEnumerable<(int[] Leaders, double Weight)> Drawn(int[][] groups, ResamplingOptions options)
    {
        var random = new Random(options.Seed);
        var total = groups.Sum(group => group.Length);
        for (var draw = 0; draw < options.Draws; draw++)
        {
            var drawn = new int[total];
            var at = 0;
            foreach (var group in groups)
            {
                random.GetItems<int>(group, drawn.AsSpan(at, group.Length));
                at += group.Length;
            }

            Array.Sort(drawn);
            yield return (drawn, 1);
        }
    }

    private static IEnumerable<(int[] Leaders, double Weight)> Multisets(int[] group)
    {
        var n = group.Length;
        // The multisets of n leaders are the choices of n of 2n - 1 places ("stars and bars"): subtracting its index from each place gives the leader.
        foreach (var chosen in Combinations.Enumerate((2 * n) - 1, n))
        {
            var picks = chosen.Select((place, index) => group[place - index]).ToArray();
            var ways = picks.GroupBy(pick => pick).Aggregate(SpecialFunctions.Factorial(n), (w, same) => w / SpecialFunctions.Factorial(same.Count()));
            yield return (picks, ways);
        }
    }

    // Mostly all leaders of one group come before those of the next, and then nothing has to be sorted.
    private static int[] Joined(int[] one, int[] other)
        => one.Length == 0 ? other : one[^1] <= other[0] ? [.. one, .. other] : [.. one.Concat(other).Order()];
}
