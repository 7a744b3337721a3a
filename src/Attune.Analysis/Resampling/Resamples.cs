using MathNet.Numerics;

namespace Attune.Analysis;

/// <summary>Resamples of groups of leaders, each group drawn with replacement to its own size.</summary>
internal static class Resamples
{
    /// <summary>
    /// Every different resample, weighted by the number of ways to draw it: five leaders have 3125 resamples, but only 126 different ones.
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

    public static IEnumerable<(int[] Leaders, double Weight)> Drawn(int[][] groups, ResamplingOptions options)
    {
        var random = new Random(options.Seed);
        for (var draw = 0; draw < options.Draws; draw++)
        {
            yield return ([.. groups.SelectMany(group => random.GetItems(group, group.Length)).Order()], 1);
        }
    }

    private static IEnumerable<(int[] Leaders, double Weight)> Multisets(int[] group)
    {
        var n = group.Length;
        // Stars and bars: a choice of n among 2n - 1 places, minus its own place, is a rising row of n picks.
        foreach (var chosen in Combinations.Of((2 * n) - 1, n))
        {
            var picks = chosen.Select((place, index) => group[place - index]).ToArray();
            var ways = picks.GroupBy(pick => pick).Aggregate(SpecialFunctions.Factorial(n), (w, same) => w / SpecialFunctions.Factorial(same.Count()));
            yield return (picks, ways);
        }
    }

    // Sides mostly stand one after the other, and then nothing has to be sorted.
    private static int[] Joined(int[] one, int[] other)
        => one.Length == 0 ? other : one[^1] <= other[0] ? [.. one, .. other] : [.. one.Concat(other).Order()];
}
