using MathNet.Numerics;

namespace Attune.Analysis;

/// <summary>Ways to choose some of a number of places.</summary>
internal static class Combinations
{
    public static double Count(int places, int chosen) => SpecialFunctions.Binomial(places, chosen);

    /// <summary>Every choice in lexicographic order. The same array comes back changed: read it before going on.</summary>
    public static IEnumerable<int[]> Of(int places, int chosen)
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
