namespace Attune.Analysis;

/// <summary>Difference of two independent shares with its 95 % interval, fit for small groups.</summary>
public static class ShareDifference
{
    /// <summary>Newcombe's hybrid score interval (1998, method 10) from two of Wilson's.</summary>
    /// <param name="here">How many here did, 0 to <paramref name="ofHere"/>.</param>
    /// <param name="ofHere">How many there are here, at least 1.</param>
    /// <param name="there">How many there did.</param>
    /// <param name="ofThere">How many there are there, at least 1.</param>
    /// <returns>Share here minus share there, -1 to 1, inside its interval.</returns>
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
