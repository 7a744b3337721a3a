namespace Attune.Statistics.Resampling;

/// <summary>Ranks that equal values share.</summary>
public static class Midranks
{
    /// <summary>Ranks the values from 1, smallest first; equal values get the mean of the ranks they take up together.</summary>
    /// <param name="values">The values, in any order; there may be none.</param>
    /// <returns>The rank of each value, in the same order.</returns>
    public static double[] Rank(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        var places = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, places);
        var ranks = new double[sorted.Length];
        for (int first = 0, next = 0; first < sorted.Length; first = next)
        {
            while (next < sorted.Length && sorted[next] == sorted[first])
            {
                next++;
            }

            foreach (var place in places.AsSpan(first, next - first))
            {
                ranks[place] = (first + 1 + next) / 2.0;
            }
        }

        return ranks;
    }
}
