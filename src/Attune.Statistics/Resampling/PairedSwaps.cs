using Attune.Statistics.Estimates;

namespace Attune.Statistics.Resampling;

/// <summary>How much something changed between two times, if some of the leaders had said at each time what they said at the other.</summary>
/// <param name="swapped">For each leader whose answers differ, whether the two are swapped.</param>
/// <returns>The change; swapping everybody turns its sign.</returns>
public delegate double ChangeStatistic(ReadOnlySpan<bool> swapped);

/// <summary>
/// The permutation test for the same leaders at two times (Fisher 1935, chapter 3). If nothing changed, it is chance which of a leader's two answers came first;
/// so it asks how often swapping them would give a change as large. Only leaders whose answers differ count. Up to
/// <see cref="ResamplingOptions.MostAssignments"/> ways of swapping are all tried; of more, seeded random ones are drawn (Phipson and Smyth 2010).
/// </summary>
public static class PairedSwaps
{
    // The same numbers added in another order differ in their last digits, and equal results must count as equal.
    private const double Tolerance = 1e-9;

    /// <summary>Tests two-sided whether the change is larger than chance makes it.</summary>
    /// <param name="changed">The number of leaders whose two answers differ, 0 or more.</param>
    /// <param name="change">The change for each way of swapping.</param>
    /// <param name="options">How many ways are tried, and the seed; the default if null.</param>
    /// <returns>
    /// The p-value with the smallest one that so many changed answers can reach, 2 / 2^n as in McNemar's test; both are 1 if nobody changed. Null if the change
    /// is undefined.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="changed"/> is below 0.</exception>
    public static ExactP? Test(int changed, ChangeStatistic change, ResamplingOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(changed);
        ArgumentNullException.ThrowIfNull(change);
        options ??= ResamplingOptions.Default;
        var observed = Math.Abs(change(new bool[changed]));
        if (double.IsNaN(observed)) { return null; }

        var smallest = Math.Min(1, 2 * Math.Pow(0.5, changed));
        var reached = observed - (Tolerance * Math.Max(1, observed));
        if (Math.Pow(2, changed) <= options.MostAssignments) { return new(Math.Max(Enumerated(changed, change, reached), smallest), smallest); }

        var floor = Math.Max(smallest, 1.0 / (options.Draws + 1));
        return new(Drawn(changed, change, reached, options), floor) { Estimated = true };
    }

    private static double Enumerated(int changed, ChangeStatistic change, double reached)
    {
        var swapped = new bool[changed];
        var (asLarge, all) = (0, 1 << changed);
        for (var way = 0; way < all; way++)
        {
            for (var leader = 0; leader < changed; leader++) { swapped[leader] = ((way >> leader) & 1) == 1; }
            asLarge += AsLarge(change(swapped), reached);
        }

        return (double)asLarge / all;
    }

    private static double Drawn(int changed, ChangeStatistic change, double reached, ResamplingOptions options)
    {
        var random = new Random(options.Seed);
        var swapped = new bool[changed];
        var asLarge = 0;
        for (var draw = 0; draw < options.Draws; draw++)
        {
            for (var leader = 0; leader < changed; leader++) { swapped[leader] = random.Next(2) == 1; }
            asLarge += AsLarge(change(swapped), reached);
        }

        return (asLarge + 1.0) / (options.Draws + 1.0);
    }

    // A way for which the change is undefined counts as large, because it must not make the finding look stronger.
    private static int AsLarge(double value, double reached) => Math.Abs(value) < reached ? 0 : 1;
}
