using MathNet.Numerics;

namespace Attune.Statistics.Resampling;

/// <summary>The ways to choose some of a number of places.</summary>
internal static class Combinations
{
    /// <summary>Counts the ways: the binomial coefficient.</summary>
    public static double Count(int places, int chosen) => SpecialFunctions.Binomial(places, chosen);

    /// <summary>Returns every choice in lexicographic order. One array is used for all, so each choice must be read before the next is asked for.</summary>
    public static IEnumerable<int[]> Enumerate(int places, int chosen)
    {
        var choice = Enumerable.Range(0, chosen).ToArray();
        while (chosen <= places)
        {
            yield return choice;
            var last = chosen - 1;
            while (last >= 0 && choice[last] == places - chosen + last)
            {
                last--;
            }

            if (last < 0)
            {
                yield break;
            }

            choice[last]++;
            for (var next = last + 1; next < chosen; next++)
            {
                choice[next] = choice[next - 1] + 1;
            }
        }
    }
}
