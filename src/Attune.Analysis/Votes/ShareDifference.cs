using Attune.Statistics.Estimates;
using Attune.Statistics.Exact;

namespace Attune.Analysis.Votes;

/// <summary>The difference of two independent shares with its interval of 95 %, by a method that is fit for small groups.</summary>
public static class ShareDifference
{
    /// <summary>Computes the hybrid score interval of Newcombe (1998, method 10) from two intervals of Wilson.</summary>
    /// <param name="here">The number of people here who did something, from 0 to <paramref name="ofHere"/>.</param>
    /// <param name="ofHere">The number of all people here, at least 1.</param>
    /// <param name="there">The number of people there who did it, from 0 to <paramref name="ofThere"/>.</param>
    /// <param name="ofThere">The number of all people there, at least 1.</param>
    /// <returns>The share here minus the share there, from -1 to 1, with its interval.</returns>
    public static Estimate Newcombe(int here, int ofHere, int there, int ofThere)
    {
        var (first, second) = (ShareInterval.Wilson(here, ofHere), ShareInterval.Wilson(there, ofThere));
        var difference = first.Value - second.Value;
        return new(
            difference,
            Math.Max(-1, difference - Distance(first.Value - first.Low, second.High - second.Value)),
            Math.Min(1, difference + Distance(first.High - first.Value, second.Value - second.Low)));
    }

    private static double Distance(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
