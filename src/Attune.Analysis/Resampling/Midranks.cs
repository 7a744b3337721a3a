namespace Attune.Analysis;

/// <summary>Ranks from 1, smallest first; equal values share the mean of their places.</summary>
internal static class Midranks
{
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var ranks = new double[values.Length];
        for (var place = 0; place < values.Length; place++)
        {
            var value = values[place];
            var below = sorted.Count(other => other < value);
            var equal = sorted.Count(other => other == value);
            ranks[place] = below + ((equal + 1) / 2.0);
        }

        return ranks;
    }
}
